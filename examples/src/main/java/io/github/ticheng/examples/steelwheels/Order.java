// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Period;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import net.hydromatic.steelwheels.data.hsqldb.SteelwheelsHsqldb;

/**
 * An order of the Steel Wheels database.
 *
 * @param number its number
 * @param day its order date
 * @param agent the representative of its customer, as the tables have it
 * @param money quantity × price, summed over its lines, in dollars
 * @param cancelled whether the tables have it as cancelled; they do not say since when
 */
record Order(String number, LocalDate day, AgentId agent, Exact money, boolean cancelled) {

    private static final String ORDERS = """
            select o.ordernumber, year(o.orderdate), month(o.orderdate), dayofmonth(o.orderdate),
                   c.salesrepemployeenumber, o.status, sum(d.quantityordered * d.priceeach)
              from "steelwheels"."orders" o
              join "steelwheels"."orderdetails" d on d.ordernumber = o.ordernumber
              join "steelwheels"."customers" c on c.customernumber = o.customernumber
             where year(o.orderdate) = ?
             group by o.ordernumber, o.orderdate, c.salesrepemployeenumber, o.status
             order by o.orderdate, o.ordernumber
            """;

    /**
     * Reads the orders of a year, by their order date.
     *
     * @throws SQLException if the database cannot be read
     */
    static ImmutableList<Order> ofYear(int year) throws SQLException {
        ImmutableList.Builder<Order> orders = ImmutableList.builder();
        try (Connection connection = DriverManager.getConnection(
                        SteelwheelsHsqldb.URI, SteelwheelsHsqldb.USER, SteelwheelsHsqldb.PASSWORD);
                PreparedStatement query = connection.prepareStatement(ORDERS)) {
            query.setInt(1, year);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    orders.add(new Order(
                            rows.getString(1),
                            LocalDate.of(rows.getInt(2), rows.getInt(3), rows.getInt(4)),
                            AgentId.of(rows.getString(5)),
                            Exact.of(rows.getBigDecimal(7)),
                            rows.getString(6).equals("Cancelled")));
                }
            }
        }
        return orders.build();
    }

    /** The month of the order date. */
    Period month() {
        return Period.ofMonth(day.getYear(), day.getMonthValue());
    }
}
