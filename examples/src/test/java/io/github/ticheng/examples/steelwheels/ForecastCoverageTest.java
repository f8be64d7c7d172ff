// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.questions.Forecast;
import io.github.ticheng.rules.tieredcommission.Ladders;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Forecasts of months that are over, made from those before them alone. */
class ForecastCoverageTest {

    private static final PlanBook BOOK = PlanBook.of(CompensationPlan.builder("desk", "1", SalesDesk.CURRENCY)
            .pay(
                    "commission",
                    Ladders.marginal(Metrics.SALES)
                            .upTo("20000", Rate.percent("2"))
                            .upTo("50000", Rate.percent("3"))
                            .above(Rate.percent("4")))
            .build());

    private final ImmutableList<Representative> people = SteelWheels.read().representatives();
    private final List<Order> orders = Stream.concat(Order.ofYear(2003).stream(), Order.ofYear(2004).stream())
            .toList();

    ForecastCoverageTest() throws SQLException {}

    private TeamFacts facts(TeamId team, Period month, LocalDate until, boolean listsDays) {
        TeamFactsBuilder facts = TeamFacts.builder(team.value(), month.toString(), SalesDesk.CURRENCY);
        if (listsDays) {
            facts.listsItems();
        }
        people.stream().filter(one -> one.territory().equals(team)).forEach(one -> {
            AgentId id = one.id();
            List<Order> own = orders.stream()
                    .filter(order -> order.agent().equals(id)
                            && month.contains(order.day())
                            && !order.day().isAfter(until))
                    .toList();
            facts.agent(id.value(), sheet -> {
                sheet.put(Metrics.SALES, own.stream().map(Order::money).reduce(Exact.ZERO, Exact::plus));
                if (listsDays) {
                    own.forEach(order -> sheet.order(
                            order.number(), order.day().toString(), it -> it.put(Metrics.SALES, order.money())));
                }
            });
        });
        return facts.build();
    }

    /** How many of the 48 months of 2004 cost what was forecast when some days of them were known. */
    private int covered(int known, boolean listsDays) {
        int within = 0;
        for (TeamId team :
                people.stream().map(Representative::territory).distinct().toList()) {
            Ledger ledger = Ledger.empty();
            for (Period month : Period.parse("2003-01-01/2004-12-31").months()) {
                TeamRun run = BOOK.run(facts(team, month, month.lastDay(), listsDays), ledger);
                if (DeskYear.YEAR.contains(month)) {
                    LocalDate until = month.firstDay().plusDays(known - 1L);
                    Forecast.Range range = Forecast.of(
                                    BOOK,
                                    facts(team, month, until, listsDays),
                                    ledger,
                                    Forecast.Past.ALL,
                                    until,
                                    within,
                                    100)
                            .total();
                    Money cost = run.teamStatement().total();
                    if (range.from().compareTo(cost) <= 0 && cost.compareTo(range.to()) <= 0) {
                        within++;
                    }
                }
                ledger = run.ledger();
            }
        }
        return within;
    }

    // Of 48 months with four chances in five, 31 to 45 are within 2.5 standard deviations of 38.4; of six times as
    // many, 213
    // to 247.
    @Test
    void ranges_holdFourMonthsInFive() {
        List<Integer> covered = IntStream.of(0, 10, 20)
                .flatMap(known -> IntStream.of(covered(known, false), covered(known, true)))
                .boxed()
                .toList();

        assertThat(covered).allMatch(months -> months >= 31 && months <= 45);
        assertThat(covered.stream().mapToInt(Integer::intValue).sum()).isBetween(213, 247);
    }
}
