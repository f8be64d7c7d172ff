// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.DocumentSource;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fortnight                                     | document.unknown-choice pay-period
                    week                                          | document.not-pay-period pay-period
                    two-weeks                                     | document.not-pay-period pay-period
                    {}                                            | document.not-pay-period pay-period
                    [month]                                       | document.not-pay-period pay-period
                    {week: monday}                                | document.not-pay-period pay-period.week
                    {week: {}}                                    | document.missing-key pay-period.week
                    {week: {by: start}}                           | document.missing-key pay-period.week
                    {week: {first-day: mon}}                      | document.unknown-choice pay-period.week.first-day
                    {week: {first-day: monday, by: middle}}       | document.unknown-choice pay-period.week.by
                    {week: {anchor: 2024-01-01}}                  | document.missing-key pay-period.week
                    {two-weeks: {anchor: monday}}                 | document.not-date pay-period.two-weeks.anchor
                    {two-weeks: {first-day: monday}}              | document.missing-key pay-period.two-weeks
                    {fortnight: {anchor: 2024-01-01}}             | document.unknown-key pay-period.fortnight
                    {month: {by: start}}                          | document.unknown-key pay-period.month
                    """)
    void read_noPayPeriod_isRefusedAtItsPlace(String form, String error) {
        DocumentException refused = catchThrowableOfType(DocumentException.class, () -> read(form));
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.diagnostics().get(0).code() + " "
                        + refused.diagnostics().get(0).path())
                .isEqualTo(error);
        assertThat(SCHEMA.errorsOfYaml(document(form))).isNotEmpty();
    }

    /** What only the reader can tell. */
    @Test
    void read_dayThatIsNone_isRefused() {
        DocumentException refused =
                catchThrowableOfType(DocumentException.class, () -> read("{two-weeks: {anchor: 2024-02-30}}"));
        assertThat(refused.diagnostics().get(0).code()).isEqualTo("document.not-date");
    }

    @Test
    void read_twoPayPeriods_isRefused() {
        DocumentException refused = catchThrowableOfType(
                DocumentException.class, () -> read("{week: {first-day: monday}, two-weeks: {anchor: 2024-01-01}}"));
        assertThat(refused.diagnostics().get(0).code()).isEqualTo("document.not-pay-period");
    }
}
