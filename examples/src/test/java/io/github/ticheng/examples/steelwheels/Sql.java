// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import net.hydromatic.steelwheels.data.hsqldb.SteelwheelsHsqldb;

/** Asks the sample database directly, beside the code under test. */
final class Sql {

    private Sql() {}

    /** The rows of a query, their values as text; "null" for none. */
    static ImmutableList<ImmutableList<String>> rows(String query) throws SQLException {
        ImmutableList.Builder<ImmutableList<String>> all = ImmutableList.builder();
        try (Connection connection = DriverManager.getConnection(
                        SteelwheelsHsqldb.URI, SteelwheelsHsqldb.USER, SteelwheelsHsqldb.PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                ImmutableList.Builder<String> row = ImmutableList.builder();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(found.getString(i)));
                }
                all.add(row.build());
            }
        }
        return all.build();
    }
}
