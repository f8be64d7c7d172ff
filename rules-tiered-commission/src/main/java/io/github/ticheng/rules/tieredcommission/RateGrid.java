// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.band.Band.Edge;
import io.github.ticheng.core.band.Bands;
import io.github.ticheng.core.band.Bands.Cut;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.Level;
import io.github.ticheng.core.catalogue.ShortForm;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;

/**
 * Commission at a rate that two values choose together, paid on the whole base: attainment by conversion rate.
 *
 * @param base what is paid on, an amount of money
 * @param down the value that chooses the row
 * @param across the value that chooses the column
 * @param rows the rates, from the lowest band of each value to the highest
 * @param negativeBase what a base below zero earns; a side chosen by the base or an attainment of it counts likewise
 */
public record RateGrid(Base base, Axis down, Axis across, ImmutableList<Row> rows, NegativeBase negativeBase)
        implements MirroredCommission {

    public static final BlockType<RateGrid> TYPE = BlockType.of("rate-grid", PayRule.class, RateGrid.class)
            .with(
                    Field.required("base", FieldType.block(Base.class), RateGrid::base),
                    Field.required("down", FieldType.row(Axis.TYPE), RateGrid::down),
                    Field.required("across", FieldType.row(Axis.TYPE), RateGrid::across),
                    Field.required("rows", FieldType.listOf(FieldType.row(Row.TYPE)), RateGrid::rows),
                    Field.withDefault("negative-base", RateGrid::negativeBase, NegativeBase.AS_ZERO),
                    RateGrid::new);

    /**
     * A side of the grid: a value cut into bands, of which the first has no lower and the last no upper bound.
     *
     * @param chooser the value
     * @param edge whether a bound belongs to the band above it or below it
     * @param bounds the bounds between the bands, rising; at least one
     */
    public record Axis(Base chooser, Edge edge, ImmutableList<Exact> bounds) implements Serializable {

        public static final BlockType<Axis> TYPE = BlockType.row("grid-axis", Axis.class)
                .with(
                        Field.required("chosen-by", FieldType.block(Base.class), Axis::chooser),
                        Field.required("edge", FieldType.choice(Edge.class), Axis::edge),
                        Field.required("bounds", FieldType.listOf(FieldType.LEVEL), Axis::written),
                        (chooser, edge, bounds) -> new Axis(chooser, edge, read(bounds, chooser)))
                .shortly(ShortForm.table("edge", "bounds", "chosen-by", "on"));

        /**
         * Creates a side.
         *
         * @throws IllegalArgumentException if there are no bounds, or they do not rise
         */
        public Axis {
            Refused.when(bounds.isEmpty(), CommissionPhrases.SOME_BOUND.filled(chooser.label()), null);
            bounds = Bands.fromMinusInfinity(edge, bounds).starts().stream()
                    .skip(1)
                    .map(Cut::value)
                    .collect(ImmutableList.toImmutableList());
        }

        private static ImmutableList<Exact> read(ImmutableList<Level> bounds, Base chooser) {
            Unit.Kind unit = chooser.unit(Unit.NUMBER).kind();
            return Refused.ofEach(bounds, level -> level.in(unit));
        }

        private ImmutableList<Level> written() {
            Unit.Kind unit = chooser.unit(Unit.NUMBER).kind();
            return bounds.stream().map(bound -> Level.of(bound, unit)).collect(ImmutableList.toImmutableList());
        }

        /** A value cut at bounds: {@code Axis.of(attainment, Edge.FROM, "80%", "100%")} has three bands. */
        public static Axis of(Base chooser, Edge edge, String... bounds) {
            return new Axis(
                    chooser,
                    edge,
                    read(Arrays.stream(bounds).map(Level::parse).collect(ImmutableList.toImmutableList()), chooser));
        }

        Bands bands() {
            return Bands.fromMinusInfinity(edge, bounds);
        }
    }

    /**
     * The rates of one band of the value that chooses the row.
     *
     * @param rates a rate for each band of the value that chooses the column, from the lowest
     */
    public record Row(ImmutableList<Rate> rates) implements Serializable {

        public static final BlockType<Row> TYPE = BlockType.row("grid-row", Row.class)
                .with(Field.required("rates", FieldType.listOf(FieldType.RATE), Row::rates), Row::new);

        /** Rates from the lowest band to the highest. */
        public static Row of(Rate... rates) {
            return new Row(ImmutableList.copyOf(rates));
        }
    }

    /**
     * Creates a grid.
     *
     * @throws IllegalArgumentException if the base is not money, or there is not a rate for every pair of bands
     */
    public RateGrid {
        if (!(base instanceof MetricBase metrics) || metrics.metrics().get(0).unitKind() != Unit.Kind.MONEY) {
            throw Refused.of(CommissionPhrases.MONEY_BASE, base.label());
        }
        int height = down.bounds().size() + 1;
        int width = across.bounds().size() + 1;
        Refused.when(
                rows.size() != height,
                CommissionPhrases.GRID_ROWS.filled(height, down.chooser().label()),
                rows.size());
        for (int i = 0; i < height; i++) {
            int found = rows.get(i).rates().size();
            if (found != width) {
                throw Refused.of(
                                CommissionPhrases.GRID_RATES.filled(
                                        width, across.chooser().label(), i + 1),
                                found)
                        .inRow(i);
            }
        }
    }

    /** This grid with another answer to a base below zero. */
    public RateGrid negativeBase(NegativeBase answer) {
        return new RateGrid(base, down, across, rows, answer);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Optional<Metric> mirrored() {
        return MirroredCommission.of(base, negativeBase);
    }

    @Override
    public boolean canBeNegative() {
        return negativeBase == NegativeBase.MIRRORED;
    }

    @Override
    public Step prepare(Preparation preparation) {
        Base.Step paid = base.prepare(preparation);
        Base.Step row = down.chooser().prepare(preparation);
        Base.Step column = across.chooser().prepare(preparation);
        Bands rowBands = down.bands();
        Bands columnBands = across.bands();
        return agent -> {
            Exact amount = paid.value(agent);
            Exact rowValue = negativeBase.chooser(agent, down.chooser(), row.value(agent), base, amount);
            Exact columnValue = negativeBase.chooser(agent, across.chooser(), column.value(agent), base, amount);
            int r = rowBands.indexOf(rowValue);
            int c = columnBands.indexOf(columnValue);
            Rate rate = rows.get(r).rates().get(c);
            if (agent.isExplaining()) {
                Unit rowUnit = down.chooser().unit(agent.money());
                Unit columnUnit = across.chooser().unit(agent.money());
                agent.note(CommissionPhrases.GRID_CHOSEN.filled(
                        down.chooser().label(),
                        Figure.of(rowValue, rowUnit),
                        rowBands.band(r).words(rowUnit),
                        across.chooser().label(),
                        Figure.of(columnValue, columnUnit),
                        columnBands.band(c).words(columnUnit),
                        Figure.of(rate)));
            }
            // A rate on the whole base is its own mirror image.
            boolean asItIs = !amount.isNegative() || negativeBase == NegativeBase.MIRRORED;
            return agent.rate(rate).times(asItIs ? amount : negativeBase.counted(agent, base, amount));
        };
    }

    @Override
    public ImmutableList<Finding> findings(Unit money) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).rates().size(); c++) {
                if (r > 0) {
                    falls(findings, down.chooser(), r - 1, c, r, c);
                }
                if (c > 0) {
                    falls(findings, across.chooser(), r, c - 1, r, c);
                }
            }
        }
        return findings.build();
    }

    private void falls(
            ImmutableList.Builder<Finding> findings,
            Base chooser,
            int lowRow,
            int lowColumn,
            int highRow,
            int highColumn) {
        boolean isHigherBetter = chooser.better() == Better.HIGHER;
        Rate low = rows.get(lowRow).rates().get(lowColumn);
        Rate high = rows.get(highRow).rates().get(highColumn);
        Rate worse = isHigherBetter ? low : high;
        Rate better = isHigherBetter ? high : low;
        if (chooser.better() != Better.NEITHER && better.compareTo(worse) < 0) {
            findings.add(Finding.of(
                    Severity.WARNING,
                    CommissionPhrases.GRID_RATE_FALLS.filled(
                            Figure.of(worse),
                            Figure.of(better),
                            chooser.label(),
                            (isHigherBetter ? highRow : lowRow) + 1L,
                            (isHigherBetter ? highColumn : lowColumn) + 1L)));
        }
    }
}
