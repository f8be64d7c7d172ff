// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.rules.wages.Wages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What becomes of corrections under any plan: in the end everybody has what the corrected facts are worth. */
class CorrectionRunProperties {

    private static final Label REFUND = Label.of("buyer's refund", "买家退款");

    /** A plan that pays corrections, three months, and an amount that was reported too much in the first. */
    record Corrected(CompensationPlan plan, ImmutableList<TeamFacts> months, Exact tooMuch) {}

    @Provide
    Arbitrary<Corrected> corrected() {
        return Plans.builders()
                .map(builder ->
                        builder.settle("corrections", Wages.corrections()).build())
                .flatMap(plan -> Combinators.combine(
                                Payroll.histories(Payroll.facts(plan).ofAgents(1, 4)),
                                Numbers.amounts("-5000", "20000"))
                        .as((months, tooMuch) -> new Corrected(plan, months, tooMuch)))
                .withoutEdgeCases();
    }

    private static Optional<Metric> amountOf(TeamFacts facts) {
        return facts.metrics().stream()
                .filter(metric -> metric.kind() == MetricKind.MONEY)
                .findFirst();
    }

    private static ImmutableList<TeamFacts> withFirst(Corrected corrected, TeamFacts first, Correction later) {
        List<TeamFacts> months = new ArrayList<>(corrected.months);
        months.set(0, first);
        months.replaceAll(month -> month.period().equals(first.period()) ? month : Edits.withCorrection(month, later));
        return ImmutableList.copyOf(months);
    }

    @Property(tries = 80)
    void corrections_ofAnAmount_leaveWhatTheRightAmountIsWorth(@ForAll("corrected") Corrected corrected) {
        TeamFacts right = corrected.months.get(0);
        Optional<Metric> metric = amountOf(right);
        Assume.that(metric.isPresent() && corrected.months.size() > 1);
        Agent agent = right.agents().get(0);
        TeamFacts wrong = Edits.withValues(
                right,
                (of, measured, value) -> of.equals(agent.id()) && measured.equals(metric.orElseThrow())
                        ? ((Exact) value).plus(corrected.tooMuch)
                        : value);
        Correction correction = Correction.added(
                "order-4711",
                right.period().toString(),
                "buyer-refund",
                REFUND,
                agent.id().value(),
                metric.orElseThrow(),
                corrected.tooMuch.negated().toString());

        TeamRun once = Payroll.run(corrected.plan, withFirst(corrected, wrong, correction));

        assertThat(due(once.ledger()))
                .isEqualTo(due(Payroll.run(corrected.plan, corrected.months).ledger()));
        for (Statement statement : once.statements()) {
            Accounts.requireSound(once.explain(statement.agent().id()));
        }
    }

    /** What each agent was paid in all months, and has carried at the end. */
    private static Map<String, Exact> due(Ledger ledger) {
        Map<String, Exact> due = new TreeMap<>();
        for (LedgerEntry entry : ledger.entries()) {
            for (Statement statement : entry.statement().statements()) {
                due.merge(statement.agent().id().value(), statement.total().amount(), Exact::plus);
            }
        }
        LedgerEntry last = ledger.entries().get(ledger.entries().size() - 1);
        for (Statement statement : last.statement().statements()) {
            for (Balance balance : statement.balances()) {
                due.merge(statement.agent().id().value(), balance.amount().amount(), Exact::plus);
            }
        }
        return due;
    }
}
