// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.flink;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.Serializable;

/**
 * Where a database is, as a task is told.
 *
 * @param url the JDBC URL, with the user
 * @param driver the class of the driver, which comes with the job
 */
record Database(String url, String driver) implements Serializable {

    /** A connection that is kept open, for one task. */
    HikariDataSource open() {
        HikariConfig one = new HikariConfig();
        one.setDriverClassName(driver);
        one.setJdbcUrl(url);
        one.setMaximumPoolSize(1);
        return new HikariDataSource(one);
    }
}
