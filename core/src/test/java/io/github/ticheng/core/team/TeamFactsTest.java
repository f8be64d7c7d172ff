// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.team;

import static io.github.ticheng.core.metric.Metrics.DAYS_PRESENT;
import static io.github.ticheng.core.metric.Metrics.INQUIRY_CONVERSION_RATE;
import static io.github.ticheng.core.metric.Metrics.ORDERS;
import static io.github.ticheng.core.metric.Metrics.PUBLIC_SALES;
import static io.github.ticheng.core.metric.Metrics.RECEPTIONS;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Lists;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metric.Better;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.core.team.Correction.Kind;
import io.github.ticheng.core.team.FactColumn.LongColumn;
import io.github.ticheng.core.text.Label;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamFactsTest {

    private static TeamFacts month(String period, String sales, String conversion) {
        return TeamFacts.builder("desk", period, "CNY")
                .agent("li-na", a -> a.put(SALES, sales).put(INQUIRY_CONVERSION_RATE, conversion))
                .team(PUBLIC_SALES, "10.00")
                .build();
    }

    @Test
    void rolledUp_quarter_sumsAmountsAndRebuildsRatiosFromTheirParts() {
        TeamFacts quarter = TeamFacts.rolledUp(
                Period.parse("2024-Q3"),
                List.of(month("2024-08", "2.50", "90/200"), month("2024-07", "1.25", "30/100")));

        AgentId liNa = AgentId.of("li-na");
        assertThat(quarter.value(liNa, SALES)).contains(Exact.of("3.75"));
        assertThat(quarter.value(liNa, INQUIRY_CONVERSION_RATE)).contains(Ratio.of(120, 300));
        assertThat(Ratio.of(120, 300).value()).contains(Exact.of("0.4"));
        assertThat(quarter.teamValues()).containsEntry(PUBLIC_SALES, Exact.of(20));
    }

    @Test
    void rolledUp_valueAbsentInOneMonth_isAbsent() {
        TeamFacts without = TeamFacts.builder("desk", "2024-08", "CNY")
                .agent("li-na", a -> a.put(SALES, "1"))
                .build();

        TeamFacts quarter = TeamFacts.rolledUp(Period.parse("2024-Q3"), List.of(month("2024-07", "1", "1/2"), without));

        assertThat(quarter.value(AgentId.of("li-na"), SALES)).contains(Exact.of(2));
        assertThat(quarter.value(AgentId.of("li-na"), INQUIRY_CONVERSION_RATE)).isEmpty();
        assertThat(quarter.teamValues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // weeks that belong to July: in the days of June of the first one leaves, in those of August of the last one
        // comes somebody
        "2024-06-27/2024-07-03, , 2024-06-28",
        "2024-07-29/2024-08-04, 2024-08-02,"
    })
    void rolledUp_employedOnlyOnDaysOutsideTheMonth_isThere(String week, LocalDate hired, LocalDate left) {
        Agent.Builder liNa = Agent.builder().id(AgentId.of("li-na")).team(TeamId.of("desk"));
        Optional.ofNullable(hired).ifPresent(liNa::hiredOn);
        Optional.ofNullable(left).ifPresent(liNa::leftOn);
        TeamFacts part = TeamFacts.builder("desk", week, "CNY")
                .agent(liNa.build(), a -> a.put(SALES, "1"))
                .build();

        TeamFacts july = TeamFacts.rolledUp(Period.parse("2024-07"), List.of(part));

        assertThat(july.value(AgentId.of("li-na"), SALES)).contains(Exact.ONE);
    }

    @ParameterizedTest
    @CsvSource({"night, 2024-08, CNY", "desk, 2024-08, USD", "desk, 2024-Q3, CNY", "desk, 2024-06-30/2024-10-01, CNY"})
    void rolledUp_withWhatDoesNotBelongThere_isRefused(String team, String period, String currency) {
        TeamFacts other = TeamFacts.builder(team, period, currency).build();

        assertThatThrownBy(
                        () -> TeamFacts.rolledUp(Period.parse("2024-Q3"), List.of(month("2024-07", "1", "1/2"), other)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Agents are as the last period has them; orders and days are listed where every period lists them, each metric of the same. */
    @Test
    void rolledUp_agentsAndTheirOrders_areThoseOfAllPeriods() {
        BiFunction<String, String, TeamFactsBuilder> month = (period, post) -> TeamFacts.builder("desk", period, "CNY")
                .agent(
                        Agent.builder()
                                .id(AgentId.of("li-na"))
                                .team(TeamId.of("desk"))
                                .post(post)
                                .build(),
                        a -> a.put(SALES, "1").order(post, period + "-03", order -> order.put(ORDERS, "1")));
        TeamFacts july = month.apply("2024-07", "agent")
                .agent("wang-wei", a -> a.put(SALES, "2"))
                .build();
        TeamFacts august = month.apply("2024-08", "lead").build();

        TeamFacts both = TeamFacts.rolledUp(Period.parse("2024-Q3"), List.of(august, july));
        assertThat(both.agent(0).post()).contains("lead");
        assertThat(both.value(AgentId.of("wang-wei"), SALES)).contains(Exact.of(2));
        assertThat(both.items(0))
                .isEqualTo(List.of(july.items(0).get(0), august.items(0).get(0)));
        assertThat(both.listsItems()).isTrue();

        assertThat(TeamFacts.rolledUp(Period.parse("2024-07"), List.of(july))).isEqualTo(july);
        TeamFacts unlisted = month("2024-08", "1", "1/2");
        assertThat(TeamFacts.rolledUp(Period.parse("2024-Q3"), List.of(july, unlisted)))
                .matches(facts -> !facts.listsItems() && facts.items(0).isEmpty());
        TeamFacts ofDays = TeamFacts.builder("desk", "2024-08", "CNY")
                .agent("li-na", a -> a.put(SALES, "1").day("2024-08-03", day -> day.put(ORDERS, "1")))
                .build();
        assertThat(TeamFacts.rolledUp(Period.parse("2024-Q3"), List.of(july, ofDays)))
                .matches(facts -> !facts.listsItems() && facts.items(0).isEmpty());
        TeamFacts nobody =
                TeamFacts.builder("desk", "2024-08", "CNY").listsItems().build();
        assertThat(TeamFacts.rolledUp(Period.parse("2024-Q3"), List.of(nobody, july))
                        .items(0))
                .isEqualTo(july.items(0));
    }

    @Test
    void rolledUp_monthTwiceOrOutside_isRefused() {
        TeamFacts july = month("2024-07", "1", "1/2");

        assertThatThrownBy(() -> TeamFacts.rolledUp(Period.parse("2024-Q3"), List.of(july, july)))
                .hasMessage("Expected periods that do not overlap, but found 2024-07 and 2024-07");
        assertThatThrownBy(() -> TeamFacts.rolledUp(Period.parse("2024-Q4"), List.of(july)))
                .hasMessage("Expected facts of periods within 2024-Q4, but found 2024-07");
        assertThatThrownBy(() -> TeamFacts.rolledUp(Period.parse("2024-Q4"), List.of()))
                .hasMessageContaining("found none");
    }

    @Test
    void build_orderOfAgents_doesNotMatter() {
        TeamFacts one = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("b", a -> a.put(SALES, "1"))
                .agent("a", a -> a.put(SALES, "2.0"))
                .build();
        TeamFacts other = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("a", a -> a.put(SALES, "2"))
                .agent("b", a -> a.put(SALES, Money.of("CNY", "1.00")))
                .build();

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.agents()).extracting(agent -> agent.id().value()).containsExactly("a", "b");
    }

    @Test
    void build_manyMetricsInAnyOrder_keepsEachValue() {
        List<Metric> metrics = IntStream.range(0, 50)
                .mapToObj(i -> Metric.count("m-" + i * 7 % 50, Better.HIGHER, Label.of("m")))
                .toList();
        TeamFactsBuilder facts = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("a", a -> metrics.forEach(metric -> a.put(metric, Exact.of(metrics.indexOf(metric)))))
                .agent(
                        "b",
                        a -> Lists.reverse(metrics)
                                .forEach(metric -> a.put(metric, Exact.of(100 + metrics.indexOf(metric)))))
                .agent("c", a -> a.put(metrics.get(49), Exact.of(7)).put(SALES, "1"));
        metrics.subList(20, 50).forEach(metric -> facts.team(metric, Exact.of(metrics.indexOf(metric))));
        TeamFacts built = facts.build();

        assertThat(built.metrics()).hasSize(51).isSortedAccordingTo(Comparator.comparing(Metric::id));
        assertThat(built.teamValues()).hasSize(30);
        for (int i = 0; i < metrics.size(); i++) {
            assertThat(built.value(AgentId.of("a"), metrics.get(i))).contains(Exact.of(i));
            assertThat(built.value(AgentId.of("b"), metrics.get(i))).contains(Exact.of(100 + i));
            assertThat(built.teamValues().get(metrics.get(i))).isEqualTo(i < 20 ? null : Exact.of(i));
        }
        assertThat(built.value(AgentId.of("c"), metrics.get(49))).contains(Exact.of(7));
        assertThat(built.value(AgentId.of("c"), metrics.get(0))).isEmpty();
    }

    @Test
    void build_itemsWithManyFaults_allAtOnce() {
        TeamFactsBuilder facts = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent(
                        "li-na",
                        a -> a.put(SALES, "1")
                                .put(SALES, "2")
                                .put(Metric.count("sales", Better.HIGHER, Label.of("sales")), "3")
                                .order(
                                        "1",
                                        "2024-07-31",
                                        o -> o.put(ORDERS, "1").put(ORDERS, "2"))
                                .order("1", "2024-07-31", o -> {})
                                .day("2024-07-01", day -> day.put(ORDERS, "1").put(SALES, Money.of("USD", "1")))
                                .day("2024-08-01", day -> {})
                                .day("2024-06-30", day -> {})
                                .order("2", "2024-07-01", o -> o.day("2024-07-01", day -> {}))
                                .put(RECEPTIONS, Exact.of("2.5")));

        assertThatThrownBy(facts::build)
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly(
                                        "facts.value-twice",
                                        "facts.other-metric",
                                        "facts.item-value-twice",
                                        "facts.item-twice",
                                        "facts.of-orders-and-days",
                                        "facts.other-currency",
                                        "facts.other-day",
                                        "facts.other-day",
                                        "facts.item-in-item",
                                        "metric.unfit"));
    }

    @Test
    void build_agentNotEmployedInThePeriod_namesTheDays() {
        Agent left = Agent.builder()
                .id(AgentId.of("li-na"))
                .team(TeamId.of("desk"))
                .hiredOn(LocalDate.of(2020, 1, 1))
                .leftOn(LocalDate.of(2024, 6, 30))
                .build();

        assertThatThrownBy(() -> TeamFacts.builder("desk", "2024-07", "CNY")
                        .agent(left, a -> {})
                        .build())
                .hasMessage("Expected agents employed in 2024-07, but found li-na, employed from 2020-01-01 to"
                        + " 2024-06-30 (team desk, period 2024-07, agent li-na)");
    }

    @Test
    void agent_leavesBeforeHired_isRefused() {
        assertThatThrownBy(() -> Agent.builder()
                        .id(AgentId.of("li-na"))
                        .team(TeamId.of("desk"))
                        .hiredOn(LocalDate.of(2024, 2, 1))
                        .leftOn(LocalDate.of(2024, 1, 31))
                        .build())
                .hasMessage("Expected agent li-na to leave on or after the day of hiring, 2024-02-01, but found"
                        + " 2024-01-31");
    }

    /** Facts of which some value is asked "what if" keep all others: orders, days, the team's own, corrections. */
    @Test
    void changed_someValues_everythingElseStays() {
        Correction refund = Correction.added("a", "2024-06", "refund", Label.of("refund", "退款"), "li-na", SALES, "-1");
        Function<String, TeamFacts> facts = sales -> TeamFacts.builder("desk", "2024-07", "CNY")
                .agent(
                        "li-na",
                        a -> a.put(SALES, sales)
                                .order("4711", "2024-07-03", order -> order.put(ORDERS, "1"))
                                .day("2024-07-04", day -> day.put(DAYS_PRESENT, "1")))
                .agent("wang-wei", a -> a.put(SALES, "5").order("4712", "2024-07-03", order -> order.put(ORDERS, "1")))
                .team(PUBLIC_SALES, "10.00")
                .correction(refund)
                .build();
        Correction other = Correction.added("b", "2024-06", "refund", refund.cause(), "wang-wei", SALES, "-1");
        AgentId liNa = AgentId.of("li-na");
        Change replaced = new Change(liNa, SALES, Exact.of(3), Kind.REPLACED);
        Change added = new Change(liNa, SALES, Exact.ONE, Kind.ADDED);
        Change unlike = new Change(liNa, ORDERS, Exact.of(2), Kind.REPLACED)
                .of(facts.apply("1").items(0).get(0).key());

        assertThat(facts.apply("1").changed(List.of(replaced))).isEqualTo(facts.apply("3"));
        assertThat(facts.apply("2").changed(List.of(added))).isEqualTo(facts.apply("3"));
        assertThat(facts.apply("1").changed(List.of(replaced, added))).isEqualTo(facts.apply("4"));
        assertThat(facts.apply("1").changed(List.of())).isEqualTo(facts.apply("1"));
        assertThat(facts.apply("1").changed(List.of(unlike)).items(0).get(0).value(ORDERS))
                .isEqualTo(Exact.of(2));
        assertThat(facts.apply("1").changed(List.of(unlike)).items(1))
                .isEqualTo(facts.apply("1").items(1));
        Item.Key unknown = new Item.Key(LocalDate.of(2024, 7, 5), "4713");
        Change more = new Change(liNa, ORDERS, Exact.of(2), Kind.REPLACED).of(unknown);
        assertThat(facts.apply("1").changed(List.of(more)).items(0).get(2).value(ORDERS))
                .isEqualTo(Exact.of(2));
        Change toNothing = new Change(liNa, ORDERS, Exact.of(2), Kind.ADDED).of(unknown);
        assertThatThrownBy(() -> facts.apply("1").changed(List.of(toNothing))).isInstanceOf(ProblemsException.class);
        assertThat(facts.apply("1").with(other).corrections()).containsExactly(refund, other);
        assertThat(facts.apply("1").with(other).items(1))
                .isEqualTo(facts.apply("1").items(1));
    }

    @ParameterizedTest
    @CsvSource({"2024-07-01, 2024-07-31", "2024-06-30, 2024-07-10", "2024-07-15, 2024-07-15", "2020-02-29, 2024-07-31"})
    void monthsServed_somebodyLeavesOrNobody_asTheAgentsCountThem(LocalDate hired, LocalDate left) {
        for (boolean leaves : List.of(false, true)) {
            Agent.Builder agent =
                    Agent.builder().id(AgentId.of("b")).team(TeamId.of("desk")).hiredOn(hired);
            TeamFacts facts = TeamFacts.builder("desk", "2024-07", "CNY")
                    .agent("a", values -> {})
                    .agent((leaves ? agent.leftOn(left) : agent).build(), values -> {})
                    .build();
            for (LocalDate day = hired; day.isBefore(LocalDate.of(2024, 8, 2)); day = day.plusDays(1)) {
                long[] months = {-1, -1, -1, -1};
                facts.monthsServed(day, months, 1);

                assertThat(months)
                        .containsExactly(
                                -1, LongColumn.HOLE, facts.agents().get(1).fullMonthsServed(day), -1);
            }
        }
    }
}
