// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import io.github.ticheng.payroll.Paid;
import java.io.Closeable;
import java.io.IOException;

/** A form in which statements are written, team after team. Not thread-safe. */
interface StatementOutput extends Closeable {

    /** Writes what a team was paid. */
    void write(Paid paid) throws IOException;
}
