// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

/** The codes with which the command ends. */
public final class ExitCode {

    /** Done, and nothing found. */
    public static final int OK = 0;

    /** Done; the check found errors, or the comparison differences. */
    public static final int FOUND = 1;

    /** The command was not understood, or names a file that is not there or cannot be written. */
    public static final int USAGE = 2;

    /** A plan cannot be read, or has errors. */
    public static final int PLAN = 3;

    /** Facts, corrections or a ledger cannot be read or paid; nothing was written. */
    public static final int FACTS = 4;

    /** Some teams were refused; the others were paid, because that was asked for. */
    public static final int SOME_REFUSED = 5;

    /** A fault of the program itself. */
    public static final int FAULT = 70;

    private ExitCode() {}
}
