// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The facts of the year are what the order tables say. */
class DeskYearReconciliationTest {

    private static DeskYear desk;

    @BeforeAll
    static void open() throws SQLException, IOException {
        desk = DeskYear.open();
    }

    static Iterable<Period> months() {
        return DeskYear.YEAR.months();
    }

    /** Nothing but orders and their lines, whoever they belong to; cancelled ones in the month of their order date. */
    @ParameterizedTest
    @MethodSource("months")
    void everyMonth_placedSales_equalOneQuery(Period month) throws SQLException {
        assertThat(sum(month, Metrics.PLACED_SALES, DeskYear.Knowledge.AS_IT_CAME))
                .isEqualTo(inTheOrderTables(month, "1 = 1"));
        assertThat(sum(month, Metrics.PLACED_SALES, DeskYear.Knowledge.FROM_THE_START))
                .isEqualTo(inTheOrderTables(month, "1 = 1"));
    }

    /** March's order that came back in part is the one thing that the tables do not know. */
    @ParameterizedTest
    @MethodSource("months")
    void everyMonth_closedSalesWhenAllIsKnown_equalOneQuery(Period month) throws SQLException {
        Exact returned = month.toString().equals("2004-03") ? Exact.of(21_795 - 15_000) : Exact.ZERO;

        assertThat(sum(month, Metrics.CLOSED_SALES, DeskYear.Knowledge.FROM_THE_START))
                .isEqualTo(inTheOrderTables(month, "o.status = 'Cancelled'").plus(returned));
    }

    @ParameterizedTest
    @MethodSource("months")
    void everyMonth_salesPaidOnAndCorrectedLater_equalWhatIsLeftInTheTables(Period month) throws SQLException {
        Exact returned = month.toString().equals("2004-03") ? Exact.of(21_795 - 15_000) : Exact.ZERO;
        Map<String, Exact> changes = new TreeMap<>();
        for (Period later : DeskYear.YEAR.months()) {
            for (TeamId territory : desk.territories()) {
                desk.facts(territory, later, DeskYear.Knowledge.AS_IT_CAME).corrections().stream()
                        .filter(correction -> correction.period().equals(month))
                        .forEach(correction -> correction.changes().stream()
                                .filter(change -> change.metric().equals(Metrics.SALES))
                                .forEach(change -> changes.put(correction.key(), (Exact) change.value())));
            }
        }
        Exact corrected = changes.values().stream().reduce(Exact.ZERO, Exact::plus);

        assertThat(sum(month, Metrics.SALES, DeskYear.Knowledge.AS_IT_CAME).plus(corrected))
                .isEqualTo(inTheOrderTables(month, "o.status <> 'Cancelled'").minus(returned));
    }

    /** By representative of the customer, over the year: what 1702 left behind and the successor's are one sum. */
    @Test
    void year_salesOfEachRepresentative_equalTheTables() throws SQLException {
        Map<String, Exact> placed = new TreeMap<>();
        for (Period month : DeskYear.YEAR.months()) {
            for (TeamId territory : desk.territories()) {
                TeamFacts facts = desk.facts(territory, month, DeskYear.Knowledge.AS_IT_CAME);
                for (Agent agent : facts.agents()) {
                    String number = agent.id().value().equals("1703")
                            ? "1702"
                            : agent.id().value();
                    placed.merge(
                            number,
                            (Exact) facts.value(agent.id(), Metrics.PLACED_SALES)
                                    .orElseThrow(),
                            Exact::plus);
                }
            }
        }
        Map<String, Exact> tables = new TreeMap<>();
        for (ImmutableList<String> row : Sql.rows("""
                select e.employeenumber, coalesce(sum(d.quantityordered * d.priceeach), 0)
                  from "steelwheels"."employees" e
                  left join "steelwheels"."customers" c on c.salesrepemployeenumber = e.employeenumber
                  left join "steelwheels"."orders" o on o.customernumber = c.customernumber and year(o.orderdate) = 2004
                  left join "steelwheels"."orderdetails" d on d.ordernumber = o.ordernumber
                 where e.jobtitle = 'Sales Rep'
                 group by e.employeenumber
                """)) {
            tables.put(row.get(0), Exact.parse(row.get(1)));
        }

        assertThat(placed).hasSize(17).isEqualTo(tables);
    }

    @Test
    void year_cancellations_areThoseOfTheTables() throws SQLException, IOException {
        MadeUpYear madeUp = MadeUpYear.read();
        ImmutableList<Order> orders = Order.ofYear(2004);

        assertThat(orders.stream().filter(Order::cancelled).map(Order::number))
                .containsExactlyInAnyOrderElementsOf(madeUp.cancelledOn().keySet());
        for (Order order : orders) {
            if (order.cancelled()) {
                assertThat(madeUp.cancelledOn().get(order.number())).isAfterOrEqualTo(order.day());
            }
        }
        assertThat(madeUp.restated())
                .allSatisfy(report -> assertThat(orders)
                        .anyMatch(order -> order.number().equals(report.order()) && !order.cancelled()));
    }

    private static Exact inTheOrderTables(Period month, String which) throws SQLException {
        return Exact.parse(
                Sql.rows("""
                        select coalesce(sum(d.quantityordered * d.priceeach), 0)
                          from "steelwheels"."orders" o
                          join "steelwheels"."orderdetails" d on d.ordernumber = o.ordernumber
                         where o.orderdate >= timestamp '%s 00:00:00' and o.orderdate < timestamp '%s 00:00:00'
                           and %s
                        """.formatted(month.firstDay(), month.lastDay().plusDays(1), which))
                        .get(0)
                        .get(0));
    }

    private static Exact sum(Period month, Metric metric, DeskYear.Knowledge knowledge) {
        Exact sum = Exact.ZERO;
        for (TeamId territory : desk.territories()) {
            TeamFacts facts = desk.facts(territory, month, knowledge);
            for (Agent agent : facts.agents()) {
                sum = sum.plus((Exact) facts.value(agent.id(), metric).orElseThrow());
            }
        }
        return sum;
    }
}
