// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.number.Exact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "15000 | 15000",
                "15,000 | 15000",
                "1,234,567.89 | 1234567.89",
                "15,000.00 | 15000",
                "-12.50 | -12.5",
                "+3 | 3",
                "-0 | 0",
                "0.001 | 0.001",
                "1/3 | 1/3",
                "-2/4 | -0.5",
                "1.5/2 | 0.75",
                "1.5e4 | 15000",
                "1.5E+4 | 15000",
                "15e-4 | 0.0015",
                "1e40 | 10000000000000000000000000000000000000000",
                "9e-40 | 0.0000000000000000000000000000000000000009",
                "1234567890123456789012345678901234567890 | 1234567890123456789012345678901234567890",
            })
    void parse_ofANumber_isTheNumber(String text, String number) {
        assertThat(NumberText.parse(text)).isEqualTo(new NumberText(Exact.parse(number), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", "a", "1 000", "1,00", "1000,000", ",100",
                "1,", "1,000,00", ".5", "5.", "1.2.3", "0x1F", "1_000",
                "1e", "1e1.5", "1/", "/3", "1/-3", "1/3.5", "1/0",
                "1//3", "--1", "１２", "¥1", "1%", "NaN", "∞"
            })
    void parse_ofSomethingElse_isNone(String text) {
        assertThat(NumberText.parse(text)).isEqualTo(new NumberText(null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12345678901234567890123456789012345678901 | document.too-many-digits",
                "0.1234567890123456789012345678901234567890 | document.too-many-digits",
                "1/1234567890123456789012345678901234567890 | document.too-many-digits",
                "1e41 | document.exponent",
                "1e-41 | document.exponent",
                "1e99999999999999999999 | document.exponent",
                "00 | document.leading-zeros",
                "007 | document.leading-zeros",
                "000.50 | document.leading-zeros",
            })
    void parse_ofANumberThatIsTooLong_saysWhy(String text, String code) {
        NumberText number = NumberText.parse(text);
        assertThat(number.value()).isNull();
        assertThat(number.problem()).isNotNull();
        assertThat(number.problem().code()).isEqualTo(code);
    }
}
