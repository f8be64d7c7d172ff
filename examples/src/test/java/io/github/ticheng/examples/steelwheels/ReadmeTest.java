// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The module's README shows what the program prints. */
class ReadmeTest {

    @Test
    void firstTable_standsInTheOutputWordForWord() throws IOException {
        String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
        int start = readme.indexOf("```\n") + 4;
        String table = readme.substring(start, readme.indexOf("```\n", start));

        try (InputStream golden = ReadmeTest.class.getResourceAsStream("2004-03.txt")) {
            assertThat(new String(golden.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\n\n" + table + "\n");
        }
    }

    @Test
    void sectionOfTheYear_itsLinesStandInTheOutputInThatOrder() throws IOException {
        String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
        int start = readme.indexOf("```\n", readme.indexOf("## Paying a year")) + 4;
        String shown = readme.substring(start, readme.indexOf("```\n", start));

        try (InputStream golden = ReadmeTest.class.getResourceAsStream("year-2004.txt")) {
            assertThat(new String(golden.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .containsSubsequence(
                            shown.lines().filter(line -> !line.equals("…")).toList());
        }
    }
}
