// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.payroll.FolderLedgers;
import io.github.ticheng.payroll.LedgerStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class FolderLedgersContractTest extends LedgerStoreContract {

    private final LedgerStore store;

    FolderLedgersContractTest() throws IOException {
        store = new FolderLedgers(Files.createTempDirectory(Path.of("target"), "ledgers"));
    }

    @Override
    protected LedgerStore store() {
        return store;
    }

    @Override
    protected int teams() {
        return 3;
    }
}
