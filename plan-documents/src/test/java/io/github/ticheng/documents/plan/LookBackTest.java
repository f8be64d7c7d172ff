// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What adds earlier periods to an agent's values stands where those are of the whole period and not added up already. */
class LookBackTest {

    private static final String SALES = "sales at least 1000";
    private static final String LADDER = "commission-ladder: {on: sales, flat: 1%}";
    private static final List<String> CONDITIONS = List.of(
            "sales over 3 months at least 1000 where an unknown month counts as zero",
            "{to-date: {when: " + SALES + ", cadence: lifetime, unknown-month: problem}}",
            "{not: {to-date: {when: " + SALES + ", cadence: employment-year, unknown-month: problem}}}");

    private static final String WEEK = "each: {week: {edge: by-last-day, unknown-days: problem}}";
    private static final String WEEKS = "{" + WEEK + ", pay: {" + LADDER + "}}";
    private static final String GOOD_WEEKS = WEEK + ", when: " + SALES + "}}";

    private static String toDate(String commission) {
        return "commission-to-date: {commission: {" + commission + "}, cadence: quarter, unknown-month: problem}";
    }

    private static String gated(String gate) {
        return "gated-commission: {commission: {" + LADDER + "}, gates: [" + gate + "]}";
    }

    static Stream<Arguments> pairs() {
        return Stream.concat(
                CONDITIONS.stream()
                        .flatMap(inner -> Stream.of(
                                Arguments.of(LADDER + ", when: " + inner, ""),
                                Arguments.of(gated(inner), ""),
                                Arguments.of(
                                        LADDER + ", when: {to-date: {when: " + inner
                                                + ", cadence: quarter, unknown-month: problem}}",
                                        "plan.earlier-twice"),
                                Arguments.of(toDate(gated(inner)), "plan.earlier-twice"),
                                Arguments.of(
                                        "for-each: {each: order, pay: {" + LADDER + "}, when: " + inner + "}",
                                        "plan.earlier-to-items"),
                                Arguments.of(
                                        "for-each: {each: {week: cut}, pay: {" + gated(inner) + "}}",
                                        "plan.earlier-to-items"),
                                Arguments.of(
                                        LADDER + ", when: {for-at-least: {count: 2, each: day, when: " + inner + "}}",
                                        "plan.earlier-to-items"))),
                Stream.of(
                        Arguments.of(toDate(LADDER), ""),
                        Arguments.of(toDate("for-each: {each: order, pay: {" + LADDER + "}}"), ""),
                        Arguments.of(toDate("for-each: {each: {week: cut}, pay: {" + LADDER + "}}"), ""),
                        // days of the month before, which values to date have already; in a week there are none
                        Arguments.of("for-each: " + WEEKS, ""),
                        Arguments.of(toDate("for-each: " + WEEKS), "plan.earlier-twice"),
                        Arguments.of(toDate(gated("{for-at-least: {count: 2, " + GOOD_WEEKS)), "plan.earlier-twice"),
                        Arguments.of(
                                "for-each: {each: {week: cut}, pay: {"
                                        + gated("{for-at-least: {count: 2, " + GOOD_WEEKS) + "}}",
                                ""),
                        Arguments.of(toDate(toDate(LADDER)), "plan.earlier-twice"),
                        Arguments.of("for-each: {each: day, pay: {" + toDate(LADDER) + "}}", "plan.earlier-to-items")));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void check_lookBackWithin_isRefusedWhereItWouldAddTwiceOrToAPart(String rule, String code) {
        List<String> errors = Samples.DOCUMENTS
                .read(DocumentSource.yaml(
                        "plan.yaml",
                        "format: 1\nplan: p\nversion: \"1\"\ncurrency: CNY\npay: [{id: x, " + rule + "}]\n"))
                .check()
                .stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::code)
                .distinct()
                .toList();

        assertThat(errors).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }
}
