// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.DocumentSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pay period in the head of a plan: every form read, written and valid, and what is refused, where. */
class PayPeriodFormsTest {

    private static final SchemaCheck SCHEMA = SchemaCheck.of(Samples.CATALOGUE);
    private static final String FORMS = """
            month                                           | month
            half-month                                      | half-month
            quarter                                         | quarter
            free-dates                                      | free-dates
            {week: {first-day: sunday}}                     | week from sunday
            {week: {first-day: monday, by: end}}            | week from monday
            {week: {first-day: monday, by: start}}          | week from monday, by start
            {two-weeks: {anchor: 2024-01-01}}               | two-weeks from 2024-01-01
            {two-weeks: {anchor: 2024-01-01, by: start}}    | two-weeks from 2024-01-01, by start
            {four-weeks: {by: start, anchor: 2024-02-29}}   | four-weeks from 2024-02-29, by start
            """;

    private static String document(String payPeriod) {
        return """
                format: 1
                plan: p
                version: "1"
                currency: CNY
                pay-period: PERIOD
                pay:
                  - {id: wage, fixed-wage: 1}
                """.replace("PERIOD", payPeriod);
    }

    private static CompensationPlan read(String payPeriod) {
        return Samples.DOCUMENTS
                .read(DocumentSource.yaml("plan.yaml", document(payPeriod)))
                .plan();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = FORMS)
    void read_eachForm_isThatPayPeriodAndValid(String form, String payPeriod) {
        assertThat(read(form).payPeriod().orElseThrow()).hasToString(payPeriod);
        assertThat(SCHEMA.errorsOfYaml(document(form))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = FORMS)
    void write_eachForm_isReadAsAnEqualPlanAndValid(String form, String payPeriod) {
        CompensationPlan plan = read(form);
        for (DocumentFormat format : DocumentFormat.values()) {
            CompensationPlan written = Samples.written(plan, format);
            assertThat(written).isEqualTo(plan);
            assertThat(written.fingerprint()).isEqualTo(plan.fingerprint());
        }
        assertThat(SCHEMA.errorsOfJson(Samples.DOCUMENTS.write(plan, DocumentFormat.JSON)))
                .as(payPeriod)
                .isEmpty();
    }

    private static void assertRefused(String form, String error, String english, String chinese) {
        DocumentException refused = catchThrowableOfType(DocumentException.class, () -> read(form));
        assertThat(refused).as("refused").isNotNull();
        Diagnostic first = refused.diagnostics().get(0);
        assertThat(first.code() + " " + first.path()).isEqualTo(error);
        assertThat(first.message().in(Language.ENGLISH)).isEqualTo(english);
        assertThat(first.message().in(Language.CHINESE)).isEqualTo(chinese);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            fortnight | document.unknown-choice pay-period | "fortnight" is none of the words for pay-period | “fortnight”不是 pay-period 的可选词
            Month | document.unknown-choice pay-period | "Month" is none of the words for pay-period | “Month”不是 pay-period 的可选词
            7 | document.unknown-choice pay-period | "7" is none of the words for pay-period | “7”不是 pay-period 的可选词
            week | document.not-pay-period pay-period | Expected a pay period such as month or {week: {first-day: monday}}, but found "week" | 应为发薪期间，如 month 或 {week: {first-day: monday}}，但写的是“week”
            two-weeks | document.not-pay-period pay-period | Expected a pay period such as month or {week: {first-day: monday}}, but found "two-weeks" | 应为发薪期间，如 month 或 {week: {first-day: monday}}，但写的是“two-weeks”
            {} | document.not-pay-period pay-period | Expected a pay period such as month or {week: {first-day: monday}}, but found a map | 应为发薪期间，如 month 或 {week: {first-day: monday}}，但写的是映射
            [month] | document.not-pay-period pay-period | Expected a pay period such as month or {week: {first-day: monday}}, but found a list | 应为发薪期间，如 month 或 {week: {first-day: monday}}，但写的是列表
            {week: monday} | document.not-pay-period pay-period.week | Expected a pay period such as month or {week: {first-day: monday}}, but found "monday" | 应为发薪期间，如 month 或 {week: {first-day: monday}}，但写的是“monday”
            {two-weeks: 2024-01-01} | document.not-pay-period pay-period.two-weeks | Expected a pay period such as month or {week: {first-day: monday}}, but found "2024-01-01" | 应为发薪期间，如 month 或 {week: {first-day: monday}}，但写的是“2024-01-01”
            {week: {first-day: monday}, two-weeks: {anchor: 2024-01-01}} | document.one-block pay-period | Expected one pay-period here, but found 2: week, two-weeks | 此处应写一个pay-period，但写了 2 个：week, two-weeks
            {fortnight: {anchor: 2024-01-01}} | document.unknown-key pay-period.fortnight | "fortnight" is no key of pay-period | 此处（pay-period）没有键“fortnight”
            {month: {by: start}} | document.unknown-key pay-period.month | "month" is no key of pay-period | 此处（pay-period）没有键“month”
            {week: {}} | document.missing-key pay-period.week | Expected the key first-day in pay-period, but found none | pay-period 缺少键 first-day
            {week: {by: start}} | document.missing-key pay-period.week | Expected the key first-day in pay-period, but found none | pay-period 缺少键 first-day
            {week: {anchor: 2024-01-01}} | document.missing-key pay-period.week | Expected the key first-day in pay-period, but found none | pay-period 缺少键 first-day
            {four-weeks: {by: end}} | document.missing-key pay-period.four-weeks | Expected the key anchor in pay-period, but found none | pay-period 缺少键 anchor
            {two-weeks: {first-day: monday}} | document.missing-key pay-period.two-weeks | Expected the key anchor in pay-period, but found none | pay-period 缺少键 anchor
            {two-weeks: {anchor: 2024-01-01, first-day: monday}} | document.unknown-key pay-period.two-weeks.first-day | "first-day" is no key of pay-period | 此处（pay-period）没有键“first-day”
            {week: {first-day: mon}} | document.unknown-choice pay-period.week.first-day | "mon" is none of the words for first-day | “mon”不是 first-day 的可选词
            {week: {first-day: monday, by: middle}} | document.unknown-choice pay-period.week.by | "middle" is none of the words for by | “middle”不是 by 的可选词
            {two-weeks: {anchor: monday}} | document.not-date pay-period.two-weeks.anchor | Expected a date such as 2024-01-31, but found "monday" | 应为日期，如 2024-01-31，但写的是“monday”
            {two-weeks: {anchor: 2024-1-1}} | document.not-date pay-period.two-weeks.anchor | Expected a date such as 2024-01-31, but found "2024-1-1" | 应为日期，如 2024-01-31，但写的是“2024-1-1”
            {two-weeks: {anchor: +12024-01-01}} | document.not-date pay-period.two-weeks.anchor | Expected a date such as 2024-01-31, but found "+12024-01-01" | 应为日期，如 2024-01-31，但写的是“+12024-01-01”
            """)
    void read_noPayPeriod_isRefusedAtItsPlace(String form, String error, String english, String chinese) {
        assertRefused(form, error, english, chinese);
        assertThat(SCHEMA.errorsOfYaml(document(form))).isNotEmpty();
    }

    /** What only the reader can tell. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {two-weeks: {anchor: 2024-02-30}} | document.not-date pay-period.two-weeks.anchor | Expected a date such as 2024-01-31, but found "2024-02-30" | 应为日期，如 2024-01-31，但写的是“2024-02-30”
            {four-weeks: {anchor: 2025-02-29}} | document.not-date pay-period.four-weeks.anchor | Expected a date such as 2024-01-31, but found "2025-02-29" | 应为日期，如 2024-01-31，但写的是“2025-02-29”
            {four-weeks: {anchor: 0000-01-01}} | document.not-date pay-period.four-weeks.anchor | Expected a date such as 2024-01-31, but found "0000-01-01" | 应为日期，如 2024-01-31，但写的是“0000-01-01”
            """)
    void read_dayThatIsNone_isRefused(String form, String error, String english, String chinese) {
        assertRefused(form, error, english, chinese);
    }

    /** A word of a kind that needs a first day, or its day alone: how it is written stands beside. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            week                    | {week: {first-day: monday}}
            two-weeks               | {two-weeks: {anchor: 2024-01-01}}
            {four-weeks: 2024-01-01} | {four-weeks: {anchor: 2024-01-01}}
            """)
    void read_firstDayNotNamed_tellsHowItIsWritten(String form, String written) {
        DocumentException refused = catchThrowableOfType(DocumentException.class, () -> read(form));

        assertThat(refused.diagnostics()).singleElement().satisfies(one -> {
            assertThat(one.text(Language.ENGLISH)).contains("expected " + written);
            assertThat(one.text(Language.CHINESE)).contains("应为" + written);
        });
        assertThat(read(written).payPeriod()).isPresent();
    }
}
