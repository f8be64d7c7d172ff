// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.payroll.JdbcLedgers;
import io.github.ticheng.payroll.LedgerStore;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

class H2LedgersContractTest extends LedgerStoreContract {

    private final JdbcLedgers store;

    H2LedgersContractTest() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        store = new JdbcLedgers(database);
        store.createTable();
    }

    @Override
    protected LedgerStore store() {
        return store;
    }
}
