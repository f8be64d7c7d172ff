// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shares of shops' profits by how many shop managers the agent has trained, the "358" kind of plan: 3% of the own shop's
 * profit; 5% for one trained manager, 8% of their shops for five, 20% for ten.
 *
 * <p>Of each of the two profits the last row counts that the number of trained managers reaches; both shares add up.
 * Where the published text does not say of what a share is, the row does.
 *
 * <table>
 * <caption>From 0 managers 3% of the own shop, from 1 5%, from 5 8% of the trained managers' shops</caption>
 * <tr><th>own profit</th><th>trained managers</th><th>their shops' profit</th><th>pay</th></tr>
 * <tr><td>40,000.00</td><td>0</td><td>0.00</td><td>1200.00</td></tr>
 * <tr><td>40,000.00</td><td>1</td><td>10,000.00</td><td>1200.00 + 500.00 = 1700.00</td></tr>
 * <tr><td>40,000.00</td><td>5</td><td>50,000.00</td><td>1200.00 + 4000.00 = 5200.00</td></tr>
 * </table>
 *
 * @param managers how many managers the agent has trained, a count
 * @param ownProfit the profit of the agent's own shop, money
 * @param trainedProfit the profit of the shops of the managers whom the agent has trained, together, money
 * @param rows the shares, at least one; for each profit their numbers of managers rise
 * @param ifNegative what a loss comes to, for each of the two profits by itself
 */
public record ProfitShare(
        Metric managers,
        Metric ownProfit,
        Metric trainedProfit,
        ImmutableList<Row> rows,
        AmountShare.IfNegative ifNegative)
        implements PayRule {

    public static final BlockType<ProfitShare> TYPE = BlockType.of("profit-share", PayRule.class, ProfitShare.class)
            .with(
                    Field.withDefault("managers", FieldType.METRIC, ProfitShare::managers, Metrics.TRAINED_MANAGERS),
                    Field.withDefault("own-profit", FieldType.METRIC, ProfitShare::ownProfit, Metrics.SHOP_PROFIT),
                    Field.withDefault(
                            "trained-profit",
                            FieldType.METRIC,
                            ProfitShare::trainedProfit,
                            Metrics.TRAINED_SHOPS_PROFIT),
                    Field.required("rows", FieldType.listOf(FieldType.row(Row.TYPE)), ProfitShare::rows),
                    Field.required(
                            "if-negative", FieldType.choice(AmountShare.IfNegative.class), ProfitShare::ifNegative),
                    ProfitShare::new);

    /** Which profit a share is of. */
    public enum Of {
        /** That of the agent's own shop. */
        OWN_SHOP,
        /** That of the shops of the managers whom the agent has trained. */
        TRAINED_SHOPS
    }

    /**
     * A share.
     *
     * @param fromManagers from how many trained managers on, 0 or more
     * @param rate the share that is paid
     * @param of which profit it is of
     */
    public record Row(int fromManagers, Rate rate, Of of) implements Serializable {

        public static final BlockType<Row> TYPE = BlockType.row("profit-share-row", Row.class)
                .with(
                        Field.required("from-managers", FieldType.COUNT, Row::fromManagers),
                        Field.required("rate", FieldType.RATE, Row::rate),
                        Field.required("of", FieldType.choice(Of.class), Row::of),
                        Row::new);

        /**
         * Creates a row.
         *
         * @throws IllegalArgumentException if the number of managers is negative
         */
        public Row {
            Refused.when(fromManagers < 0, WagePhrases.MANAGERS, fromManagers);
        }
    }

    /**
     * Creates profit shares.
     *
     * @throws IllegalArgumentException if there are no rows, their numbers of managers do not rise for one profit, or a
     *     metric is of another kind
     */
    public ProfitShare {
        Refused.when(
                managers.kind() != MetricKind.COUNT
                        || ownProfit.kind() != MetricKind.MONEY
                        || trainedProfit.kind() != MetricKind.MONEY,
                WagePhrases.PROFITS,
                List.of(managers, ownProfit, trainedProfit));
        Refused.when(rows.isEmpty(), WagePhrases.SOME_PROFIT, null);
        for (Of of : Of.values()) {
            int last = -1;
            for (Row row : rows) {
                if (row.of == of) {
                    if (row.fromManagers <= last) {
                        throw Refused.of(WagePhrases.MANAGERS_RISE.filled(of), last + ", " + row.fromManagers);
                    }
                    last = row.fromManagers;
                }
            }
        }
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public boolean canBeNegative() {
        return ifNegative == AmountShare.IfNegative.TAKES_AWAY;
    }

    /** Rates that fall have a finding of their own. */
    @Override
    public boolean isDecided() {
        return ifNegative == AmountShare.IfNegative.PAYS_NOTHING
                && rows.stream().noneMatch(row -> row.rate.fraction().isNegative())
                && Stream.of(managers, ownProfit, trainedProfit).noneMatch(metric -> metric.better() == Better.LOWER);
    }

    @Override
    public ImmutableList<Finding> findings(Unit money) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Of of : Of.values()) {
            Row before = null;
            for (Row row : rows) {
                if (row.of == of) {
                    if (before != null && row.rate.compareTo(before.rate) < 0) {
                        findings.add(Finding.of(
                                Severity.WARNING,
                                WagePhrases.SHARE_FALLS.filled(
                                        Figure.of(before.rate), Figure.of(row.rate), row.fromManagers)));
                    }
                    before = row;
                }
            }
        }
        return findings.build();
    }

    @Override
    public Step prepare(Preparation preparation) {
        Slot<Exact> trained = preparation.number(managers);
        Slot<Exact> own = preparation.number(ownProfit);
        Slot<Exact> theirs = preparation.number(trainedProfit);
        return agent -> {
            Exact count = agent.number(trained);
            agent.note(() -> WagePhrases.TRAINED.filled(managers.label(), Figure.of(count)));
            Row ofOwn = reached(count, Of.OWN_SHOP);
            Row ofTrained = reached(count, Of.TRAINED_SHOPS);
            if (ofOwn == null && ofTrained == null) {
                return agent.amount(Exact.ZERO);
            }
            if (ofTrained == null) {
                return share(agent, own, Objects.requireNonNull(ofOwn));
            }
            Exact second = share(agent, theirs, ofTrained);
            return ofOwn == null ? second : share(agent, own, ofOwn).plus(second);
        };
    }

    private Exact share(ScoredAgent agent, Slot<Exact> profit, Row row) {
        return agent.rate(row.rate).times(ifNegative.base(agent.number(profit)));
    }

    private @Nullable Row reached(Exact count, Of of) {
        Row reached = null;
        for (Row row : rows) {
            if (row.of == of && count.compareTo(Exact.of(row.fromManagers)) >= 0) {
                reached = row;
            }
        }
        return reached;
    }
}
