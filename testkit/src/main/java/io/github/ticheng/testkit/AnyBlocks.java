// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.BlockType.FieldValues;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.catalogue.Level.LevelBand;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.rule.RuleFamily.Clause;
import io.github.ticheng.core.text.Label;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes blocks of any type of a catalogue, and entries of them, from nothing but the types of their fields: whatever can be
 * constructed, wise or not.
 */
final class AnyBlocks {

    private static final int DEEPEST = 4;
    /** How often a block is tried before it is given up. */
    private static final int ATTEMPTS = 12;
    /** How many blocks and parts of them are tried for one; each part that cannot be had would else be tried at each depth. */
    private static final int MOST_TRIED = 150;

    private static final ImmutableList<Exact> NUMBERS = Stream.of(
                    "-1", "0", "0.333", "0.5", "1", "2", "5", "30", "60", "100", "5000", "20000")
            .map(Exact::parse)
            .collect(ImmutableList.toImmutableList());
    private static final ImmutableList<String> WORDS =
            ImmutableList.of("good", "excellent", "poor", "gold", "host", "lead", "li-na", "serious");

    private static final ImmutableList<String> DAYS =
            ImmutableList.of("2024-03-09", "2024-03-15", "2024-04-06", "saturday");

    private static final ImmutableList<MetricKind> KINDS = ImmutableList.copyOf(MetricKind.values());
    private static final Exact HUNDRED = Exact.of(100);

    private final Vocabulary vocabulary;
    private final Random random;
    private final BlockType<?> preferred;
    private final List<String> rules;
    /** In one block metrics are mostly of the kind of this one, and numbers on its scale, or few would fit together. */
    private Metric like = Metrics.SALES;
    /** The row of a table that is being made, and how many there are; numbers mostly rise from row to row, and bands join. */
    private int row;

    private int rows;
    private List<String> texts = WORDS;
    private int tried;

    /**
     * Blocks of one choice of numbers.
     *
     * @param preferred what is taken wherever it fits, mostly
     * @param rules the ids of the rules that a block may name
     */
    AnyBlocks(Vocabulary vocabulary, Random random, BlockType<?> preferred, List<String> rules) {
        this.vocabulary = vocabulary;
        this.random = random;
        this.preferred = preferred;
        this.rules = rules;
    }

    /** An entry of a rule of a family with any clauses; empty if chance made no rule. */
    Optional<Entry<? extends Rule>> entry(String id, RuleFamily family) {
        return of(family.type()).map(rule -> clauses(Entry.of(id, rule), family.clauses()));
    }

    private <R extends Rule> Entry<R> clauses(Entry<R> bare, Set<Clause> allowed) {
        Entry<R> entry = bare;
        if (allowed.contains(Clause.WHEN) && isWanted(vocabulary.holds(Condition.class, preferred))) {
            entry = of(Condition.class).map(entry::when).orElse(entry);
        }
        if (allowed.contains(Clause.TIMES) && isWanted(vocabulary.holds(Factor.class, preferred))) {
            entry = of(Factor.class).map(entry::times).orElse(entry);
        }
        if (allowed.contains(Clause.CARD) && !rules.isEmpty() && random.nextInt(12) == 0) {
            entry = entry.card(any(rules));
        }
        if (allowed.contains(Clause.AT_LEAST) && random.nextInt(6) == 0) {
            entry = entry.atLeast("5");
        }
        if (allowed.contains(Clause.AT_MOST) && random.nextInt(6) == 0) {
            entry = entry.atMost("300");
        }
        if (allowed.contains(Clause.EVERY) && random.nextInt(5) == 0) {
            entry = entry.every(any(List.of(Cadence.values())));
            if (allowed.contains(Clause.LEAVERS)) {
                entry = entry.leavers(any(List.of(Entry.Leavers.values())));
            }
        }
        return entry;
    }

    /** A block that can stand where a family is asked for; empty if chance made none that can be constructed. */
    <B> Optional<B> of(Class<B> family) {
        tried = 0;
        return of(family, DEEPEST);
    }

    private <B> Optional<B> of(Class<B> family, int deepest) {
        List<BlockType<?>> fitting = vocabulary.fitting(family, deepest);
        List<BlockType<?>> leading = fitting.stream()
                .filter(type -> vocabulary.holds(type, preferred))
                .toList();
        for (int attempt = 0; attempt < ATTEMPTS && tried < MOST_TRIED && !fitting.isEmpty(); attempt++) {
            boolean isLed = !leading.isEmpty() && random.nextInt(4) > 0;
            Optional<?> made =
                    make(isLed && leading.contains(preferred) ? preferred : any(isLed ? leading : fitting), deepest);
            if (made.isPresent()) {
                return made.map(family::cast);
            }
        }
        return Optional.empty();
    }

    /** A block of a type; empty if chance made none that can be constructed. */
    Optional<?> make(BlockType<?> type) {
        tried = 0;
        return make(type, DEEPEST);
    }

    private Optional<?> make(BlockType<?> type, int deepest) {
        if (vocabulary.given(type).isPresent()) {
            return vocabulary.given(type);
        }
        tried++;
        Metric outer = like;
        int outerRow = row;
        int outerRows = rows;
        MetricKind kind = any(KINDS);
        like = any(Metrics.ALL.stream().filter(metric -> metric.kind() == kind).toList());
        rows = 0;
        try {
            return Optional.of(constructed(type, deepest));
        } catch (IllegalArgumentException meaningless) {
            return Optional.empty();
        } finally {
            like = outer;
            row = outerRow;
            rows = outerRows;
        }
    }

    private Object constructed(BlockType<?> type, int deepest) {
        Map<Field<?, ?>, Object> written = new HashMap<>();
        for (Field<?, ?> field : type.fields()) {
            if (field.required() || isWanted(!type.equals(preferred) && vocabulary.holds(field, preferred))) {
                texts = field.name().startsWith("days") ? DAYS : WORDS;
                written.put(field, value(field.type(), deepest));
            }
        }
        return type.constructor().apply(FieldValues.of(type, written));
    }

    /** Mostly what leads to the preferred type; else one in three. */
    private boolean isWanted(boolean leads) {
        return leads ? random.nextInt(4) > 0 : random.nextInt(3) == 0;
    }

    private Object value(FieldType<?> type, int deepest) {
        if (type instanceof FieldType.Choice<?> choice) {
            return any(Arrays.asList(choice.type().getEnumConstants()));
        }
        if (type instanceof FieldType.ListOf<?> list) {
            return values(list.element(), deepest);
        }
        if (type instanceof FieldType.RowOf<?> row) {
            return constructed(row.type(), deepest);
        }
        if (type instanceof FieldType.BlockOf<?> block) {
            return of(block.family(), deepest - 1)
                    .orElseThrow(() -> new IllegalArgumentException("no " + block.family()));
        }
        return scalar((FieldType.Scalar<?>) type);
    }

    private ImmutableList<Object> values(FieldType<?> element, int deepest) {
        int outer = row;
        int outerRows = rows;
        Set<Object> all = new LinkedHashSet<>();
        rows = random.nextInt(16) == 0 ? 0 : 1 + random.nextInt(3);
        for (row = 0; row < rows; row++) {
            if (element instanceof FieldType.BlockOf<?> block) {
                of(block.family(), deepest - 1).ifPresent(all::add);
            } else {
                all.add(value(element, deepest));
            }
        }
        row = outer;
        rows = outerRows;
        return ImmutableList.copyOf(all);
    }

    private Object scalar(FieldType.Scalar<?> type) {
        return switch (type.name()) {
            case "number", "amount" -> number();
            case "rate" -> new Rate(number().dividedBy(HUNDRED));
            case "count" -> random.nextInt(5);
            case "flag" -> random.nextBoolean();
            case "text" -> any(texts);
            case "label" -> Label.of(any(WORDS));
            case "metric" -> metric();
            case "rating" -> Rating.of(any(WORDS));
            case "rule" -> RuleId.of(any(rules));
            case "period" -> any(List.of(Period.ofMonth(2024, 3), Period.ofMonth(2024, 4), Period.parse("2024-Q1")));
            case "rounding" -> any(List.of(Rounding.FEN_HALF_UP, Rounding.halfUp("0.1"), Rounding.halfUp("10")));
            case "level" -> level(number());
            case "band" -> band();
            default -> throw new IllegalArgumentException("Expected a known scalar, but found " + type);
        };
    }

    private Exact number() {
        return rows == 0 || random.nextInt(8) == 0
                ? any(NUMBERS)
                : NUMBERS.get((row * NUMBERS.size() + random.nextInt(NUMBERS.size())) / rows);
    }

    private Metric metric() {
        return random.nextInt(8) == 0
                ? any(Metrics.ALL)
                : any(Metrics.ALL.stream().filter(this::isLike).toList());
    }

    private boolean isLike(Metric metric) {
        return metric.kind() == like.kind() && metric.unitKind() == like.unitKind();
    }

    private Level level(Exact number) {
        boolean isPercent = like.unitKind() == Unit.Kind.PERCENT;
        return random.nextInt(12) == 0
                ? Level.shareOf(number.dividedBy(HUNDRED), metric())
                : new Level(isPercent ? number.dividedBy(HUNDRED) : number, isPercent, null);
    }

    private LevelBand band() {
        if (rows > 0 && random.nextInt(16) > 0) {
            Level from = row == 0 ? null : level(NUMBERS.get(row * NUMBERS.size() / rows));
            Level to = row + 1 == rows ? null : level(NUMBERS.get((row + 1) * NUMBERS.size() / rows));
            return new LevelBand(from, from != null, to, false);
        }
        Level lower = random.nextInt(4) == 0 ? null : level(number());
        Level upper = random.nextInt(4) == 0 ? null : level(number());
        return new LevelBand(
                lower, lower != null && random.nextBoolean(), upper, upper != null && random.nextBoolean());
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
