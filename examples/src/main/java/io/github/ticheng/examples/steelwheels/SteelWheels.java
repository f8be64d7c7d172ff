// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Period;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import net.hydromatic.steelwheels.data.hsqldb.SteelwheelsHsqldb;

/**
 * What the Steel Wheels database says of its sales desk: the representatives, and what they sold in each month.
 *
 * <p>An order belongs to the representative of its customer, and to the month of its order date. Lines that point to no
 * order belong to nobody and count for nothing.
 *
 * @param representatives the representatives, by territory in the order of the offices, then by number
 * @param sales the sales of each representative in each month with orders; absent where there was no order
 */
record SteelWheels(ImmutableList<Representative> representatives, ImmutableTable<AgentId, Period, MonthlySales> sales) {

    private static final String REPRESENTATIVES = """
            select e.employeenumber, e.firstname, e.lastname, f.territory
              from "steelwheels"."employees" e
              join "steelwheels"."offices" f on f.officecode = e.officecode
             where e.jobtitle = 'Sales Rep'
             order by (select min(g.officecode) from "steelwheels"."offices" g where g.territory = f.territory),
                      e.employeenumber
            """;

    private static final String SALES = """
            select c.salesrepemployeenumber, year(o.orderdate), month(o.orderdate),
                   sum(d.quantityordered * d.priceeach),
                   sum(case when o.status = 'Cancelled' then d.quantityordered * d.priceeach else 0 end),
                   count(distinct o.ordernumber),
                   count(distinct case when o.status = 'Cancelled' then o.ordernumber end)
              from "steelwheels"."orders" o
              join "steelwheels"."orderdetails" d on d.ordernumber = o.ordernumber
              left join "steelwheels"."customers" c on c.customernumber = o.customernumber
             group by c.salesrepemployeenumber, year(o.orderdate), month(o.orderdate)
             order by 2, 3, 1
            """;

    /**
     * Reads the database.
     *
     * @throws SQLException if it cannot be read
     * @throws IllegalStateException if an order belongs to nobody who is a representative: its money would be lost
     */
    static SteelWheels read() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        SteelwheelsHsqldb.URI, SteelwheelsHsqldb.USER, SteelwheelsHsqldb.PASSWORD);
                Statement statement = connection.createStatement()) {
            ImmutableList<Representative> representatives = representatives(statement);
            ImmutableTable<AgentId, Period, MonthlySales> sales = sales(statement);
            ImmutableList<AgentId> known =
                    representatives.stream().map(Representative::id).collect(ImmutableList.toImmutableList());
            if (!known.containsAll(sales.rowKeySet())) {
                throw new IllegalStateException("Expected orders of the representatives " + known
                        + " only, but found orders of " + sales.rowKeySet());
            }
            return new SteelWheels(representatives, sales);
        }
    }

    private static ImmutableList<Representative> representatives(Statement statement) throws SQLException {
        ImmutableList.Builder<Representative> all = ImmutableList.builder();
        try (ResultSet rows = statement.executeQuery(REPRESENTATIVES)) {
            while (rows.next()) {
                all.add(new Representative(
                        AgentId.of(rows.getString(1)),
                        rows.getString(2) + " " + rows.getString(3),
                        TeamId.of(rows.getString(4))));
            }
        }
        return all.build();
    }

    private static ImmutableTable<AgentId, Period, MonthlySales> sales(Statement statement) throws SQLException {
        ImmutableTable.Builder<AgentId, Period, MonthlySales> all = ImmutableTable.builder();
        try (ResultSet rows = statement.executeQuery(SALES)) {
            while (rows.next()) {
                String number = rows.getString(1);
                all.put(
                        AgentId.of(number == null ? "nobody" : number),
                        Period.ofMonth(rows.getInt(2), rows.getInt(3)),
                        new MonthlySales(
                                Exact.of(rows.getBigDecimal(4)),
                                Exact.of(rows.getBigDecimal(5)),
                                rows.getLong(6),
                                rows.getLong(7)));
            }
        }
        return all.buildOrThrow();
    }

    /** The territories, in the order of their offices. */
    ImmutableList<TeamId> territories() {
        return representatives.stream()
                .map(Representative::territory)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** The months with orders, in order. */
    ImmutableSortedSet<Period> months() {
        return ImmutableSortedSet.copyOf(sales.columnKeySet());
    }

    /** What a representative sold in a month; nothing if there was no order. */
    MonthlySales of(Representative representative, Period month) {
        MonthlySales found = sales.get(representative.id(), month);
        return found == null ? MonthlySales.NONE : found;
    }
}
