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

/** The programs as a user sees them: what they print, where, and with which exit code. */
class ProgramsTest {

    record Printed(int exitCode, String out, String err) {}

    /** Runs "desk" or "year" with arguments separated by blanks. */
    static Printed run(String line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] args = Splitter.on(' ').splitToList(line).stream().skip(1).toArray(String[]::new);
        int exitCode = (line.startsWith("desk") ? new PayTheDesk() : new PayTheYear())
                .run(
                        new PrintStream(out, true, StandardCharsets.US_ASCII),
                        new PrintStream(err, true, StandardCharsets.US_ASCII),
                        args);
        return new Printed(
                exitCode,
                out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"),
                err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
    }

    private static String golden(String file) throws IOException {
        try (InputStream expected = ProgramsTest.class.getResourceAsStream(file)) {
            return new String(expected.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "desk 2004-03, 2004-03.txt",
        "desk, 2004-03.txt",
        "desk 2004-03 --explain 1188, explain-1188.txt",
        "desk 2004-03 --explain 1188 --language zh, explain-1188.zh.txt",
        "year, year-2004.txt",
        "year 2004-10 --explain 1188, year-2004-10-1188.txt",
    })
    void run_understood_printsTheGoldenFile(String line, String file) throws IOException {
        Printed printed = run(line);

        assertThat(printed.err()).isEmpty();
        assertThat(printed.out()).isEqualTo(golden(file));
        assertThat(printed.exitCode()).isZero();
    }

    @Test
    void run_knownAtOnce_noLineOfCorrections() {
        assertThat(run("year").out()).contains("\n  corrections  -1,003.02");
        assertThat(run("year --known-at-once").out()).contains("40,984.10").doesNotContain("corrections");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "desk 2005-06                | Expected a month with orders, 2003-01 to 2005-05, but found 2005-06",
                "desk 2002-12 --explain 1188 | Expected a month with orders, 2003-01 to 2005-05, but found 2002-12",
                "year 2003-12                | Expected a month with orders, 2004-01 to 2004-12, but found 2003-12",
                "desk 2004-13                | Expected a month such as 2004-03, but found \"2004-13\"",
                "desk march                  | Expected a month such as 2004-03, but found \"march\"",
                "desk 2004                   | Expected a month such as 2004-03, but found \"2004\"",
                "desk --explain 1188         | Expected a month to explain, but found none",
                "desk 2004-03 --explain 9999 | Expected a representative of that month, but found \"9999\"",
                "year 2004-05 --explain 1702 | Expected a representative of that month, but found \"1702\"",
                "desk --language fr          | Expected en or zh, but found \"fr\"",
                "desk 2004-03 --explain      | Missing required parameter",
                "desk --bogus                | Unknown option: '--bogus'",
                "desk 2004-03 2004-04        | Unmatched argument",
            })
    void run_notUnderstood_messageAndExitCode2(String line, String message) {
        Printed printed = run(line);

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
            for (String locale : new String[] {"tr-TR", "ar-EG", "de-DE"}) {
                Locale.setDefault(Locale.forLanguageTag(locale));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(run("desk 2004-03").out()).isEqualTo(golden("2004-03.txt"));
            }
        } finally {
            Locale.setDefault(oldLocale);
            TimeZone.setDefault(oldZone);
        }
    }
}
