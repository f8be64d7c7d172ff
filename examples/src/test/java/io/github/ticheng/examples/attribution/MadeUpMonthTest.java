// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.attribution.Attributed;
import io.github.ticheng.attribution.Decision;
import io.github.ticheng.attribution.ServiceFigures;
import io.github.ticheng.attribution.compare.DayDiagnosis;
import io.github.ticheng.attribution.compare.SalesGap;
import io.github.ticheng.attribution.compare.TeamComparison;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.Order;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.plan.PlanDocuments;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.wages.Wages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A made-up month from the log to the slip: attributed, reconciled, compared, paid by the plan of S6, and corrected. */
class MadeUpMonthTest {

    private static final Period JULY = Period.parse("2024-07");
    private static final Attributed KNOWN =
            Attributed.of(MadeUpMonth.rules(), MadeUpMonth.log(2024), MadeUpMonth.CLOSED_AT);

    @Test
    void month_ofASeed_isTheSameAgainAndAnotherOfAnother() {
        assertThat(MadeUpMonth.log(7).orders()).isEqualTo(MadeUpMonth.log(7).orders());
        assertThat(MadeUpMonth.log(7).orders()).isNotEqualTo(MadeUpMonth.log(8).orders());
    }

    @Test
    void ordersOfEachKind_sumToTheShopsSales() {
        Map<Decision.Kind, Exact> byKind = KNOWN.figures().salesByKind(JULY);
        TeamFacts facts = KNOWN.facts(JULY);
        Exact ofAgents = facts.agents().stream()
                .map(agent -> (Exact) facts.value(agent.id(), Metrics.SALES).orElseThrow())
                .reduce(Exact.ZERO, Exact::plus);

        assertThat(byKind.values()).allMatch(Exact::isPositive);
        assertThat(byKind.values().stream().reduce(Exact.ZERO, Exact::plus))
                .isEqualTo(facts.teamValues().get(Metrics.SHOP_TURNOVER));
        assertThat(byKind.get(Decision.Kind.OWNED).plus(byKind.get(Decision.Kind.SHARED)))
                .isEqualTo(ofAgents);
        assertThat(byKind.get(Decision.Kind.SILENT))
                .isEqualTo(facts.teamValues().get(Metrics.PUBLIC_SALES));
    }

    @Test
    void facts_paidByThePlanOfS6_haveTheirBasesOnTheSlips() {
        TeamFacts facts = KNOWN.facts(JULY);
        TeamRun run = pay(quarterlyShop(), facts, Ledger.empty());
        List<String> passed = run.statements().stream()
                .filter(statement ->
                        statement.amount("commission").orElseThrow().isPositive())
                .map(statement -> statement.agent().id().value())
                .toList();

        assertThat(passed).isNotEmpty().hasSizeLessThan(4);
        for (String agent : passed) {
            Exact sales = number(facts, agent, Metrics.SALES);
            Exact returning = number(facts, agent, Metrics.RETURNING_CUSTOMER_SALES);
            Exact rate = Exact.of(
                    sales.isGreaterThan(Exact.of(50_000))
                            ? "0.05"
                            : sales.isGreaterThan(Exact.of(30_000)) ? "0.04" : "0.03");
            Exact base = sales.plus(returning.dividedBy(Exact.of(2)));

            assertThat(run.statement(agent).amount("commission").orElseThrow())
                    .isEqualTo(Money.of(base.times(rate), facts.currency()).rounded(Rounding.FEN_HALF_UP));
        }
        Exact byOrders = KNOWN.orders(JULY).stream().map(Order::amount).reduce(Exact.ZERO, Exact::plus);
        assertThat(byOrders)
                .isEqualTo(((Exact) facts.teamValues().get(Metrics.SHOP_TURNOVER))
                        .minus(KNOWN.figures().salesByKind(JULY).get(Decision.Kind.EXCLUDED)));
    }

    private static Exact number(TeamFacts facts, String agent, Metric metric) {
        return (Exact) facts.value(AgentId.of(agent), metric).orElseThrow();
    }

    private static TeamRun pay(CompensationPlan plan, TeamFacts facts, Ledger ledger) {
        return new PlanBook(ImmutableList.of(plan)).run(facts, ledger);
    }

    @Test
    void comparison_ofTheMonth_saysWhereEachIsWeakAndWhatHalfTheWayBrings() {
        TeamComparison comparison = TeamComparison.of(KNOWN.facts(JULY));
        CompensationPlan plan = quarterlyShop();

        comparison
                .gaps()
                .values()
                .forEach(gap -> assertThat(gap.parts().stream().reduce(Exact.ZERO, Exact::plus))
                        .isEqualTo(gap.gap()));
        assertThat(comparison.gaps().values().stream()
                        .map(SalesGap::gap)
                        .reduce(Exact.ZERO, Exact::plus)
                        .abs())
                .isLessThan(Exact.of("0.05"));
        var weakest = comparison.weakest(facts -> pay(plan, facts, Ledger.empty()).statements().stream()
                .collect(Collectors.toMap(statement -> statement.agent().id(), Statement::total)));
        assertThat(weakest.get(AgentId.of("shop:zhang min")).standing().metric())
                .isEqualTo(Metrics.FIRST_RESPONSE_TIME);
        assertThat(weakest.values()).allMatch(weakness -> weakness.pay().isPresent());
        assertThat(comparison.text(weakest, Language.ENGLISH)).contains("王伟").contains("in pay");
    }

    @Test
    void promotionDay_withManyMoreInquiries_isAMatterOfCapacity() {
        ServiceFigures figures = KNOWN.figures();

        assertThat(DayDiagnosis.of(figures, JULY, MadeUpMonth.PROMOTION).get(0).cause())
                .isEqualTo(DayDiagnosis.Cause.CAPACITY);
        assertThat(DayDiagnosis.of(figures, JULY, MadeUpMonth.PROMOTION.plusDays(1))
                        .get(0)
                        .cause())
                .isNotEqualTo(DayDiagnosis.Cause.CAPACITY);
    }

    @Test
    void goodsThatCameBackInAugust_areTakenBackAtTheRatesOfJulyOnce() {
        CompensationPlan plan = CompensationPlan.builder("desk-plan", "1", "CNY")
                .pay(Entry.of(
                                "commission",
                                Ladders.wholeAmount(Metrics.SALES)
                                        .upTo("30000", Rate.percent("3"))
                                        .above(Rate.percent("4")))
                        .labelled("commission", "提成"))
                .settle(Entry.of("clawback", Wages.corrections()).labelled("clawback", "追回"))
                .build();
        Attributed later = Attributed.of(MadeUpMonth.rules(), MadeUpMonth.log(2024), MadeUpMonth.A_MONTH_LATER);
        ImmutableList<Correction> corrections = later.corrections(JULY, MadeUpMonth.CLOSED_AT);
        TeamRun july = pay(plan, KNOWN.facts(JULY), Ledger.empty());
        TeamRun august = pay(plan, empty("2024-08", corrections), july.ledger());
        TeamRun september = pay(plan, empty("2024-09", corrections), august.ledger());
        TeamRun known = pay(plan, later.facts(JULY), Ledger.empty());

        assertThat(corrections).isNotEmpty();
        for (Agent agent : KNOWN.facts(JULY).agents()) {
            Money paid = july.statement(agent.id())
                    .total()
                    .plus(august.statement(agent.id()).total());
            assertThat(paid).isEqualTo(known.statement(agent.id()).total());
            assertThat(august.statement(agent.id()).total().isNegative()).isTrue();
            assertThat(september.statement(agent.id()).total().isZero()).isTrue();
        }
        assertThat(later.corrections(JULY, MadeUpMonth.CLOSED_AT)).isEqualTo(corrections);
    }

    private static TeamFacts empty(String period, List<Correction> corrections) {
        TeamFactsBuilder facts = TeamFacts.builder("desk", period, "CNY");
        KNOWN.facts(JULY).agents().forEach(agent -> facts.agent(agent, sheet -> sheet.put(Metrics.SALES, "0")));
        corrections.forEach(facts::correction);
        return facts.build();
    }

    private static CompensationPlan quarterlyShop() {
        try {
            return PlanDocuments.of(Catalogue.load(MadeUpMonthTest.class.getClassLoader()))
                    .read(DocumentSource.of(Path.of("systems/s6-quarterly/plan.yaml")))
                    .plan();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
