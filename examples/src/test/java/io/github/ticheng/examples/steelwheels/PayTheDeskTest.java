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

/** The command as a user sees it: what it prints, where, and with which exit code. */
class PayTheDeskTest {

    private record Printed(int exitCode, String out, String err) {}

    /** Runs the command with arguments separated by blanks. */
    private static Printed run(String arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = PayTheDesk.run(
                new PrintStream(out, true, StandardCharsets.US_ASCII),
                new PrintStream(err, true, StandardCharsets.US_ASCII),
                Splitter.on(' ').omitEmptyStrings().splitToList(arguments).toArray(new String[0]));
        return new Printed(
                exitCode,
                out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"),
                err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
    }

    private static String golden(String file) throws IOException {
        try (InputStream expected = PayTheDeskTest.class.getResourceAsStream(file)) {
            return new String(expected.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2004-03, 2004-03.txt",
        "'', 2004-03.txt",
        "2004-03 --language zh, 2004-03.zh.txt",
        "--ladder printed, 2004-03.printed.txt",
        "--year 2004 --language zh, 2004.zh.txt",
        "--year 2004, 2004.txt",
        "--explain 1188, explain-1188.txt",
        "--explain 1188 --language zh --format markdown, explain-1188.zh.md",
        "--explain 1625, explain-1625.txt",
        "--help, help.txt",
    })
    void run_understood_printsTheGoldenFile(String arguments, String file) throws IOException {
        Printed printed = run(arguments);

        assertThat(printed.err()).isEmpty();
        assertThat(printed.out()).isEqualTo(golden(file));
        assertThat(printed.exitCode()).isZero();
    }

    @Test
    void run_explainAsJson_exactFiguresAndNothingElse() {
        Printed printed = run("--explain 1188 --format json");

        assertThat(printed.exitCode()).isZero();
        assertThat(printed.err()).isEmpty();
        assertThat(printed.out())
                .startsWith("{\n")
                .endsWith("}\n")
                .contains("\"value\": \"2291.8\"", "\"value\": \"21795\"", "\"agent\": \"1188\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2005-06                   | Expected a period with orders, 2003-01 to 2005-05, but found 2005-06",
                "2002-12 --explain 1188    | Expected a period with orders, 2003-01 to 2005-05, but found 2002-12",
                "2004-13                   | Expected a month such as 2004-03, but found \"2004-13\"",
                "march                     | Expected a month such as 2004-03, but found \"march\"",
                "2004                      | Expected a month such as 2004-03, but found \"2004\"",
                "2004-Q1                   | Expected a month such as 2004-03, but found \"2004-Q1\"",
                "--year 2004-03            | Expected a year such as 2004, but found \"2004-03\"",
                "--year 2006               | Expected a period with orders, 2003-01 to 2005-05, but found 2006",
                "--year 2004 2004-03       | Expected a month or a year, but found both 2004-03 and 2004",
                "--year 2004 --explain 1188 | Expected a month to explain, but found the year 2004",
                "--format json             | Expected --format beside --explain, whose form it sets, but found it alone",
                "--language fr             | Expected one of en, zh, but found \"fr\"",
                "--explain 1188 --format x | Expected one of json, markdown, text, but found \"x\"",
                "--ladder better           | Expected one of printed, repaired, but found \"better\"",
                "--explain                 | Missing required parameter",
                "--bogus                   | Unknown option: '--bogus'",
                "2004-03 2004-04           | Unmatched argument",
                "2004-13 --language zh     | 月份应如 2004-03，但为“2004-13”",
                "2005-06 --language zh     | 应为有订单的期间（2003-01 至 2005-05），但为 2005-06",
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
    void run_unknownRepresentative_listsTheKnownOnes() {
        Printed printed = run("--explain 9999");

        assertThat(printed.exitCode()).isEqualTo(2);
        assertThat(printed.out()).isEmpty();
        assertThat(printed.err())
                .startsWith("Expected one of the representatives 1165 Leslie Jennings, 1166 Leslie Thompson,")
                .contains("1625 Yoshimi Kato", "but found \"9999\"\n");
    }

    @Test
    void run_yearThatTheDataEndsIn_paysTheMonthsThereAre() {
        assertThat(run("--year 2005").out()).contains("2005-05").doesNotContain("2005-06");
    }

    @Test
    void run_anyLocaleAndTimeZone_sameOutput() throws IOException {
        Locale oldLocale = Locale.getDefault();
        TimeZone oldZone = TimeZone.getDefault();
        try {
            for (String locale : new String[] {"tr-TR", "ar-EG", "de-DE"}) {
                Locale.setDefault(Locale.forLanguageTag(locale));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(run("2004-03").out()).isEqualTo(golden("2004-03.txt"));
            }
        } finally {
            Locale.setDefault(oldLocale);
            TimeZone.setDefault(oldZone);
        }
    }
}
