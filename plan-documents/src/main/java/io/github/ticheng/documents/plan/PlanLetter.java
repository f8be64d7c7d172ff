// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.catalogue.Block;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.catalogue.Level.LevelBand;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.PayoutCurve;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.html.HtmlPages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a letter that people read and sign: what is paid, under which conditions, with every number of the plan; of
 * each line that hangs on one metric two examples, one on either side of a step, calculated by the plan itself; how is
 * rounded, what the plan does not say, and lines to sign on.
 *
 * <p>It is made of the words of the {@linkplain Catalogue#words() catalogue}, of the phrases of explanations and of the
 * labels of the plan. What stands at its default is left out, as in documents. Immutable; the same plan gives the same text.
 */
public final class PlanLetter {

    private static final HtmlPages PAGES = HtmlPages.of(PlanLetter.class::getResourceAsStream);

    private static final Exact FEN = Exact.parse("0.01");

    /** A line of the letter: a heading of level 1 or 2, or, below 0, a paragraph or an item of a list that deep. */
    private record Line(int level, String text) {}

    private static final int PARAGRAPH = 0;
    private static final String ID = "id";

    private final Catalogue catalogue;
    private final CompensationPlan plan;
    private final String agent;
    private final Language language;
    private final Unit money;
    private final List<Line> lines = new ArrayList<>();

    /** What grades and other things with an id are called. */
    private final Map<String, Label> called = new HashMap<>();

    /** What is said of each entry, without its name. */
    private final Map<RuleId, List<Line>> entries = new LinkedHashMap<>();

    /**
     * A letter.
     *
     * @param agent to whom it is written; empty for everybody
     * @param before the plan until now: the letter tells of what differs from it alone; null to tell everything
     */
    PlanLetter(
            Catalogue catalogue,
            CompensationPlan plan,
            @Nullable CompensationPlan before,
            String agent,
            Language language) {
        this.catalogue = catalogue;
        this.plan = plan;
        this.agent = agent;
        this.language = language;
        this.money = Unit.money(plan.currency());
        if (before == null) {
            write();
        } else {
            writeChanges(new PlanLetter(catalogue, before, null, agent, language));
        }
    }

    private void write() {
        add(
                1,
                LetterPhrases.TITLE.filled(
                        Labels.ofId(plan.ref().id().value()), plan.ref().version()));
        if (!agent.isEmpty()) {
            add(PARAGRAPH, LetterPhrases.TO.filled(agent));
        }
        plan.inForceFrom().ifPresent(day -> add(PARAGRAPH, LetterPhrases.FROM_DAY.filled(day)));
        plan.inForceUntil().ifPresent(day -> add(PARAGRAPH, LetterPhrases.UNTIL_DAY.filled(day)));
        plan.payPeriod().ifPresent(paid -> add(PARAGRAPH, LetterPhrases.PAID_BY.filled(payPeriod(paid))));
        plan.eligibility().ifPresent(condition -> clause(LetterPhrases.ELIGIBLE, condition));
        for (RuleFamily family : RuleFamily.values()) {
            ImmutableList<? extends Entry<? extends Rule>> entries = plan.entries(family.type());
            if (!entries.isEmpty()) {
                add(2, Families.wordOf(family.type()));
                entries.forEach(this::entry);
            }
        }
        add(2, LetterPhrases.ROUNDING);
        add(
                PARAGRAPH,
                LetterPhrases.ROUNDED.filled(Words.verbatim(plan.rounding().in(language, money))));
        add(2, LetterPhrases.NOT_COVERED);
        add(PARAGRAPH, LetterPhrases.NO_TAXES);
        add(PARAGRAPH, LetterPhrases.NOTHING_ELSE);
        sign();
    }

    /** What the letter of the plan says otherwise than that of the plan before, entry by entry. */
    private void writeChanges(PlanLetter before) {
        PlanLetter now = new PlanLetter(catalogue, plan, null, agent, language);
        add(
                1,
                LetterPhrases.CHANGES.filled(
                        now.lines.get(0).text(), before.plan.ref().version()));
        Set<RuleId> all = new LinkedHashSet<>(before.entries.keySet());
        all.addAll(now.entries.keySet());
        changes("", before.head(), now.head());
        for (RuleId id : all) {
            String label = now.plan.entries().stream()
                    .filter(entry -> entry.id().equals(id))
                    .findFirst()
                    .map(entry -> said(entry.label()))
                    .orElseGet(() -> before.single(FieldType.RULE, id));
            changes(label, before.entries.getOrDefault(id, List.of()), now.entries.getOrDefault(id, List.of()));
        }
        sign();
    }

    private void changes(String title, List<Line> before, List<Line> now) {
        if (!before.equals(now)) {
            if (!title.isEmpty()) {
                lines.add(new Line(2, title));
            }
            add(PARAGRAPH, LetterPhrases.UNTIL_NOW);
            told(before);
            add(PARAGRAPH, LetterPhrases.FROM_NOW);
            told(now);
        }
    }

    private void told(List<Line> said) {
        if (said.isEmpty()) {
            item(2, said(LetterPhrases.NOTHING), "");
        }
        lines.addAll(said);
    }

    /** What is said of the plan as a whole, without its name. */
    private List<Line> head() {
        List<Line> head = new ArrayList<>();
        for (Line line : lines.subList(1, lines.size() - 1)) {
            if (line.level() == 2) {
                break;
            }
            head.add(new Line(Math.min(line.level(), -2), line.text()));
        }
        head.add(new Line(-2, plan.rounding().in(language, money)));
        return head;
    }

    private void sign() {
        add(2, LetterPhrases.SIGNATURES);
        add(PARAGRAPH, LetterPhrases.SIGNED_FOR);
        add(PARAGRAPH, LetterPhrases.SIGNED_BY);
        add(PARAGRAPH, LetterPhrases.FINGERPRINT.filled(plan.fingerprint()));
    }

    private static Words payPeriod(PayPeriod paid) {
        Words kind = LetterPhrases.choice(KebabCase.of(paid.kind()));
        return paid.anchor() == null
                ? kind
                : LetterPhrases.ANCHORED.filled(kind, paid.anchor(), LetterPhrases.choice(KebabCase.of(paid.by())));
    }

    private void add(int level, Words words) {
        lines.add(new Line(level, words.in(language)));
    }

    private void entry(Entry<? extends Rule> entry) {
        item(1, entry.label().in(language), "");
        int from = lines.size();
        entry.rule().type().ifPresent(type -> {
            about(2, type);
            fields(2, type, entry.rule());
        });
        Optional.ofNullable(entry.card())
                .flatMap(card -> plan.entries(ScoreRule.class).stream()
                        .filter(score -> score.id().equals(card))
                        .findFirst())
                .ifPresent(score -> item(2, said(LetterPhrases.CARD), said(score.label())));
        Optional.ofNullable(entry.when()).ifPresent(when -> clause(LetterPhrases.WHEN, when));
        Optional.ofNullable(entry.times()).ifPresent(times -> clause(LetterPhrases.TIMES, times));
        Optional.ofNullable(entry.atLeast()).ifPresent(least -> amount(LetterPhrases.AT_LEAST, least));
        Optional.ofNullable(entry.atMost()).ifPresent(most -> amount(LetterPhrases.AT_MOST, most));
        Optional.ofNullable(entry.cadence()).ifPresent(every -> item(2, said(LetterPhrases.EVERY), said(every)));
        if (!entry.paid()) {
            item(2, said(LetterPhrases.FIGURE), "");
        }
        if (entry.rule() instanceof PayRule rule) {
            examples(entry, rule);
        }
        entries.put(entry.id(), List.copyOf(lines.subList(from, lines.size())));
    }

    private void amount(Words title, Exact amount) {
        item(2, said(title), said(Figure.of(amount, money)));
    }

    private void clause(Words title, Block block) {
        block(2, said(title), block);
    }

    private String said(Words words) {
        return words.in(language);
    }

    /** An item: what it is, and its value, if it has one in a line. */
    private void item(int depth, String title, String value) {
        lines.add(
                new Line(-depth, value.isEmpty() ? title : title.isEmpty() ? value : title + language.colon() + value));
    }

    private void about(int depth, BlockType<?> type) {
        item(depth, catalogue.words().of(type).map(this::said).orElse(type.name()), "");
    }

    /** A block that is a value: in a line where a condition says what it requires, and whatever that leaves out below it. */
    private void block(int depth, String title, Block block) {
        BlockType<?> type = block.type().orElse(null);
        String about = type == null
                ? block.toString()
                : catalogue
                        .words()
                        .of(type)
                        .map(this::said)
                        .map(PlanLetter::withoutStop)
                        .orElse(type.name());
        item(depth, title, block instanceof Condition condition ? said(condition.requirement(money)) : about);
        if (type != null) {
            int from = lines.size();
            String above = lines.get(from - 1).text();
            fields(depth + 1, type, block);
            List<Line> below = lines.subList(from, lines.size());
            // What a condition requires says most of its fields; those that are one line each are told of once.
            if (block instanceof Condition && below.stream().allMatch(line -> line.level() == -depth - 1)) {
                below.removeIf(line -> isIn(line.text(), above));
            }
        }
    }

    private boolean isIn(String line, String above) {
        int colon = line.indexOf(language.colon());
        String value = line.substring(colon < 0 ? 0 : colon + language.colon().length());
        return Pattern.compile("(?<![0-9.,])" + Pattern.quote(value) + "(?![0-9]|[.,][0-9])")
                .matcher(above)
                .find();
    }

    /** The fields of a block or row that are told. */
    @SuppressWarnings("unchecked") // a field belongs to the type of the block that it is read off
    private void fields(int depth, BlockType<?> type, Object block) {
        for (Field<?, ?> field : type.fields()) {
            Object value = ((Field<Object, ?>) field).getter().apply(block);
            if (value != null && isTold(type, field, block, value)) {
                String title = title(type, field);
                value(depth, title, field.type(), value);
            }
        }
    }

    /**
     * Whether a field is told: not at its default, unless that is a number that is calculated with, such as 21.75 days; and no
     * id that has a label, by which it is called from here on.
     */
    @SuppressWarnings("unchecked")
    private boolean isTold(BlockType<?> type, Field<?, ?> field, Object block, Object value) {
        if (field.name().equals(ID)) {
            for (Field<?, ?> other : type.fields()) {
                if (other.type().equals(FieldType.LABEL)
                        && ((Field<Object, ?>) other).getter().apply(block) instanceof Label label) {
                    called.putIfAbsent(value.toString(), label);
                    return false;
                }
            }
        }
        return field.required()
                || !Objects.equals(value, field.ifAbsent())
                || (value instanceof Exact number && !number.isZero() && !number.equals(Exact.ONE));
    }

    /** What a field is; of a choice without the list of what there is to choose. */
    private String title(BlockType<?> type, Field<?, ?> field) {
        String title = catalogue
                .words()
                .of(type, field)
                .map(this::said)
                .map(PlanLetter::withoutStop)
                .orElse(field.name());
        int colon = title.indexOf(language.colon().strip());
        return field.type() instanceof FieldType.Choice && colon > 0 ? title.substring(0, colon) : title;
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") || sentence.endsWith("。")
                ? sentence.substring(0, sentence.length() - 1)
                : sentence;
    }

    private void value(int depth, String title, FieldType<?> type, Object value) {
        if (value instanceof Block block) {
            block(depth, title, block);
        } else if (type instanceof FieldType.ListOf<?> list) {
            list(depth, title, list.element(), (List<?>) value);
        } else if (type instanceof FieldType.RowOf<?> row) {
            item(depth, title, inLine(row.type(), value).orElse(""));
            if (inLine(row.type(), value).isEmpty()) {
                fields(depth + 1, row.type(), value);
            }
        } else {
            item(depth, title, single(type, value));
        }
    }

    private void list(int depth, String title, FieldType<?> element, List<?> values) {
        boolean isSingle = !(element instanceof FieldType.ListOf<?>
                || element instanceof FieldType.RowOf<?>
                || element instanceof FieldType.BlockOf<?>);
        if (isSingle) {
            item(
                    depth,
                    title,
                    String.join(
                            language.between(),
                            values.stream().map(value -> single(element, value)).toList()));
            return;
        }
        item(depth, title, "");
        for (int i = 0; i < values.size(); i++) {
            value(
                    depth + 1,
                    element instanceof FieldType.RowOf<?> row
                                    && inLine(row.type(), values.get(i)).isPresent()
                            ? ""
                            : said(LetterPhrases.NUMBER.filled(i + 1)),
                    element,
                    values.get(i));
        }
    }

    /** A row in one line, if all its values are single: its bounds or words first. */
    @SuppressWarnings("unchecked")
    private Optional<String> inLine(BlockType<?> type, Object row) {
        List<String> parts = new ArrayList<>();
        for (Field<?, ?> field : type.fields()) {
            Object value = ((Field<Object, ?>) field).getter().apply(row);
            if (value == null || !isTold(type, field, row, value)) {
                continue;
            }
            if (value instanceof Block
                    || field.type() instanceof FieldType.ListOf<?>
                    || field.type() instanceof FieldType.RowOf<?>) {
                return Optional.empty();
            }
            String title = title(type, field);
            parts.add(
                    field.type().equals(FieldType.BAND)
                            ? single(field.type(), value)
                            : title + " " + single(field.type(), value));
        }
        return Optional.of(String.join(language.comma(), parts));
    }

    private String single(FieldType<?> type, Object value) {
        if (value instanceof LevelBand band) {
            return said(band(band));
        }
        if (value instanceof Level level) {
            return said(level(level));
        }
        if (value instanceof Exact number) {
            return said(type.equals(FieldType.AMOUNT) ? Figure.of(number, money) : Figure.of(number));
        }
        if (value instanceof Rate rate) {
            return said(Figure.of(rate));
        }
        if (value instanceof Boolean flag) {
            return said(flag ? LetterPhrases.YES : LetterPhrases.NO);
        }
        if (value instanceof RuleId rule) {
            return plan.entries().stream()
                    .filter(entry -> entry.id().equals(rule))
                    .findFirst()
                    .map(entry -> said(entry.label()))
                    .orElse(rule.value());
        }
        if (value instanceof String word && called.containsKey(word)) {
            return said(called.get(word));
        }
        if (value instanceof Rounding rounding) {
            return rounding.in(language, money);
        }
        if (value instanceof Words words) {
            return said(words);
        }
        if (value instanceof Enum<?> constant) {
            return LetterPhrases.choice(KebabCase.of(constant)).in(language);
        }
        return value.toString();
    }

    private static Words level(Level level) {
        Figure figure = Figure.of(level.value(), level.isPercent() ? Unit.PERCENT : Unit.NUMBER);
        return level.of() == null ? figure : LetterPhrases.SHARE_OF.filled(figure, level.of());
    }

    private static Words band(LevelBand band) {
        Words lower = band.lower() == null
                ? null
                : (band.lowerIncluded() ? LetterPhrases.FROM : LetterPhrases.ABOVE).filled(level(band.lower()));
        Words upper = band.upper() == null
                ? null
                : (band.upperIncluded() ? LetterPhrases.UP_TO : LetterPhrases.BELOW).filled(level(band.upper()));
        if (lower == null || upper == null) {
            return lower != null ? lower : upper != null ? upper : LetterPhrases.ANY;
        }
        return LetterPhrases.BOTH.filled(lower, upper);
    }

    /** Two examples of a line that hangs on one metric: on either side of its first step. */
    private void examples(Entry<? extends Rule> entry, PayRule rule) {
        for (PayoutCurve curve : rule.curves()) {
            for (PayoutCurve.Piece piece : curve.pieces()) {
                Exact step = piece.band().lower();
                if (step != null && step.isPositive()) {
                    List<String> told = new ArrayList<>();
                    Exact unit = curve.metric().unit(plan.currency()).kind() == Unit.Kind.MONEY ? FEN : Exact.ONE;
                    example(entry, rule, curve.metric(), step.minus(unit)).ifPresent(told::add);
                    example(entry, rule, curve.metric(), step.plus(unit)).ifPresent(told::add);
                    if (!told.isEmpty()) {
                        item(2, said(LetterPhrases.EXAMPLES), "");
                        told.forEach(text -> text.lines().forEach(line -> item(3, line.strip(), "")));
                    }
                    return;
                }
            }
        }
    }

    /** What the plan pays by a rule at a value, and why; nothing of a rule that needs more than the metric. */
    private Optional<String> example(Entry<? extends Rule> entry, PayRule rule, Metric metric, Exact value) {
        try {
            CompensationPlan alone = CompensationPlan.builder(
                            plan.ref().id().value(),
                            plan.ref().version(),
                            plan.currency().getCurrencyCode())
                    .rounding(plan.rounding())
                    .pay(new Entry<>(
                            entry.id(), entry.label(), rule, null, null, entry.atLeast(), entry.atMost(), null))
                    .build();
            TeamFacts facts = TeamFacts.builder(
                            "example", "2024-01", plan.currency().getCurrencyCode())
                    .agent("example", sheet -> sheet.put(metric, value.toString()))
                    .build();
            return Optional.of(alone.run(facts)
                    .explain("example", entry.id().value())
                    .text(language)
                    .strip());
        } catch (IllegalArgumentException needsMore) {
            return Optional.empty();
        }
    }

    /** The letter as text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(line.level() > PARAGRAPH && !text.isEmpty() ? "\n" : "")
                    .append(line.level() < PARAGRAPH ? "  ".repeat(-line.level() - 1) + "- " : "")
                    .append(line.text())
                    .append('\n');
        }
        return text.toString();
    }

    /** The letter in Markdown. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        int before = 1;
        for (Line line : lines) {
            boolean isItem = line.level() < PARAGRAPH;
            text.append(text.isEmpty() || (isItem && before < PARAGRAPH) ? "" : "\n")
                    .append(
                            isItem
                                    ? "  ".repeat(-line.level() - 1) + "- "
                                    : "#".repeat(line.level()) + (line.level() > 0 ? " " : ""))
                    .append(line.text().replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1"))
                    .append('\n');
            before = line.level();
        }
        return text.toString();
    }

    /** The letter as a page of HTML that needs nothing beside itself. */
    public String html() {
        return PAGES.fill(
                "letter.mustache",
                ImmutableMap.<String, Object>builder()
                        .put("lang", HtmlPages.tag(language))
                        .put("title", lines.get(0).text())
                        .put(
                                "lines",
                                lines.subList(1, lines.size()).stream()
                                        .map(line -> ImmutableMap.<String, Object>builder()
                                                .put("heading", line.level() > PARAGRAPH)
                                                .put("item", line.level() < PARAGRAPH)
                                                .put("depth", Integer.toString(Math.max(0, -line.level())))
                                                .put("text", line.text())
                                                .buildOrThrow())
                                        .toList())
                        .buildOrThrow());
    }
}
