// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

/** The exit codes as {@code --help} lists them. */
final class ExitCodes {

    static final String HEADING = "%nExit codes:%n";
    static final String OK = " 0:done";
    static final String FOUND = " 1:done, and found something: errors of a plan, differences";
    static final String USAGE = " 2:the command was not understood, or a file is not there or cannot be written";
    static final String PLAN = " 3:a plan cannot be read or has errors";
    static final String FACTS = " 4:facts, corrections or a ledger cannot be read or paid; nothing was written";
    static final String SOME_REFUSED = " 5:some teams were refused, the others paid (--keep-going)";
    static final String FAULT = "70:a fault of the program itself";

    private ExitCodes() {}
}
