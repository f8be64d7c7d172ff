// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.attribution.Attributed;
import io.github.ticheng.attribution.Attribution;
import io.github.ticheng.attribution.Conversation;
import io.github.ticheng.attribution.ServiceFigures;
import io.github.ticheng.attribution.ShopLog;
import io.github.ticheng.attribution.ShopOrder;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayDiagnosisTest {

    private static final Period JULY = Period.parse("2024-07");
    private static final LocalDate PROMOTION = LocalDate.of(2024, 7, 5);

    /** Four usual days of 10 inquiries, 5 buyers of 20.00 and answers after 20 seconds, and a promotion day. */
    private static ServiceFigures figures(int inquiries, int buyers, String price, int seconds, String until) {
        ShopLog.Builder log =
                ShopLog.builder("desk", "CNY").zone("UTC").agent("A").agent("B");
        for (int day = 1; day <= 4; day++) {
            add(log, day, 10, 5, "20.00", 20);
        }
        add(log, 5, inquiries, buyers, price, seconds);
        return Attributed.of(Attribution.usual(), log.build(), Instant.parse(until))
                .figures();
    }

    private static void add(ShopLog.Builder log, int day, int inquiries, int buyers, String price, int seconds) {
        Instant morning = Instant.parse("2024-07-0" + day + "T09:00:00Z");
        for (int i = 0; i < inquiries; i++) {
            String id = day + "-" + i;
            Instant asked = morning.plusSeconds(60L * i);
            log.conversation(Conversation.builder(id, "buyer-" + id, i % 2 == 0 ? "A" : "B")
                    .buyerAt(asked)
                    .agentAt(asked.plusSeconds(seconds))
                    .build());
            if (i < buyers) {
                log.order(ShopOrder.builder(id, "buyer-" + id, asked.plusSeconds(seconds + 1), price)
                        .paidAt(asked.plusSeconds(seconds + 2))
                        .build());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            inquiries | buyers | price | seconds | cause
            10        | 5      | 20.00 | 20      | NONE
            40        | 20     | 20.00 | 20      | NONE
            4         | 2      | 20.00 | 20      | TRAFFIC
            40        | 5      | 20.00 | 20      | CONVERSION
            40        | 5      | 20.00 | 29      | CONVERSION
            40        | 5      | 20.00 | 30      | CAPACITY
            10        | 2      | 20.00 | 90      | CONVERSION
            40        | 20     | 5.00  | 20      | BASKET
            10        | 5      | 18.01 | 20      | NONE
            10        | 5      | 18.00 | 20      | BASKET
            """, useHeadersInDisplayName = true)
    void day_ofEachShape_saysWhatToLookAt(
            int inquiries, int buyers, String price, int seconds, DayDiagnosis.Cause cause) {
        assertThat(DayDiagnosis.of(figures(inquiries, buyers, price, seconds, "2024-08-10T00:00:00Z"), JULY, PROMOTION)
                        .get(0)
                        .cause())
                .isEqualTo(cause);
    }

    @Test
    void day_withManyMoreInquiriesAndFlatOrders_isSaidOfTheTeamAndEachAgent() {
        List<DayDiagnosis> all = DayDiagnosis.of(figures(40, 5, "20.00", 60, "2024-08-10T00:00:00Z"), JULY, PROMOTION);

        assertThat(all.stream().map(one -> one.in(Language.ENGLISH)))
                .containsExactly(
                        "The team on 2024-07-05 against the other days: Sales 100.00, 0.00 to the level of 100.00: inquiries"
                                + " +187.50, conversion -187.50, basket 0.00, from no inquiry 0.00; look at capacity: more asked"
                                + " than could be answered in time",
                        "A on 2024-07-05 against the other days: Sales 60.00, 0.00 to the level of 60.00: inquiries +112.50,"
                                + " conversion -112.50, basket 0.00, from no inquiry 0.00; look at capacity: more asked than could"
                                + " be answered in time",
                        "B on 2024-07-05 against the other days: Sales 40.00, 0.00 to the level of 40.00: inquiries +75.00,"
                                + " conversion -75.00, basket 0.00, from no inquiry 0.00; look at capacity: more asked than could"
                                + " be answered in time");
        assertThat(all.get(0).in(Language.CHINESE)).endsWith("请看接待能力：询单超出及时接待能力");
    }

    @Test
    void day_whoseConversionIsNotKnownYet_saysSo() {
        assertThat(DayDiagnosis.of(figures(40, 5, "20.00", 20, "2024-07-06T12:00:00Z"), JULY, PROMOTION))
                .extracting(DayDiagnosis::cause)
                .containsOnly(DayDiagnosis.Cause.NOT_KNOWN);
        assertThat(DayDiagnosis.of(figures(1, 1, "1.00", 1, "2024-08-10T00:00:00Z"), JULY, LocalDate.of(2024, 7, 9)))
                .extracting(DayDiagnosis::cause)
                .containsExactly(DayDiagnosis.Cause.NOT_KNOWN);
    }
}
