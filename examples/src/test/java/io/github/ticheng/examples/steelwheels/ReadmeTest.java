// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The module's README shows what the programs print. */
class ReadmeTest {

    @ParameterizedTest
    @CsvSource({"desk 2004-03, ## Paying the Steel Wheels desk", "year 2004-04, ## Paying a year"})
    void section_itsLinesStandInTheOutputInThatOrder(String line, String section) throws IOException {
        String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
        int start = readme.indexOf("```\n", readme.indexOf(section)) + 4;
        String shown = readme.substring(start, readme.indexOf("```\n", start));

        assertThat(ProgramsTest.run(line).out().lines())
                .containsSubsequence(
                        shown.lines().filter(text -> !text.equals("…")).toList());
    }
}
