// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.flink;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Rows of facts from a query, part by part: its one parameter is the number of the part, its columns are the headings. */
final class QueriedRows implements FlatMapFunction<Long, FactRow> {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 1000;

    private final Database database;
    private final String query;

    QueriedRows(Database database, String query) {
        this.database = database;
        this.query = query;
    }

    @Override
    public void flatMap(Long part, Collector<FactRow> out) throws SQLException {
        try (HikariDataSource source = database.open();
                Connection connection = source.getConnection()) {
            // PostgreSQL gives rows piece by piece in a transaction only.
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement(query)) {
                select.setFetchSize(AT_ONCE);
                select.setLong(1, part);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        out.collect(row(rows));
                    }
                }
            }
        }
    }

    private static FactRow row(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        Map<String, String> cells = new LinkedHashMap<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String cell = rows.getString(column);
            if (cell != null) {
                cells.put(columns.getColumnLabel(column), cell);
            }
        }
        return new FactRow(cells);
    }
}
