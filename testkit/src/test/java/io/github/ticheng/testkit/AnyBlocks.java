// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.band.Band.Edge;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.catalogue.BlockType.FieldValues;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.catalogue.Level.LevelBand;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.rules.scorecard.Scorecards;
import io.github.ticheng.rules.scorecard.Ties;
import io.github.ticheng.rules.tieredcommission.Base;
import io.github.ticheng.rules.tieredcommission.CommissionByPart;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.tieredcommission.RateGrid;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes blocks of any type of the catalogue from nothing but the types of their fields: whatever can be constructed, wise
 * or not.
 */
final class AnyBlocks {

    static final Catalogue CATALOGUE = Catalogue.load(AnyBlocks.class.getClassLoader());

    private static final int DEEPEST = 4;
    private static final int ATTEMPTS = 60;
    private static final String[] NUMBERS = {
        "0", "1", "2", "5", "30", "60", "100", "5000", "20000", "0.5", "-1", "0.333"
    };
    private static final String[] WORDS = {"good", "excellent", "poor", "gold", "host", "lead", "li-na", "serious"};

    /** Blocks whose parts have to fit each other so well that chance makes none. */
    private static final ImmutableMap<String, Block> GIVEN = Stream.<Block>of(
                    Scorecards.forcedGrades(
                            Scorecards.gradesFrom("60", "good", "good").below("poor", "poor"),
                            "good",
                            "50%",
                            Ties.KEEP_ALL),
                    Ladders.byPart(
                            Ladders.flat(Metrics.SALES, Rate.percent("1")),
                            CommissionByPart.Part.times(Metrics.RETURNING_CUSTOMER_SALES, "1.5")),
                    Ladders.grid(
                            Base.of(Metrics.SALES),
                            RateGrid.Axis.of(Base.attainment(Metrics.SALES, Metrics.TARGET_BASE), Edge.FROM, "100%"),
                            RateGrid.Axis.of(Base.of(Metrics.PAID_SALES), Edge.FROM, "5"),
                            RateGrid.Row.of(Rate.percent("1"), Rate.percent("2")),
                            RateGrid.Row.of(Rate.percent("3"), Rate.percent("4"))))
            .collect(ImmutableMap.toImmutableMap(
                    block -> block.type().orElseThrow().name(), block -> block));

    private static final ImmutableList<Metric> GIVEN_METRICS =
            ImmutableList.of(Metrics.SALES, Metrics.PAID_SALES, Metrics.RETURNING_CUSTOMER_SALES, Metrics.TARGET_BASE);

    private final Random random;
    private final BlockType<?> preferred;
    private final List<String> rules;
    /** The metrics of the blocks that were made, and of some that were not. */
    final Set<Metric> metrics = new LinkedHashSet<>();

    /** In one block numbers are mostly on one scale, or few would fit together. */
    private boolean isPercent;

    /**
     * Blocks of one choice of numbers.
     *
     * @param preferred what is taken wherever it fits, mostly
     * @param rules the ids of the rules that a block may name
     */
    AnyBlocks(Random random, BlockType<?> preferred, List<String> rules) {
        this.random = random;
        this.preferred = preferred;
        this.rules = rules;
    }

    /** A block that can stand where a family is asked for; empty if chance made none that can be constructed. */
    <B> Optional<B> of(Class<B> family) {
        return of(family, 0);
    }

    private <B> Optional<B> of(Class<B> family, int depth) {
        List<BlockType<?>> fitting = CATALOGUE.types().stream()
                .filter(type -> family.isAssignableFrom(type.javaType()))
                .toList();
        if (fitting.isEmpty()) {
            throw new IllegalArgumentException("Expected types of " + family + ", but found none");
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            boolean isPreferred = fitting.contains(preferred) && random.nextInt(4) > 0;
            Optional<?> made = make(isPreferred ? preferred : any(fitting), depth);
            if (made.isPresent()) {
                return made.map(family::cast);
            }
        }
        return Optional.empty();
    }

    /** A block or row of a type. */
    Optional<?> make(BlockType<?> type, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (GIVEN.containsKey(type.name())) {
            metrics.addAll(GIVEN_METRICS);
            return Optional.of(GIVEN.get(type.name()));
        }
        boolean outer = isPercent;
        isPercent = random.nextBoolean();
        try {
            return Optional.of(constructed(type, depth));
        } catch (IllegalArgumentException meaningless) {
            return Optional.empty();
        } finally {
            isPercent = outer;
        }
    }

    private Object constructed(BlockType<?> type, int depth) {
        Map<Field<?, ?>, Object> written = new LinkedHashMap<>();
        for (Field<?, ?> field : type.fields()) {
            if (field.required() || random.nextInt(3) == 0) {
                written.put(field, value(field.type(), depth));
            }
        }
        return type.constructor().apply(FieldValues.of(type, written));
    }

    private Object value(FieldType<?> type, int depth) {
        if (type instanceof FieldType.Choice<?> choice) {
            return any(Arrays.asList(choice.type().getEnumConstants()));
        }
        if (type instanceof FieldType.ListOf<?> list) {
            ImmutableList.Builder<Object> all = ImmutableList.builder();
            for (int left = random.nextInt(4); left > 0; left--) {
                all.add(value(list.element(), depth));
            }
            return all.build();
        }
        if (type instanceof FieldType.RowOf<?> row) {
            return constructed(row.type(), depth);
        }
        if (type instanceof FieldType.BlockOf<?> block) {
            return of(block.family(), depth + 1)
                    .orElseThrow(() -> new IllegalArgumentException("no " + block.family()));
        }
        return scalar((FieldType.Scalar<?>) type);
    }

    private Object scalar(FieldType.Scalar<?> type) {
        return switch (type.name()) {
            case "number", "amount" -> number();
            case "rate" -> new Rate(number().dividedBy(Exact.of(100)));
            case "count" -> random.nextInt(5);
            case "flag" -> random.nextBoolean();
            case "text" -> any(List.of(WORDS));
            case "label" -> Label.of(any(List.of(WORDS)));
            case "metric" -> metric();
            case "rating" -> Rating.of(any(List.of(WORDS)));
            case "rule" -> RuleId.of(any(rules));
            case "period" -> any(List.of(Period.ofMonth(2024, 3), Period.ofMonth(2024, 4), Period.parse("2024-Q1")));
            case "rounding" -> any(List.of(Rounding.FEN_HALF_UP, Rounding.halfUp("0.1"), Rounding.halfUp("10")));
            case "level" -> level();
            case "band" -> band();
            default -> throw new AssertionError("Expected a known scalar, but found " + type);
        };
    }

    private Exact number() {
        return Exact.parse(any(List.of(NUMBERS)));
    }

    private Metric metric() {
        List<Metric> fitting = Metrics.ALL.stream()
                .filter(metric -> random.nextInt(8) == 0 || isPercent == (metric.unitKind() == Unit.Kind.PERCENT))
                .filter(metric -> random.nextInt(8) == 0 || metric.kind() != MetricKind.RATING)
                .toList();
        Metric metric = any(fitting);
        metrics.add(metric);
        return metric;
    }

    private Level level() {
        if (random.nextInt(12) == 0) {
            return Level.shareOf(number().dividedBy(Exact.of(100)), metric());
        }
        return isPercent ? new Level(number().dividedBy(Exact.of(100)), true, null) : new Level(number(), false, null);
    }

    private LevelBand band() {
        Level lower = random.nextInt(4) == 0 ? null : level();
        Level upper = random.nextInt(4) == 0 ? null : level();
        return new LevelBand(
                lower, lower != null && random.nextBoolean(), upper, upper != null && random.nextBoolean());
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
