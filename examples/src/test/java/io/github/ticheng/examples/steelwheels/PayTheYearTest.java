// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command that pays the year as a user sees it: what it prints, where, and with which exit code. */
class PayTheYearTest {

    private record Printed(int exitCode, String out, String err) {}

    /** Runs the command with arguments separated by blanks. */
    private static Printed run(String arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = PayTheYear.run(
                new PrintStream(out, true, StandardCharsets.US_ASCII),
                new PrintStream(err, true, StandardCharsets.US_ASCII),
                Splitter.on(' ').omitEmptyStrings().splitToList(arguments).toArray(new String[0]));
        return new Printed(
                exitCode,
                out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"),
                err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
    }

    private static String golden(String file) throws IOException {
        try (InputStream expected = PayTheYearTest.class.getResourceAsStream(file)) {
            return new String(expected.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', year-2004.txt",
        "--language zh, year-2004.zh.txt",
        "--explain-corrections 1188, year-corrections-1188.txt",
        "--explain-corrections 1370 --language zh, year-corrections-1370.zh.txt",
        "--help, year-help.txt",
    })
    void run_understood_printsTheGoldenFile(String arguments, String file) throws IOException {
        Printed printed = run(arguments);

        assertThat(printed.err()).isEmpty();
        assertThat(printed.out()).isEqualTo(golden(file));
        assertThat(printed.exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--explain-corrections 1165"
                        + " | Expected a representative with corrections, 1188, 1323, 1370, but found \"1165\"",
                "--explain-corrections x --language zh | 应为有往期更正的销售代表（1188、1323、1370），但为“x”",
                "--explain-corrections | Missing required parameter",
                "--language fr         | Expected one of en, zh, but found \"fr\"",
                "2004                  | Unmatched argument",
                "--bogus               | Unknown option: '--bogus'",
            })
    void run_notUnderstood_messageAndExitCode2(String arguments, String message) {
        Printed printed = run(arguments);

        assertThat(printed.exitCode()).isEqualTo(2);
        assertThat(printed.out()).isEmpty();
        assertThat(printed.err())
                .contains(message)
                .endsWith("--help explains the options.\n")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void run_anyLocaleAndTimeZone_sameOutput() throws IOException {
        Locale oldLocale = Locale.getDefault();
        TimeZone oldZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(run("").out()).isEqualTo(golden("year-2004.txt"));
        } finally {
            Locale.setDefault(oldLocale);
            TimeZone.setDefault(oldZone);
        }
    }
}
