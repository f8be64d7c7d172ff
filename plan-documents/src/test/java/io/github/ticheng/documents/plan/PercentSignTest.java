// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentSource;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every number of every block that ships: with a percent sign that it has not, or without the one that it has, it is
 * refused where it stands. Zero alone may go without.
 */
class PercentSignTest {

    // A number as a value or an element: not in words, days, ids and texts.
    private static final Pattern NUMBER = Pattern.compile(
            "(?<=[:,\\[] )-?[0-9][0-9./]*%?(?=[,}\\]\\n]| of )" + "|(?<=\\[)-?[0-9][0-9./]*%?(?=[,\\]])");

    private static String changed(MatchResult number) {
        String text = number.group();
        return text.endsWith("%") ? text.substring(0, text.length() - 1) : text + "%";
    }

    /** The place, and the document in which the number there has another sign. */
    record Change(String place, String document) {
        @Override
        public String toString() {
            return place;
        }
    }

    static Stream<Change> changes() {
        String text = Samples.EVERY_BLOCK;
        return NUMBER.matcher(text)
                .results()
                .filter(number -> number.start() > text.indexOf("credit:"))
                .filter(number -> !number.group().equals("0%"))
                .map(number -> {
                    int line = (int) text.substring(0, number.start()).lines().count();
                    String place = line + ": "
                            + text.lines()
                                    .skip(line - 1L)
                                    .findFirst()
                                    .orElseThrow()
                                    .strip();
                    return new Change(
                            place, text.substring(0, number.start()) + changed(number) + text.substring(number.end()));
                });
    }

    @ParameterizedTest
    @MethodSource("changes")
    void read_aNumberWithTheOtherSign_refused(Change change) {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> Samples.DOCUMENTS.read(DocumentSource.yaml("plan.yaml", change.document())));
    }

    @Test
    void changes_ofEveryBlock_areManyOfBothKinds() {
        assertThat(changes()).hasSizeGreaterThan(150);
    }
}
