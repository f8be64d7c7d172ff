// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports.log;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.attribution.Attribution;
import io.github.ticheng.attribution.ReceptionRule;
import io.github.ticheng.attribution.ResponseRule;
import io.github.ticheng.attribution.Window;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Words;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question of a document of rules and how its answer is written and read.
 *
 * @param key what the document calls it
 * @param isList whether its answer is a list
 * @param expected what an answer looks like
 * @param words the answers there are; empty for others
 * @param write the answer of some rules
 * @param read rules with an answer; throws {@link IllegalArgumentException} or {@link DateTimeException} if it is none
 */
record RulesQuestion(
        String key,
        boolean isList,
        Words expected,
        ImmutableList<String> words,
        Function<Attribution, List<String>> write,
        BiFunction<Attribution, List<String>, Attribution> read) {

    private static final Label TEXTS = Label.of("a list of texts", "文本列表");
    private static final Pattern WINDOW = Pattern.compile("([1-9][0-9]{0,2}) ?(days?|hours?|天|小时)");
    private static final Pattern LENGTH = Pattern.compile("([0-9]{1,6}) ?(s|min|秒|分钟)");
    private static final int SECONDS_PER_MINUTE = 60;

    /** The questions in their order. */
    static final ImmutableList<RulesQuestion> ALL = ImmutableList.of(
            choice("judgement", Attribution.Judgement.class, Attribution::judgement, Attribution.Builder::judgement),
            choice("among", Attribution.Among.class, Attribution::among, Attribution.Builder::among),
            new RulesQuestion(
                    "shares",
                    true,
                    Label.of("percentages that sum to 100%, of the last agent first", "合计 100% 的百分比，末位客服在前"),
                    ImmutableList.of(),
                    rules -> rules.shares().stream().map(Rate::toString).toList(),
                    set((rules, shares) ->
                            rules.shared(shares.stream().map(Rate::parse).toList()))),
            one(
                    "window",
                    Label.of("1 to 31 days or 1 to 744 hours, such as 3 days", "1 至 31 天或 1 至 744 小时（如 3 days）"),
                    rules -> rules.window().toString(),
                    set((rules, text) -> rules.window(window(text)))),
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
            flag("automatic-replies-count", Attribution::automaticCounts, Attribution.Builder::automaticCounts),
            choice("transfer", Attribution.Transfer.class, Attribution::transfer, Attribution.Builder::transfer),
            one(
                    "after-sales-days",
                    Label.of("0 to 180 days, such as 21", "0 至 180 天（如 21）"),
                    rules -> String.valueOf(rules.afterSalesDays()),
                    set((rules, text) -> rules.afterSalesDays(Integer.parseInt(text)))),
            minutes("follow-up", Attribution::followUp, Attribution.Builder::followUp),
            minutes("reminder", Attribution::reminder, Attribution.Builder::reminder),
            choice("losses", Attribution.Losses.class, Attribution::losses, Attribution.Builder::losses),
            choice(
                    "conversion",
                    Attribution.Conversion.class,
                    Attribution::conversion,
                    Attribution.Builder::conversion),
            choice("amount", Attribution.Amount.class, Attribution::amount, Attribution.Builder::amount),
            choice("deposit", Attribution.Deposit.class, Attribution::deposit, Attribution.Builder::deposit),
            new RulesQuestion(
                    "excluded-flags",
                    true,
                    TEXTS,
                    ImmutableList.of(),
                    rules -> rules.excludedFlags().asList(),
                    set((rules, flags) -> rules.excluding(flags.toArray(new String[0])))),
            choice(
                    "flag-deadline",
                    Attribution.FlagDeadline.class,
                    Attribution::flagDeadline,
                    Attribution.Builder::flagDeadline),
            flag("owners-by-hand", Attribution::overrides, Attribution.Builder::overrides),
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

    /** Sets an answer. */
    private interface Setter<T> {
        Attribution.Builder set(Attribution.Builder rules, T answer);
    }

    private static <T> BiFunction<Attribution, T, Attribution> set(Setter<T> setter) {
        return (rules, answer) -> setter.set(rules.toBuilder(), answer).build();
    }

    private static RulesQuestion one(
            String key,
            Words expected,
            Function<Attribution, String> write,
            BiFunction<Attribution, String, Attribution> read) {
        return new RulesQuestion(
                key,
                false,
                expected,
                ImmutableList.of(),
                rules -> ImmutableList.of(write.apply(rules)),
                (rules, texts) -> read.apply(rules, texts.get(0)));
    }

    private static <E extends Enum<E>> RulesQuestion choice(
            String key, Class<E> type, Function<Attribution, E> write, Setter<E> setter) {
        ImmutableList<String> words =
                Arrays.stream(type.getEnumConstants()).map(Json::word).collect(ImmutableList.toImmutableList());
        return new RulesQuestion(
                key,
                false,
                Words.of(words),
                words,
                rules -> ImmutableList.of(Json.word(write.apply(rules))),
                (rules, texts) -> set(setter).apply(rules, Enum.valueOf(type, name(texts.get(0)))));
    }

    private static String name(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static RulesQuestion flag(String key, Function<Attribution, Boolean> write, Setter<Boolean> setter) {
        return new RulesQuestion(
                key,
                false,
                Label.of("true or false", "true 或 false"),
                ImmutableList.of("true", "false"),
                rules -> ImmutableList.of(write.apply(rules).toString()),
                (rules, texts) -> set(setter).apply(rules, Boolean.valueOf(texts.get(0))));
    }

    private static RulesQuestion count(
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

    private static RulesQuestion minutes(String key, Function<Attribution, Integer> write, Setter<Integer> setter) {
        return one(
                key,
                Label.of("0 to 60 minutes, such as 30", "0 至 60 分钟（如 30）"),
                rules -> write.apply(rules).toString(),
                (rules, text) -> set(setter).apply(rules, Integer.valueOf(text)));
    }

    private static RulesQuestion texts(
            String key,
            Function<Attribution, Collection<?>> write,
            BiFunction<ReceptionRule, List<String>, ReceptionRule> read) {
        return new RulesQuestion(
                key,
                true,
                TEXTS,
                ImmutableList.of(),
                rules -> write.apply(rules).stream().map(Object::toString).toList(),
                (rules, texts) -> rules.toBuilder()
                        .reception(read.apply(rules.reception(), texts))
                        .build());
    }

    private static RulesQuestion response(
            String key,
            Words expected,
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

    private static RulesQuestion length(
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
}
