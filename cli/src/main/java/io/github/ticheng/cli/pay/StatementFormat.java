// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import io.github.ticheng.cli.pay.StatementOutput.TextOutput;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.statement.Letterhead;
import java.io.IOException;

/** The forms in which statements can be written. */
public enum StatementFormat {
    /** One text of all statements, for people. */
    TEXT("statements.txt", TextOutput::new),
    /** One CSV file, a row per line. */
    CSV("statements.csv", (files, place, language, head) -> StatementOutput.csv(files, place, language)),
    /** A CSV file per version of the plan, a row per agent. */
    WIDE("wide", (files, place, language, head) -> StatementOutput.wide(files, place, language)),
    /** A JSON file per team and period, with explanations. */
    JSON("json", (files, place, language, head) -> StatementOutput.json(files, place, language)),
    /** A workbook with a sheet per team and period, and totals that add up when it is opened. */
    XLSX("statements.xlsx", (files, place, language, head) -> StatementOutput.xlsx(files, place, language)),
    /** A page per agent and period, and one per team and period. */
    HTML("html", StatementOutput::html);

    private interface Opener {
        StatementOutput open(Staging files, String place, Language language, Letterhead head) throws IOException;
    }

    private final String place;
    private final Opener opener;

    StatementFormat(String place, Opener opener) {
        this.place = place;
        this.opener = opener;
    }

    /** Starts to write statements. */
    StatementOutput open(Staging files, Language language, Letterhead head) throws IOException {
        return opener.open(files, place, language, head);
    }

    /** Where it writes, in the folder of results: a file, or a folder. */
    public String place() {
        return place;
    }

    /** Whether everything is in one file, which can go to standard output. */
    public boolean isOneFile() {
        return this == TEXT || this == CSV;
    }
}
