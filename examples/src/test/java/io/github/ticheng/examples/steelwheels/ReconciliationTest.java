// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.examples.systems.TaobaoKpi;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was paid is what the order tables say, month by month. */
class ReconciliationTest {

    /** Nothing but orders and their lines: whoever they belong to. */
    private static final String PLACED_AND_CANCELLED = """
            select coalesce(sum(d.quantityordered * d.priceeach), 0),
                   coalesce(sum(case when o.status = 'Cancelled' then d.quantityordered * d.priceeach else 0 end), 0)
              from "steelwheels"."orders" o
              join "steelwheels"."orderdetails" d on d.ordernumber = o.ordernumber
             where o.orderdate >= timestamp '%s 00:00:00' and o.orderdate < timestamp '%s 00:00:00'
            """;

    private static SalesDesk desk;
    private static ImmutableSortedMap<Period, ImmutableList<TeamRun>> paid;

    @BeforeAll
    static void payAllMonths() throws SQLException, IOException {
        desk = SalesDesk.open();
        paid = desk.pay(
                TaobaoKpi.repaired(SalesDesk.CURRENCY).plan(), desk.months().last());
    }

    static Iterable<Period> months() {
        return paid.keySet();
    }

    @Test
    void march_placedSales_equalOneQuery() throws SQLException {
        assertThat(inTheOrderTables(Period.parse("2004-03"))).containsExactly("242222", "0");
        assertThat(sum(Period.parse("2004-03"), Metrics.PLACED_SALES)).isEqualTo(Exact.of(242_222));
    }

    @ParameterizedTest
    @MethodSource("months")
    void everyMonth_placedAndClosedSales_equalOneQuery(Period month) throws SQLException {
        ImmutableList<String> tables = inTheOrderTables(month);

        assertThat(sum(month, Metrics.PLACED_SALES)).isEqualTo(Exact.parse(tables.get(0)));
        assertThat(sum(month, Metrics.CLOSED_SALES)).isEqualTo(Exact.parse(tables.get(1)));
        assertThat(sum(month, Metrics.SALES))
                .isEqualTo(Exact.parse(tables.get(0)).minus(Exact.parse(tables.get(1))));
    }

    @ParameterizedTest
    @MethodSource("months")
    void everyMonth_statements_sumUpAndPayTheLadderOfTheSalesInTheTables(Period month) throws SQLException {
        Exact commission = Exact.ZERO;
        Money total = Money.zero(Money.currency(SalesDesk.CURRENCY));
        for (TeamRun run : paid.get(month)) {
            Money team = Money.zero(run.plan().currency());
            for (Statement statement : run.statements()) {
                Money lines = Money.zero(run.plan().currency());
                for (PayLine line : statement.lines()) {
                    lines = lines.plus(line.amount());
                }
                assertThat(statement.total()).isEqualTo(lines);
                team = team.plus(lines);
                commission = commission.plus(
                        statement.amount("personal-commission").orElseThrow().amount());
            }
            assertThat(run.teamStatement().total()).isEqualTo(team);
            total = total.plus(team);
        }
        assertThat(commission).isEqualTo(commissionOfTheTables(month));
        assertThat(total.isPositive()).isTrue();
    }

    /** The ladder by hand on what SQL says of each representative, rounded to the cent for each. */
    private static Exact commissionOfTheTables(Period month) throws SQLException {
        Exact sum = Exact.ZERO;
        for (ImmutableList<String> row :
                Sql.rows("""
                select c.salesrepemployeenumber, sum(d.quantityordered * d.priceeach)
                  from "steelwheels"."orders" o
                  join "steelwheels"."orderdetails" d on d.ordernumber = o.ordernumber
                  join "steelwheels"."customers" c on c.customernumber = o.customernumber
                 where o.status <> 'Cancelled'
                   and o.orderdate >= timestamp '%s 00:00:00' and o.orderdate < timestamp '%s 00:00:00'
                 group by c.salesrepemployeenumber
                """.formatted(month.firstDay(), month.lastDay().plusDays(1)))) {
            sum = sum.plus(byHand(Exact.parse(row.get(1))).rounded(Rounding.of(Money.currency(SalesDesk.CURRENCY))));
        }
        return sum;
    }

    private static Exact byHand(Exact sales) {
        if (!sales.isGreaterThan(Exact.of(15_000))) {
            return Rate.percent("1").of(sales);
        }
        if (!sales.isGreaterThan(Exact.of(20_000))) {
            return Exact.of(150).plus(Rate.percent("2").of(sales.minus(Exact.of(15_000))));
        }
        if (!sales.isGreaterThan(Exact.of(25_000))) {
            return Exact.of(250).plus(Rate.percent("4").of(sales.minus(Exact.of(20_000))));
        }
        return Exact.of(450).plus(Rate.percent("2").of(sales.minus(Exact.of(25_000))));
    }

    @ParameterizedTest
    @MethodSource("months")
    void everyMonth_publicCommission_paysHalfAPercentOfThePublicSales(Period month) {
        for (TeamRun run : paid.get(month)) {
            Exact parts = Exact.ZERO;
            for (Statement statement : run.statements()) {
                parts = parts.plus(
                        statement.amount("public-commission").orElseThrow().amount());
            }
            Exact publicSales = (Exact) run.facts().teamValues().get(Metrics.PUBLIC_SALES);
            assertThat(parts)
                    .isEqualTo(Rate.percent("0.5")
                            .of(publicSales)
                            .rounded(Rounding.of(Money.currency(SalesDesk.CURRENCY))));
        }
    }

    @Test
    void pay_aMonthAlone_asWithinAnyLongerRun() {
        Period march = Period.parse("2004-03");
        ImmutableList<TeamRun> alone =
                desk.pay(TaobaoKpi.repaired(SalesDesk.CURRENCY).plan(), march).get(march);

        assertThat(alone.stream().map(TeamRun::teamStatement).toList())
                .isEqualTo(paid.get(march).stream().map(TeamRun::teamStatement).toList());
    }

    private static ImmutableList<String> inTheOrderTables(Period month) throws SQLException {
        return Sql.rows(PLACED_AND_CANCELLED.formatted(
                        month.firstDay(), month.lastDay().plusDays(1)))
                .get(0);
    }

    private static Exact sum(Period month, Metric metric) {
        Exact sum = Exact.ZERO;
        for (TeamRun run : paid.get(month)) {
            TeamFacts facts = run.facts();
            for (Statement statement : run.statements()) {
                sum = sum.plus(
                        (Exact) facts.value(statement.agent().id(), metric).orElseThrow());
            }
        }
        return sum;
    }
}
