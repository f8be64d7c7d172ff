// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.period.Period;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"li-na", "desk.2", "li_na@shop", "1188", "李娜", "a..b", "console", "com10"})
    void id_thatEverySystemTakes_isItsName(String id) {
        assertThat(FileNames.of(id)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"EMEA, emea", "Li-Na, li-na", "con, con", "lpt1.x, lpt1.x", "a., a.", "ﬁx, fix", "½, 1_2"})
    void id_thatSomeSystemDoesNotTell_getsDigits(String id, String readable) {
        assertThat(FileNames.of(AgentId.of(id).value()))
                .matches(java.util.regex.Pattern.quote(readable) + "~[0-9a-f]{8}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../pwned", "..", ".", "", "/etc/passwd",
                "x/y", "x\\y", "a:b?", "C:\\x", " a",
                "a ", "con.", "a\0b", "v\u001b[31m", "\u202Ea",
                "\ud800", "~", ".ticheng-a", "desk.html"
            })
    void freeText_isANameOfLettersDigitsAndFewSigns(String version) {
        assertThat(FileNames.of(version)).matches("[\\p{L}\\p{N}_@-][\\p{L}\\p{N}._@-]*~[0-9a-f]{8}|~[0-9a-f]{8}");
    }

    @ParameterizedTest
    @CsvSource({"2024-07, 2024-07", "2024-Q3, 2024-Q3", "2024-07-01/2024-07-15, 2024-07-01_2024-07-15"})
    void period_isOneFolder(String period, String name) {
        assertThat(FileNames.of(Period.parse(period))).isEqualTo(name);
    }

    @Test
    void ids_thatDifferInCapitalsOnly_haveNamesThatDifferInMore() {
        assertThat(List.of("emea", "EMEA", "Emea", "eMEA").stream()
                        .map(id -> FileNames.of(id).toLowerCase(Locale.ROOT))
                        .distinct())
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFDFA", "\u674E", "A"})
    void longId_fitsIntoTheNameOfAFile(String letter) {
        String name = FileNames.of(letter.repeat(64)) + ".json";

        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(256);
        assertThat(name).doesNotContain("/", "\\", ":");
    }
}
