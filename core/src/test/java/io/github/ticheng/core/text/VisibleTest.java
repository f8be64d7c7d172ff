// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "li-na", "李娜", "Zoë", "😀", "👩‍💻", "a\\u001b", "a b", "<b>&", "نوال"})
    void text_ofWhatIsSeen_staysAsItIs(String text) {
        assertThat(Visible.of(text)).isSameAs(text);
        assertThat(Visible.lines(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0000, \\u0000",
        "0007, \\u0007",
        "0009, \\t",
        "000A, \\n",
        "000D, \\r",
        "001B, \\u001b",
        "007F, \\u007f",
        "0085, \\u0085",
        "009F, \\u009f",
        "00AD, \\u00ad",
        "061C, \\u061c",
        "200B, \\u200b",
        "200E, \\u200e",
        "2028, \\u2028",
        "202A, \\u202a",
        "202E, \\u202e",
        "2066, \\u2066",
        "2069, \\u2069",
        "FEFF, \\ufeff",
        "D800, \\ud800",
        "DFFF, \\udfff",
        "FDD0, \\ufdd0",
        "FFFE, \\ufffe",
        "FFFF, \\uffff",
        "1FFFF, \\ud83f\\udfff",
        "E0001, \\udb40\\udc01"
    })
    void character_thatIsNotSeen_isEscaped(String point, String escape) {
        String text = "a" + Character.toString(Integer.parseInt(point, 16)) + "b";

        assertThat(Visible.of(text)).isEqualTo("a" + escape + "b");
        assertThat(Visible.of(Visible.of(text))).isEqualTo("a" + escape + "b");
        assertThat(Words.verbatim(text).in(Language.ENGLISH)).isEqualTo("a" + escape + "b");
        assertThat(Label.of(text).in(Language.CHINESE)).isEqualTo("a" + escape + "b");
        assertThat(Phrase.of("a.b", text, text).in(Language.ENGLISH)).isEqualTo("a" + escape + "b");
        assertThat(TextTable.of("", "l").row(text).toString()).isEqualTo("a" + escape + "b\n");
    }

    @Test
    void lines_keepLineFeedsAndTabs() {
        assertThat(Visible.lines("a\n\tb\u001b\r")).isEqualTo("a\n\tb\\u001b\\r");
    }

    @Test
    void markdown_meansNothingButItself() {
        assertThat(Visible.markdown("[pay](javascript:1)<b>_*#|`\n"))
                .isEqualTo("\\[pay\\](javascript:1)\\<b\\>\\_\\*\\#\\|\\`\\\\n");
    }
}
