// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read and printed does not hang on the default locale or time zone. */
class LocaleTest {

    private static final List<String> TEXTS = List.of(
            "23450.55",
            "-1/3",
            "CNY -1234567.50",
            "3.5%",
            "12/240",
            "0.05 HALF_DOWN",
            "1,234,567.50",
            "1,234.5 小时",
            "≈37.33%",
            "250.00 + 4% × 3,450.55",
            "取到分，四舍五入",
            "line 1234567, column 12",
            "item 1234567",
            "very-inadmissible");

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    private static List<String> texts() {
        Unit renminbi = Unit.money(Currency.getInstance("CNY"));
        Exact commission = Exact.of(250)
                .asConstant(renminbi)
                .plus(Exact.of("0.04")
                        .asConstant(Unit.PERCENT)
                        .times(Exact.of("3450.55").asConstant(renminbi)));
        return Stream.<Supplier<Object>>of(
                        () -> Exact.parse("23450.550"),
                        () -> Exact.parse("-2/6"),
                        () -> Money.parse("CNY -1234567.5"),
                        () -> Rate.parse("3.50%"),
                        () -> Ratio.parse("12/240"),
                        () -> Rounding.parse("0.05 HALF_DOWN"),
                        () -> Figure.of(Money.of("CNY", "1234567.5")),
                        () -> Figure.of(Exact.of("1234.5"), Unit.HOURS).in(Language.CHINESE),
                        () -> Figure.of(Exact.of("112/300"), Unit.PERCENT),
                        () -> commission.term().orElseThrow().formula(Language.ENGLISH),
                        () -> Rounding.of("0.01", RoundingMode.HALF_UP).in(Language.CHINESE, renminbi),
                        () -> Place.of(Place.Part.LINE, 1_234_567).with(Place.Part.COLUMN, 12),
                        () -> Message.saying(Phrase.of("item", "item {n}", "第{n}项"))
                                .with("n", 1_234_567)
                                .build(),
                        () -> Rating.of("very-inadmissible"))
                .map(text -> text.get().toString())
                .toList();
    }

    @AfterEach
    void restoreDefaults() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void texts_usualDefaults_areAsWritten() {
        assertThat(texts()).isEqualTo(TEXTS);
    }

    // Arabic, Devanagari and Thai digits, the Turkish i, the decimal comma, another calendar.
    @ParameterizedTest
    @CsvSource({
        "ar-EG-u-nu-arab, Africa/Cairo",
        "hi-IN-u-nu-deva, Asia/Kolkata",
        "th-TH-u-ca-buddhist-nu-thai, Asia/Bangkok",
        "tr-TR, Europe/Istanbul",
        "de-CH, Europe/Zurich",
        "fr-FR, Pacific/Apia",
        "ja-JP-u-ca-japanese, America/Los_Angeles",
        "und, UTC",
    })
    void texts_otherDefaults_areTheSame(String tag, String timeZone) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone(timeZone));

        assertThat(texts()).isEqualTo(TEXTS);
        assertThat(Label.of("title", "标题").in(Language.ENGLISH)).isEqualTo("title");
    }
}
