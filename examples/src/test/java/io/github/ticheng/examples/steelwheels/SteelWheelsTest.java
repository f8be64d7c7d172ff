// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Period;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the README says of the data is so. */
class SteelWheelsTest {

    private static SteelWheels data;

    @BeforeAll
    static void read() throws SQLException {
        data = SteelWheels.read();
    }

    @Test
    void representatives_seventeenInFourTerritories() {
        assertThat(data.representatives()).hasSize(17);
        assertThat(data.territories()).extracting(TeamId::value).containsExactly("NA", "EMEA", "Japan", "APAC");
        assertThat(data.representatives().get(0))
                .isEqualTo(new Representative(AgentId.of("1165"), "Leslie Jennings", TeamId.of("NA")));
    }

    @Test
    void months_allFromTheFirstOrderToTheLast() {
        assertThat(data.months()).hasSize(29);
        assertThat(data.months().first()).hasToString("2003-01");
        assertThat(data.months().last()).hasToString("2005-05");
    }

    @Test
    void of_marchWithAllFourTiers_asInTheTables() {
        assertThat(placed("1323", "2004-03")).isEqualTo(Exact.of(8_734));
        assertThat(placed("1702", "2004-03")).isEqualTo(Exact.of(15_316));
        assertThat(placed("1188", "2004-03")).isEqualTo(Exact.of(21_795));
        assertThat(placed("1165", "2004-03")).isEqualTo(Exact.of(48_974));
        assertThat(placed("1625", "2004-03")).isEqualTo(Exact.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        // representative, month, money of the cancelled order
        "1504, 2003-10, 48734",
        "1612, 2003-11, 26481",
        "1323, 2004-05, 45338",
        "1501, 2004-06, 50403",
        "1612, 2004-06, 41448",
        "1370, 2004-06, 49940",
    })
    void of_monthOfACancelledOrder_closesIt(String agent, String month, long closed) {
        MonthlySales sales = data.of(representative(agent), Period.parse(month));

        assertThat(sales.closed()).isEqualTo(Exact.of(closed));
        assertThat(sales.closedOrders()).isEqualTo(1);
        assertThat(sales.net()).isEqualTo(sales.placed().minus(Exact.of(closed)));
    }

    @Test
    void sales_cancelledOrders_sixInAll() {
        assertThat(data.sales().values().stream()
                        .mapToLong(MonthlySales::closedOrders)
                        .sum())
                .isEqualTo(6);
        assertThat(data.sales().values().stream()
                        .mapToLong(MonthlySales::orders)
                        .sum())
                .isEqualTo(330);
    }

    @Test
    void data_asTheReadmeFoundIt() throws SQLException {
        assertThat(Sql.rows("""
                        select d.ordernumber, d.quantityordered * d.priceeach
                          from "steelwheels"."orderdetails" d
                         where d.ordernumber not in (select ordernumber from "steelwheels"."orders")
                        """)).containsExactly(ImmutableList.of("11150", "300000"));
        assertThat(Sql.rows("""
                        select e.employeenumber
                          from "steelwheels"."employees" e
                         where e.jobtitle = 'Sales Rep'
                           and e.employeenumber not in (
                               select salesrepemployeenumber from "steelwheels"."customers"
                                where salesrepemployeenumber is not null)
                         order by 1
                        """)).containsExactly(ImmutableList.of("1619"), ImmutableList.of("1625"));
        assertThat(Sql.rows("""
                        select count(*), count(c.salesrepemployeenumber), count(distinct o.customernumber)
                          from "steelwheels"."customers" c
                          left join "steelwheels"."orders" o on o.customernumber = c.customernumber
                               and c.salesrepemployeenumber is null
                        """)).containsExactly(ImmutableList.of("126", "104", "0"));
        assertThat(Sql.rows("""
                        select status, count(*) from "steelwheels"."orders" group by status order by status
                        """))
                .containsExactly(
                        ImmutableList.of("Cancelled", "6"),
                        ImmutableList.of("Disputed", "3"),
                        ImmutableList.of("In Process", "6"),
                        ImmutableList.of("On Hold", "4"),
                        ImmutableList.of("Resolved", "4"),
                        ImmutableList.of("Shipped", "307"));
        assertThat(Sql.rows("""
                        select o.ordernumber, sum(d.quantityordered * d.priceeach)
                          from "steelwheels"."orders" o
                          join "steelwheels"."orderdetails" d on d.ordernumber = o.ordernumber
                         where o.ordernumber >= 11000
                         group by o.ordernumber order by 1
                        """))
                .containsExactly(
                        ImmutableList.of("11000", "5160"),
                        ImmutableList.of("11120", "30000"),
                        ImmutableList.of("11130", "300000"),
                        ImmutableList.of("11140", "300000"));
    }

    private static Exact placed(String agent, String month) {
        return data.of(representative(agent), Period.parse(month)).placed();
    }

    private static Representative representative(String agent) {
        List<Representative> found = data.representatives().stream()
                .filter(known -> known.id().value().equals(agent))
                .toList();
        return found.get(0);
    }
}
