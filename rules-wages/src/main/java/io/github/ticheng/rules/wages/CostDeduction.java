// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.room.SharedAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.text.Refused;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What the shop spent to make good an agent's own mistakes, above an agreed line: the agent bears a share of the part
 * above it, never more than a limit of the pay before it.
 *
 * <table>
 * <caption>Line 200.00, share 50%, limit 20% of the pay</caption>
 * <tr><th>cost</th><th>pay before</th><th>deduction</th></tr>
 * <tr><td>200.00</td><td>1000.00</td><td>0.00</td></tr>
 * <tr><td>460.00</td><td>1000.00</td><td>−130.00</td></tr>
 * <tr><td>3000.00</td><td>1000.00</td><td>−200.00</td></tr>
 * <tr><td>3000.00</td><td>−50.00</td><td>0.00</td></tr>
 * </table>
 *
 * <p>What lies above the limit is not taken later. Of an entry that is due every quarter, cost and pay are those of the
 * whole quarter.
 *
 * @param cost the cost, a metric of money
 * @param line the cost that the shop bears alone
 * @param share the agent's share of the part above the line, 0% to 100%
 * @param limit the largest part of the pay that is taken, 0% to 100%
 * @param lines the rules whose lines are the pay, or none for all lines before this rule
 */
public record CostDeduction(Metric cost, Exact line, Rate share, Rate limit, ImmutableList<RuleId> lines)
        implements SettleRule {

    public static final BlockType<CostDeduction> TYPE = BlockType.of(
                    "cost-deduction", SettleRule.class, CostDeduction.class)
            .with(
                    Field.withDefault("cost", FieldType.METRIC, CostDeduction::cost, Metrics.AFTER_SALES_COST),
                    Field.required("line", FieldType.AMOUNT, CostDeduction::line),
                    Field.required("share", FieldType.RATE, CostDeduction::share),
                    Field.required("limit", FieldType.RATE, CostDeduction::limit),
                    Field.listed("lines", FieldType.RULE, CostDeduction::lines),
                    CostDeduction::new);

    /**
     * Creates a deduction.
     *
     * @throws IllegalArgumentException if the cost is no amount of money, the share or the limit is not 0% to 100%, or a
     *     rule stands there twice
     */
    public CostDeduction {
        Refused.when(cost.kind() != MetricKind.MONEY, SettlePhrases.COST_IN_MONEY, cost.described());
        Rates.checkPart(SettlePhrases.SHARE_OF_COST, share);
        Rates.checkPart(SettlePhrases.LIMIT_OF_DEDUCTION, limit);
        LineGroup.checkDistinct(SettlePhrases.LIMITING_PAY, lines);
        line = line.withoutTerm();
    }

    /** This deduction limited by the lines of some rules only. */
    public CostDeduction limitedBy(String... rules) {
        return new CostDeduction(cost, line, share, limit, LineGroup.of(rules));
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public ImmutableList<Finding> findings(Unit money) {
        return share.equals(Rate.ZERO) || limit.equals(Rate.ZERO)
                ? ImmutableList.of(Finding.of(
                        Severity.WARNING, SettlePhrases.TAKES_NOTHING.filled(Figure.of(share), Figure.of(limit))))
                : ImmutableList.of();
    }

    @Override
    public Step prepare(Preparation preparation) {
        Predicate<RuleId> counted = LineGroup.prepare(lines, preparation);
        Slot<Exact> slot = preparation.number(cost);
        RuleId rule = preparation.rule();
        return (agent, settlement) -> {
            Exact done = LineGroup.done(agent, rule, counted);
            Exact all = deduction(agent, agent.number(slot), done, () -> LineGroup.sumOfPeriod(agent, rule, counted));
            settlement.line(done.isZero() ? all : all.minus(done), null);
        };
    }

    private Exact deduction(SharedAgent agent, Exact spent, Exact done, Supplier<Exact> all) {
        if (!spent.isGreaterThan(line)) {
            agent.note(() -> SettlePhrases.COST_BELOW_LINE.filled(
                    cost.label(), Figure.of(spent, agent.money()), Figure.of(line, agent.money())));
            return agent.amount(Exact.ZERO);
        }
        Exact borne = agent.rate(share).times(spent.minus(agent.amount(line)));
        Exact pay = all.get();
        if (!done.isZero()) {
            pay = pay.minus(done);
        }
        Exact most =
                pay.isNegative() ? agent.amount(Exact.ZERO) : agent.rate(limit).times(pay);
        borne = Formulas.stage(agent, borne, SettlePhrases.COST_BORNE);
        if (borne.isGreaterThan(most)) {
            most = Formulas.stage(agent, most, SettlePhrases.DEDUCTION_LIMIT);
            borne = Formulas.stage(agent, borne.min(most), SettlePhrases.COST_BORNE);
        }
        return borne.negated();
    }
}
