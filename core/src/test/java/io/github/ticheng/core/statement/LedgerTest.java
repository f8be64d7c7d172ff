// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.ticheng.core.id.PlanId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.statement.TeamStatement.PlanRef;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Serialized;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger answers from all that was paid, however little of it is at hand, and reads no more than it is asked for. */
class LedgerTest {

    private static final List<Period> PAID =
            periods("2024-01", "2024-02", "2024-04-01/2024-04-10", "2024-04-11/2024-04-30", "2024-05", "2024-07");
    private static final List<Period> ASKED = periods(
            "2023-12",
            "2024-01",
            "2024-02",
            "2024-03",
            "2024-04",
            "2024-04-05/2024-04-15",
            "2024-04-10/2024-04-10",
            "2024-04-11/2024-04-30",
            "2024-05",
            "2024-05-31/2024-07-01",
            "2024-06",
            "2024-07",
            "2024-08",
            "2024-Q1",
            "2024-Q2",
            "2024-H2",
            "2024");

    private final List<LocalDate> read = new ArrayList<>();

    private static List<Period> periods(String... texts) {
        return Stream.of(texts).map(Period::parse).toList();
    }

    private static LedgerEntry entry(String team, Period period) {
        return new LedgerEntry(
                TeamFacts.builder(team, period.toString(), "CNY").build(),
                TeamStatement.of(
                        new PlanRef(PlanId.of("shop"), "1"),
                        "0".repeat(64),
                        TeamId.of(team),
                        period,
                        ImmutableList.of(),
                        Money.parse("CNY 0.00"),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        ImmutableList.of()));
    }

    private static ImmutableList<LedgerEntry> entries(Predicate<Period> which) {
        return PAID.stream()
                .filter(which)
                .map(period -> entry("desk", period))
                .collect(ImmutableList.toImmutableList());
    }

    /** A ledger of which the last so many entries are at hand, up to a day, and all is in the store. */
    private Ledger atHand(int last, LocalDate until) {
        LocalDate reach = last == 0
                ? LocalDate.of(2024, 8, 1)
                : PAID.get(PAID.size() - last).lastDay();
        Ledger end = new Ledger(entries(
                paid -> !paid.lastDay().isBefore(reach) && !paid.lastDay().isAfter(until)));
        return Ledger.endingWith(reach, end, day -> {
            read.add(day);
            return new Ledger(entries(paid -> !paid.lastDay().isBefore(day)));
        });
    }

    private Ledger atHand(int last) {
        return atHand(last, LocalDate.MAX);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void ledger_ofWhichAPartIsAtHand_answersAsTheWhole(int last) {
        for (Period asked : ASKED) {
            ImmutableList<LedgerEntry> before = entries(paid -> paid.lastDay().isBefore(asked.firstDay()));
            assertThat(atHand(last).before(asked)).isEqualTo(before.reverse());
            assertThat(atHand(last).overlapping(asked)).isEqualTo(entries(asked::overlaps));
            assertThat(atHand(last).entry(asked))
                    .isEqualTo(entries(asked::equals).stream().findFirst());
            assertThat(atHand(last).asBefore(asked).latestFirst()).containsExactlyElementsOf(before.reverse());
            assertThat(atHand(last).asBefore(asked).entries()).isEqualTo(before);
            assertThat(atHand(last).asBefore(asked).latest())
                    .isEqualTo(before.reverse().stream().findFirst());
            assertThat(atHand(last).asBefore(asked).isEmpty()).isEqualTo(before.isEmpty());
        }
        Ledger whole = new Ledger(entries(paid -> true).reverse());
        assertThat(atHand(last)).isEqualTo(whole).hasSameHashCodeAs(whole).hasToString(whole.toString());
        assertThat(Serialized.copyOf(atHand(last))).isEqualTo(whole);
        assertThat(atHand(last)).isNotEqualTo(new Ledger(entries(paid -> paid.compareTo(PAID.get(0)) > 0)));
        assertThat(atHand(last).latestFirst())
                .containsExactlyElementsOf(whole.entries().reverse());
        Period august = Period.parse("2024-08");
        assertThat(atHand(last).plus(entry("desk", august)).entries())
                .startsWith(whole.entries().toArray(new LedgerEntry[0]))
                .endsWith(entry("desk", august))
                .hasSize(7);
        assertThat(atHand(last).plus(entry("desk", Period.parse("2024-03"))).entries())
                .extracting(entry -> entry.period().toString())
                .startsWith("2024-01", "2024-02", "2024-03", "2024-04-01/2024-04-10")
                .hasSize(7);
    }

    @Test
    void ledger_ofWhichAPartIsAtHand_readsAsFarBackAsIsAsked() {
        Ledger ledger = atHand(2);
        ledger.plus(entry("desk", Period.parse("2024-08"))).latest();
        ledger.asBefore(Period.parse("2024-07")).latest();
        ledger.overlapping(Period.parse("2024-05-31/2024-08-31"));
        Iterables.limit(ledger.latestFirst(), 2)
                .forEach(entry -> assertThat(entry).isNotNull());
        assertThat(ledger.isEmpty() || ledger.isWhole()).isFalse();
        assertThat(ledger.atHand()).hasSize(2);
        assertThat(read).isEmpty();

        ledger.entry(Period.parse("2024-05"));
        ledger.overlapping(Period.parse("2024-05-01/2024-05-31"));
        ledger.overlapping(Period.parse("2024-04-30/2024-05-31"));
        assertThat(read).containsExactly(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 4, 30));
        read.clear();
        assertThat(ledger.entries()).hasSize(6);
        assertThat(ledger.entries()).hasSize(6);
        assertThat(ledger.isWhole()).isTrue();
        assertThat(read).containsExactly(LocalDate.MIN);
    }

    @Test
    void ledger_whatIsPutOnRecordMeanwhile_comesAfterIt() {
        Ledger ledger = atHand(3, LocalDate.of(2024, 5, 31));

        assertThat(ledger.entries()).isEqualTo(entries(paid -> paid.compareTo(Period.parse("2024-06")) < 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "night | 2024-08 | Expected a ledger of one team, but found desk, night",
                "night | 2023-12 | Expected a ledger of one team, but found night, desk",
                "desk | 2024-07 | Expected one entry a period, but found 2024-07, 2024-07",
                "desk | 2024-07-31/2024-08-01 | Expected one entry a period, but found 2024-07, 2024-07-31/2024-08-01",
                "desk | 2024-Q1 | Expected one entry a period, but found 2024-01, 2024-Q1",
            })
    void plus_entryOfAnotherTeamOrOfADayThatWasPaid_isRefused(String team, Period period, String message) {
        for (int last = 0; last <= PAID.size(); last++) {
            Ledger ledger = atHand(last);
            assertThatThrownBy(() -> ledger.plus(entry(team, period)).entries())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }
    }
}
