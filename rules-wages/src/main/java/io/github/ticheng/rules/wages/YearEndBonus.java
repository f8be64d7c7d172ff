// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.PayPeriod;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.room.PastPeriod;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A multiple of what some PAY rules paid in the period of the entry: a year-end bonus of a month's average wage, a
 * thirteenth month, a share of the quarter's commissions. Who gets it is the entry's <i>when</i>; who joined during the
 * year gets a part of it by the entry's <i>times</i>.
 *
 * <p>What was paid before is read from the ledger, as it was rounded; the last pay period is the one that is paid with.
 * Periods of which the ledger has no statement of the agent do not count, and neither do those in which the plan's
 * eligibility left the agent out.
 *
 * @param lines the earlier PAY rules whose lines count, at least one, each once
 * @param basis what of them is multiplied
 * @param multiple how many times; any sign
 */
public record YearEndBonus(ImmutableList<RuleId> lines, Basis basis, Exact multiple) implements PayRule {

    public static final BlockType<YearEndBonus> TYPE = BlockType.of("year-end-bonus", PayRule.class, YearEndBonus.class)
            .with(
                    Field.required("lines", FieldType.listOf(FieldType.RULE), YearEndBonus::lines),
                    Field.required("basis", FieldType.choice(Basis.class), YearEndBonus::basis),
                    Field.withDefault("multiple", FieldType.NUMBER, YearEndBonus::multiple, Exact.ONE),
                    YearEndBonus::new);

    /** What of the lines is multiplied. */
    public enum Basis {
        /** Their sum in the last month, over all pay periods that belong to it. */
        LAST_MONTH,
        /**
         * Their sum over the period, divided by the calendar months in which the agent was paid by the plan: has a
         * statement, and was eligible in a pay period that belongs to the month.
         */
        MONTHLY_AVERAGE,
        /** Their sum over the period. */
        SUM
    }

    /**
     * Creates a bonus.
     *
     * @throws IllegalArgumentException if there are no lines, or one stands there twice
     */
    public YearEndBonus {
        LineGroup.check(SettlePhrases.YEAR_END_LINES, lines);
        multiple = multiple.withoutTerm();
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        lines.forEach(line -> preparation.rolledUp(summed -> summed.base(line)));
        Rounding rounding = preparation.rounding();
        if (basis != Basis.SUM) {
            preparation.countsMonths(basis == Basis.MONTHLY_AVERAGE);
        }
        return agent -> bonus(agent, rounding);
    }

    private Exact bonus(ScoredAgent agent, Rounding rounding) {
        Exact sum = agent.amount(Exact.ZERO);
        for (RuleId line : lines) {
            sum = sum.plus(agent.base(line).rounded(rounding));
        }
        PastPeriod past = agent.past(
                basis == Basis.LAST_MONTH
                        ? agent.payPeriod().longer(Cadence.MONTH, agent.paidPeriod())
                        : agent.period());
        Set<Period> months = new HashSet<>(months(agent.paidPeriod(), agent.payPeriod()));
        for (LedgerEntry entry : past.entries()) {
            Statement statement =
                    entry.statement().statement(agent.agent().id()).orElse(null);
            if (statement != null && statement.isEligible()) {
                months.addAll(months(entry.period(), agent.payPeriod()));
                for (PayLine line : statement.lines()) {
                    if (lines.contains(line.rule())) {
                        sum = sum.plus(agent.input(line.label(), line.amount().amount(), agent.money())
                                .from(Source.of(Source.Kind.RESULT, line.rule().value())
                                        .in(entry.period())));
                    }
                }
            }
        }
        agent.note(() -> WagePhrases.MONTHS_COUNTED.filled(agent.period().toString(), months.size()));
        Exact basisAmount = sum.named(WagePhrases.PAID_ON);
        if (basis == Basis.MONTHLY_AVERAGE) {
            basisAmount = basisAmount.dividedBy(
                    agent.figure(Exact.of(months.size()), Unit.NUMBER).from(Source.of(Source.Kind.DAYS, "months")));
        }
        return basisAmount.times(agent.figure(multiple, Unit.NUMBER));
    }

    private static ImmutableList<Period> months(Period paid, PayPeriod payPeriod) {
        return paid.isWholeMonths() ? paid.months() : ImmutableList.of(payPeriod.longer(Cadence.MONTH, paid));
    }
}
