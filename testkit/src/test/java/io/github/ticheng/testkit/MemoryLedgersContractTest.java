// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.payroll.LedgerStore;
import io.github.ticheng.payroll.MemoryLedgers;

class MemoryLedgersContractTest extends LedgerStoreContract {

    private final LedgerStore store = new MemoryLedgers();

    @Override
    protected LedgerStore store() {
        return store;
    }
}
