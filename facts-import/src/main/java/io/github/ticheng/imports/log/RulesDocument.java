// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports.log;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.ticheng.attribution.Attribution;
import io.github.ticheng.attribution.ReceptionRule;
import io.github.ticheng.attribution.ResponseRule;
import io.github.ticheng.attribution.Window;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.JsonList;
import io.github.ticheng.core.text.JsonMap;
import io.github.ticheng.core.text.JsonText;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.tree.Diagnostics;
import io.github.ticheng.documents.tree.Located;
import io.github.ticheng.documents.tree.Node;
import io.github.ticheng.documents.tree.Shown;
import io.github.ticheng.documents.tree.TreeReader;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules of attribution as a short document, in YAML or JSON, every key of which may be left out:
 *
 * <pre>
 * preset: taobao            # start from the rules of a tool
 * judgement: order-first    # order, payment, group-completion
 * among: shared             # first, last, last-opened, most-rounds, longest
 * shares: [60%, 40%]        # of the last agent, of the one before
 * window: 3 days            # or 72 hours
 * own-accounts: [测试号]
 * follow-up: 30             # minutes; 0 for none
 * answers-from: "09:00"
 * answers-to: "23:00"
 * slow-after: 2 min
 * </pre>
 *
 * <p>{@link #schema} has all keys with their answers, {@link #write} the whole document of any rules.
 */
public final class RulesDocument {

    /**
     * A question and how its answer is written and read.
     *
     * @param words the answers there are; empty for others
     * @param write the answer of some rules
     * @param read rules with an answer; throws {@link IllegalArgumentException} or {@link DateTimeException} if it is none
     */
    private record Question(
            String key,
            boolean isList,
            Label expected,
            ImmutableList<String> words,
            Function<Attribution, List<String>> write,
            BiFunction<Attribution, List<String>, Attribution> read) {}

    private static final Phrase UNKNOWN_KEY =
            Phrase.of("rules.unknown-key", "\"{key}\" is no key of rules of attribution", "“{key}”不是归属规则的键");
    private static final Phrase NO_ANSWER =
            Phrase.of("rules.no-answer", "\"{found}\" is no answer to {key}", "“{found}”不能作为 {key} 的答案");
    private static final Label A_MAP = Label.of("a map", "键值映射");
    private static final Label TEXTS = Label.of("a list of texts", "文本列表");
    private static final String PRESET = "preset";
    private static final Pattern WINDOW = Pattern.compile("([1-9][0-9]{0,2}) ?(days?|hours?|天|小时)");
    private static final Pattern LENGTH = Pattern.compile("([0-9]{1,6}) ?(s|min|秒|分钟)");
    private static final int SECONDS_PER_MINUTE = 60;

    private static final ImmutableList<Question> QUESTIONS = ImmutableList.of(
            choice(
                    "judgement",
                    Attribution.Judgement.class,
                    Attribution::judgement,
                    (rules, choice) -> rules.toBuilder().judgement(choice).build()),
            choice(
                    "among",
                    Attribution.Among.class,
                    Attribution::among,
                    (rules, choice) -> rules.toBuilder().among(choice).build()),
            new Question(
                    "shares",
                    true,
                    Label.of("percentages that sum to 100%, of the last agent first", "合计 100% 的百分比，末位客服在前"),
                    ImmutableList.of(),
                    rules -> rules.shares().stream().map(Rate::toString).toList(),
                    (rules, shares) -> rules.toBuilder()
                            .shared(shares.stream().map(Rate::parse).toList())
                            .build()),
            one(
                    "window",
                    Label.of("1 to 31 days or 1 to 744 hours, such as 3 days", "1 至 31 天或 1 至 744 小时（如 3 days）"),
                    rules -> rules.window().toString(),
                    (rules, text) -> rules.toBuilder().window(window(text)).build()),
            count(
                    "least-replies",
                    1,
                    rules -> rules.reception().leastReplies(),
                    (rule, count) -> rule.atLeast(count, rule.leastBuyerMessages(), rule.leastRounds())),
            count(
                    "least-buyer-messages",
                    1,
                    rules -> rules.reception().leastBuyerMessages(),
                    (rule, count) -> rule.atLeast(rule.leastReplies(), count, rule.leastRounds())),
            count(
                    "least-rounds",
                    0,
                    rules -> rules.reception().leastRounds(),
                    (rule, count) -> rule.atLeast(rule.leastReplies(), rule.leastBuyerMessages(), count)),
            count("forwarded-within", 0, rules -> rules.reception().forwardedWithin(), ReceptionRule::withoutForwards),
            texts(
                    "own-accounts",
                    rules -> rules.reception().ownAccounts(),
                    (rule, texts) -> rule.withoutAccounts(ImmutableSet.copyOf(texts))),
            texts(
                    "agents-apart",
                    rules -> rules.reception().agentsApart(),
                    (rule, texts) ->
                            rule.withoutAgents(texts.stream().map(AgentId::of).collect(ImmutableSet.toImmutableSet()))),
            texts(
                    "watchwords",
                    rules -> rules.reception().watchwords(),
                    (rule, texts) -> rule.withoutWords(ImmutableSet.copyOf(texts))),
            flag(
                    "automatic-replies-count",
                    Attribution::automaticCounts,
                    (rules, flag) -> rules.toBuilder().automaticCounts(flag).build()),
            choice(
                    "transfer",
                    Attribution.Transfer.class,
                    Attribution::transfer,
                    (rules, choice) -> rules.toBuilder().transfer(choice).build()),
            one(
                    "after-sales-days",
                    Label.of("0 to 180 days, such as 21", "0 至 180 天（如 21）"),
                    rules -> String.valueOf(rules.afterSalesDays()),
                    (rules, text) -> rules.toBuilder()
                            .afterSalesDays(Integer.parseInt(text))
                            .build()),
            minutes(
                    "follow-up",
                    Attribution::followUp,
                    (rules, minutes) -> rules.toBuilder().followUp(minutes).build()),
            minutes(
                    "reminder",
                    Attribution::reminder,
                    (rules, minutes) -> rules.toBuilder().reminder(minutes).build()),
            choice(
                    "losses",
                    Attribution.Losses.class,
                    Attribution::losses,
                    (rules, choice) -> rules.toBuilder().losses(choice).build()),
            choice(
                    "conversion",
                    Attribution.Conversion.class,
                    Attribution::conversion,
                    (rules, choice) -> rules.toBuilder().conversion(choice).build()),
            choice(
                    "amount",
                    Attribution.Amount.class,
                    Attribution::amount,
                    (rules, choice) -> rules.toBuilder().amount(choice).build()),
            choice(
                    "deposit",
                    Attribution.Deposit.class,
                    Attribution::deposit,
                    (rules, choice) -> rules.toBuilder().deposit(choice).build()),
            new Question(
                    "excluded-flags",
                    true,
                    TEXTS,
                    ImmutableList.of(),
                    rules -> rules.excludedFlags().asList(),
                    (rules, flags) -> rules.toBuilder()
                            .excluding(flags.toArray(new String[0]))
                            .build()),
            choice(
                    "flag-deadline",
                    Attribution.FlagDeadline.class,
                    Attribution::flagDeadline,
                    (rules, choice) -> rules.toBuilder().flagDeadline(choice).build()),
            flag(
                    "owners-by-hand",
                    Attribution::overrides,
                    (rules, flag) -> rules.toBuilder().overrides(flag).build()),
            response(
                    "answers-from",
                    Label.of("a time of day in quotes, such as \"09:00\"", "加引号的时刻（如 \"09:00\"）"),
                    rule -> rule.from().toString(),
                    (rule, text) -> rule.between(text, rule.to().toString())),
            response(
                    "answers-to",
                    Label.of("a time of day in quotes, such as \"23:00\"", "加引号的时刻（如 \"23:00\"）"),
                    rule -> rule.to().toString(),
                    (rule, text) -> rule.between(rule.from().toString(), text)),
            length(
                    "silence",
                    ResponseRule::silence,
                    (rule, silence) ->
                            new ResponseRule(rule.from(), rule.to(), silence, rule.slowAfter(), rule.slowAnswers())),
            length("slow-after", ResponseRule::slowAfter, (rule, after) -> rule.slow(after, rule.slowAnswers())),
            response(
                    "slow-answers",
                    Label.of("a whole number of 1 or more", "不小于 1 的整数"),
                    rule -> String.valueOf(rule.slowAnswers()),
                    (rule, text) -> rule.slow(rule.slowAfter(), Integer.parseInt(text))));

    private static final Map<String, Question> BY_KEY = Maps.uniqueIndex(QUESTIONS, Question::key);

    private RulesDocument() {}

    /**
     * Reads rules, from the usual ones on.
     *
     * @throws DocumentException if anything is wrong; it tells everything
     */
    public static Attribution read(DocumentSource source) {
        return read(source, Attribution.usual());
    }

    /**
     * Reads what is different from some rules.
     *
     * @throws DocumentException if anything is wrong; it tells everything
     */
    public static Attribution read(DocumentSource source, Attribution from) {
        Diagnostics diagnostics = new Diagnostics(source);
        Node root = TreeReader.read(source, diagnostics);
        Attribution rules = root == null ? from : new Reading(diagnostics).rules(root, from);
        if (!diagnostics.isClean()) {
            throw new DocumentException(diagnostics.errors());
        }
        return rules;
    }

    /** Writes all answers of some rules, in YAML, so that reading gives them back. */
    public static String write(Attribution rules) {
        StringBuilder text = new StringBuilder();
        for (Question question : QUESTIONS) {
            List<String> answer = question.write().apply(rules);
            if (!answer.isEmpty()) {
                text.append(question.key())
                        .append(": ")
                        .append(
                                question.isList()
                                        ? JsonText.line(JsonList.of(answer, Json::text))
                                        : plain(answer.get(0)));
            }
        }
        return text.toString();
    }

    private static String plain(String answer) {
        return (answer.indexOf(':') < 0 ? answer : '"' + answer + '"') + "\n";
    }

    /** The JSON Schema (draft 2020-12) of rules, for editors and validators. */
    public static String schema() {
        JsonMap schema = new JsonMap()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "Ticheng rules of attribution")
                .put("type", "object")
                .put("additionalProperties", false);
        JsonMap properties = schema.putMap("properties");
        properties.put(PRESET, words(Attribution.presets().keySet()));
        for (Question question : QUESTIONS) {
            JsonMap type = question.words().isEmpty() ? new JsonMap() : words(question.words());
            if (question.isList()) {
                type.put("type", "array").putMap("items").put("type", "string");
            } else if (question.words().isEmpty()) {
                type.putList("type").add("string").add("integer");
            }
            properties.put(
                    question.key(), type.put("description", question.expected().in(Language.ENGLISH)));
        }
        return JsonText.pretty(schema);
    }

    private static JsonMap words(Collection<String> words) {
        JsonMap type = new JsonMap();
        if (words.contains("true")) {
            return type.put("type", "boolean");
        }
        JsonList allowed = type.putList("enum");
        words.forEach(allowed::add);
        return type;
    }

    private static Question one(
            String key,
            Label expected,
            Function<Attribution, String> write,
            BiFunction<Attribution, String, Attribution> read) {
        return new Question(
                key,
                false,
                expected,
                ImmutableList.of(),
                rules -> ImmutableList.of(write.apply(rules)),
                (rules, texts) -> read.apply(rules, texts.get(0)));
    }

    private static <E extends Enum<E>> Question choice(
            String key, Class<E> type, Function<Attribution, E> write, BiFunction<Attribution, E, Attribution> read) {
        ImmutableList<String> words =
                Arrays.stream(type.getEnumConstants()).map(Json::word).collect(ImmutableList.toImmutableList());
        return new Question(
                key,
                false,
                Label.of(String.join(", ", words), String.join("、", words)),
                words,
                rules -> ImmutableList.of(Json.word(write.apply(rules))),
                (rules, texts) -> read.apply(rules, Enum.valueOf(type, name(texts.get(0)))));
    }

    private static String name(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Question flag(
            String key, Function<Attribution, Boolean> write, BiFunction<Attribution, Boolean, Attribution> read) {
        return new Question(
                key,
                false,
                Label.of("true or false", "true 或 false"),
                ImmutableList.of("true", "false"),
                rules -> ImmutableList.of(write.apply(rules).toString()),
                (rules, texts) -> read.apply(rules, Boolean.valueOf(texts.get(0))));
    }

    private static Question count(
            String key,
            int least,
            Function<Attribution, Integer> write,
            BiFunction<ReceptionRule, Integer, ReceptionRule> read) {
        return one(
                key,
                Label.of("a whole number of " + least + " or more", "不小于 " + least + " 的整数"),
                rules -> write.apply(rules).toString(),
                (rules, text) -> rules.toBuilder()
                        .reception(read.apply(rules.reception(), Integer.valueOf(text)))
                        .build());
    }

    private static Question minutes(
            String key, Function<Attribution, Integer> write, BiFunction<Attribution, Integer, Attribution> read) {
        return one(
                key,
                Label.of("0 to 60 minutes, such as 30", "0 至 60 分钟（如 30）"),
                rules -> write.apply(rules).toString(),
                (rules, text) -> read.apply(rules, Integer.valueOf(text)));
    }

    private static Question texts(
            String key,
            Function<Attribution, Collection<?>> write,
            BiFunction<ReceptionRule, List<String>, ReceptionRule> read) {
        return new Question(
                key,
                true,
                TEXTS,
                ImmutableList.of(),
                rules -> write.apply(rules).stream().map(Object::toString).toList(),
                (rules, texts) -> rules.toBuilder()
                        .reception(read.apply(rules.reception(), texts))
                        .build());
    }

    private static Question response(
            String key,
            Label expected,
            Function<ResponseRule, String> write,
            BiFunction<ResponseRule, String, ResponseRule> read) {
        return one(
                key,
                expected,
                rules -> write.apply(rules.response()),
                (rules, text) -> rules.toBuilder()
                        .response(read.apply(rules.response(), text))
                        .build());
    }

    private static Question length(
            String key, Function<ResponseRule, Duration> write, BiFunction<ResponseRule, Duration, ResponseRule> read) {
        return response(
                key,
                Label.of("a time such as 10 min or 30 s", "时长（如 10 min 或 30 s）"),
                rule -> length(write.apply(rule)),
                (rule, text) -> read.apply(rule, length(text)));
    }

    private static String length(Duration length) {
        long seconds = length.toSeconds();
        return seconds % SECONDS_PER_MINUTE == 0 ? seconds / SECONDS_PER_MINUTE + " min" : seconds + " s";
    }

    private static Duration length(String text) {
        Matcher length = matched(LENGTH, text);
        long count = Long.parseLong(length.group(1));
        boolean isSeconds = length.group(2).equals("s") || length.group(2).equals("秒");
        return isSeconds ? Duration.ofSeconds(count) : Duration.ofMinutes(count);
    }

    private static Window window(String text) {
        Matcher window = matched(WINDOW, text);
        boolean isInHours =
                window.group(2).startsWith("hour") || window.group(2).equals("小时");
        return new Window(Integer.parseInt(window.group(1)), isInHours);
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        return matcher;
    }

    /** One reading of a document. */
    private record Reading(Diagnostics diagnostics) {

        Attribution rules(Node root, Attribution from) {
            if (!(root instanceof Node.Mapping map)) {
                wrong(root, PRESET, "", A_MAP);
                return from;
            }
            Attribution rules =
                    map.find(PRESET).map(preset -> preset(preset.value(), from)).orElse(from);
            for (Node.Member member : map.members()) {
                String key = member.key().text();
                if (!key.equals(PRESET) && !BY_KEY.containsKey(key)) {
                    diagnostics.error(
                            member.key(),
                            Message.saying(UNKNOWN_KEY)
                                    .with("key", Shown.of(key))
                                    .build(),
                            Label.of(String.join(", ", BY_KEY.keySet()), String.join("、", BY_KEY.keySet())),
                            diagnostics.nearest(key, BY_KEY.keySet()));
                }
            }
            for (Question question : QUESTIONS) {
                Node answer = map.find(question.key()).map(Node.Member::value).orElse(null);
                rules = answer == null ? rules : answered(question, answer, rules);
            }
            return rules;
        }

        private Attribution preset(Node node, Attribution from) {
            ImmutableSet<String> known = Attribution.presets().keySet();
            Attribution preset =
                    node instanceof Node.Scalar scalar ? Attribution.presets().get(scalar.text()) : null;
            if (preset == null) {
                wrong(node, PRESET, found(node), Label.of(String.join(", ", known), String.join("、", known)));
            }
            return preset == null ? from : preset;
        }

        private Attribution answered(Question question, Node answer, Attribution rules) {
            List<String> texts = texts(question, answer);
            try {
                if (texts != null
                        && (question.words().isEmpty() || question.words().containsAll(texts))) {
                    return question.read().apply(rules, texts);
                }
            } catch (IllegalArgumentException | DateTimeException none) {
                // told below
            }
            wrong(answer, question.key(), found(answer), question.expected());
            return rules;
        }

        private static @Nullable List<String> texts(Question question, Node answer) {
            List<Node> nodes = answer instanceof Node.Sequence list && question.isList()
                    ? list.elements()
                    : ImmutableList.of(answer);
            List<String> texts = new ArrayList<>();
            for (Node node : nodes) {
                if (!(node instanceof Node.Scalar scalar)) {
                    return null;
                }
                texts.add(scalar.text());
            }
            return texts;
        }

        private static String found(Node node) {
            return node instanceof Node.Scalar scalar ? scalar.text() : "";
        }

        private void wrong(Located place, String key, String found, Label expected) {
            if (!(place instanceof Node.Broken)) {
                diagnostics.error(
                        place,
                        Message.saying(NO_ANSWER)
                                .with("found", Shown.of(found))
                                .with("key", key)
                                .build(),
                        expected,
                        null);
            }
        }
    }
}
