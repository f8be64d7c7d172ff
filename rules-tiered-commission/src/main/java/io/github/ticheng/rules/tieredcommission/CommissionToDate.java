// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.condition.Condition.UnknownMonth;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.time.Month;
import java.util.Optional;

/**
 * Commission on the month, quarter, half-year or year to date, or on everything since the agent came, paid pay period by
 * pay period: what all up to now earn, less what those before now earned. Both are rounded as the plan rounds, from the first pay period on and before the clauses of
 * the entry, so they sum to what the whole period earns, to the cent.
 *
 * <p>A pay period counts in the longer period to which it belongs. Every metric that the commission reads is rolled up
 * from the ledger: sums, ratios from their parts, each as it counted then: with what CREDIT rules moved. Amounts of
 * earlier PAY rules, the scorecard and the team's values stay those of the pay period. So a gate inside is judged on the
 * values to date, and a gate around it, or the entry's {@code when}, on the pay period's; what they take from one is not
 * made up in a later one.
 *
 * <p>A correction of an earlier pay period changes the values to date from then on, and is itself paid by the rule that
 * pays corrections, so it is paid once.
 *
 * @param commission what is paid on the values to date
 * @param cadence the stretch in which they add up
 * @param unknownMonth what an earlier pay period counts as that has no record of the agent; those before the day of
 *     hiring count as nothing
 * @param yearBegins the month with which a year begins, January unless another one; of no effect on other stretches, for which a plan with another month is warned of
 */
public record CommissionToDate(PayRule commission, AddsUp cadence, UnknownMonth unknownMonth, Month yearBegins)
        implements MirroredCommission {

    public static final BlockType<CommissionToDate> TYPE = BlockType.of(
                    "commission-to-date", PayRule.class, CommissionToDate.class)
            .with(
                    Field.required("commission", FieldType.block(PayRule.class), CommissionToDate::commission),
                    Field.required("cadence", FieldType.choice(AddsUp.class), CommissionToDate::cadence),
                    Field.required(
                            "unknown-month", FieldType.choice(UnknownMonth.class), CommissionToDate::unknownMonth),
                    Field.withDefault("year-begins", CommissionToDate::yearBegins, Month.JANUARY),
                    CommissionToDate::new);

    /** The stretch in which pay periods add up. A pay period belongs to the one in which it ends. */
    public enum AddsUp implements Words {
        /** A month, of which pay periods shorter than it add up. */
        MONTH("the month", "本月"),
        QUARTER("the quarter", "本季度"),
        HALF_YEAR("the half-year", "本半年"),
        /** A year, which may begin with another month than January. */
        YEAR("the year", "本年度"),
        /** From one anniversary of the day of hiring to the next; an agent without such a day is a problem. */
        EMPLOYMENT_YEAR("the year of employment", "本入职年度"),
        /** All that is on record. */
        LIFETIME("all that is on record", "全部记录");

        private final Label label;

        AddsUp(String english, String chinese) {
            label = Label.of(english, chinese);
        }

        @Override
        public String in(Language language) {
            return label.in(language);
        }
    }

    /** A commission to date of which a year begins with January. */
    public CommissionToDate(PayRule commission, AddsUp cadence, UnknownMonth unknownMonth) {
        this(commission, cadence, unknownMonth, Month.JANUARY);
    }

    /** This with another answer to an earlier pay period that has no record of the agent. */
    public CommissionToDate unknownMonth(UnknownMonth answer) {
        return new CommissionToDate(commission, cadence, answer, yearBegins);
    }

    /** This with years that begin with another month. */
    public CommissionToDate yearBegins(Month month) {
        return new CommissionToDate(commission, cadence, unknownMonth, month);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Optional<Metric> mirrored() {
        return MirroredCommission.of(commission);
    }

    @Override
    public boolean hasLimits() {
        return commission.hasLimits();
    }

    @Override
    public boolean canBeNegative() {
        // A month in which the sum to date shrinks takes back what it earned before.
        return true;
    }

    @Override
    public Step prepare(Preparation preparation) {
        Step step = preparation.rolledUp(commission::prepare);
        Rounding rounding = preparation.rounding();
        ToDate stretch = new ToDate(cadence, unknownMonth, yearBegins);
        stretch.prepare(preparation);
        return agent -> amount(agent, step, stretch.earlier(agent), rounding);
    }

    private static Exact amount(ScoredAgent agent, Step step, ImmutableList<LedgerEntry> earlier, Rounding rounding) {
        if (earlier.isEmpty()) {
            return stage(agent, step.amount(agent), rounding, CommissionPhrases.COMMISSION_TO_DATE);
        }
        Exact toDate = step.amount(new ToDateAgent(agent, earlier, true));
        Exact before = step.amount(new ToDateAgent(agent, earlier, false));
        return stage(agent, toDate, rounding, CommissionPhrases.COMMISSION_TO_DATE)
                .minus(stage(agent, before, rounding, CommissionPhrases.COMMISSION_BEFORE));
    }

    private static Exact stage(ScoredAgent agent, Exact amount, Rounding rounding, Label name) {
        if (agent.isExplaining()) {
            amount.named(name).term().ifPresent(term -> agent.note(Explanation.calculation(term)));
        }
        return amount.rounded(rounding).named(name);
    }

    @Override
    public ImmutableList<Finding> findings(Unit money) {
        return commission.findings(money);
    }
}
