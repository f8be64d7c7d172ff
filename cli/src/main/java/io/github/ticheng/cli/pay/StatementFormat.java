// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import io.github.ticheng.core.text.Language;
import java.io.IOException;
import java.util.Locale;

/** The forms in which statements can be written. */
public enum StatementFormat {
    /** One text of all statements, for people. */
    TEXT {
        @Override
        StatementOutput open(Staging files, Language language) throws IOException {
            return new TextOutput(files, language);
        }
    },
    /** One CSV file, a row per line. */
    CSV {
        @Override
        StatementOutput open(Staging files, Language language) throws IOException {
            return new CsvOutput(files, language);
        }
    },
    /** A CSV file per version of the plan, a row per agent. */
    WIDE {
        @Override
        StatementOutput open(Staging files, Language language) {
            return new WideOutput(files, language);
        }
    },
    /** A JSON file per team and period, with explanations. */
    JSON {
        @Override
        StatementOutput open(Staging files, Language language) {
            return new JsonOutput(files, language);
        }
    },
    /** A workbook with a sheet per team and period, and totals that add up when it is opened. */
    XLSX {
        @Override
        StatementOutput open(Staging files, Language language) throws IOException {
            return new XlsxOutput(files, language);
        }
    },
    /** A page per agent and period, and one per team and period. */
    HTML {
        @Override
        StatementOutput open(Staging files, Language language) {
            return new HtmlOutput(files, language);
        }
    };

    /** Starts to write statements. */
    abstract StatementOutput open(Staging files, Language language) throws IOException;

    /** Where it writes, in the folder of results: a file, or a folder. */
    public String place() {
        return switch (this) {
            case TEXT -> TextOutput.FILE;
            case CSV -> CsvOutput.FILE;
            case XLSX -> XlsxOutput.FILE;
            default -> toString();
        };
    }

    /** Whether everything is in one file, which can go to standard output. */
    public boolean isOneFile() {
        return this == TEXT || this == CSV;
    }

    /** The word for it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
