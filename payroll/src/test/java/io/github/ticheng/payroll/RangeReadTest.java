// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.payroll;

import static io.github.ticheng.core.metric.Metrics.DAYS_ABSENT;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Condition.UnknownMonth;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.documents.statement.LedgerJson;
import io.github.ticheng.rules.tieredcommission.CommissionToDate;
import io.github.ticheng.rules.tieredcommission.CommissionToDate.AddsUp;
import io.github.ticheng.rules.tieredcommission.Ladders;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How much of a ledger is read to pay one period more. */
class RangeReadTest {

    private static final TeamId DESK = TeamId.of("desk");
    private static final Period DECEMBER = Period.parse("2024-12");
    private static final Phrase GONE = Phrase.of("test.gone", "gone", "无");

    /** Counts the most entries that it was asked for at once, and may stop to answer beyond one. */
    private static final class Counting implements LedgerStore {

        private final MemoryLedgers kept = new MemoryLedgers();
        private int most;
        private boolean isDown;

        @Override
        public Ledger read(TeamId team, LocalDate from) {
            Ledger end = kept.read(team, from);
            most = Math.max(most, end.entries().size());
            if (isDown && end.entries().size() > 1) {
                throw new LedgerStoreException(Message.of(GONE), new IllegalStateException());
            }
            return end;
        }

        @Override
        public ImmutableSet<TeamId> teams() {
            return kept.teams();
        }

        @Override
        public boolean append(Ledger read, LedgerEntry entry) {
            return kept.append(read, entry);
        }

        @Override
        public void close(TeamId team, Period period) {
            kept.close(team, period);
        }

        @Override
        public Optional<LocalDate> closed(TeamId team) {
            return kept.closed(team);
        }
    }

    private final Counting store = new Counting();

    private static PlanBook plan(Entry<? extends PayRule> entry) {
        return PlanBook.of(
                CompensationPlan.builder("shop", "1", "CNY").pay(entry).build());
    }

    private static Entry<PayRule> flat() {
        return Entry.of("commission", Ladders.flat(SALES, Rate.percent("3")));
    }

    private static Entry<PayRule> toDate(AddsUp cadence) {
        return Entry.of(
                "commission",
                new CommissionToDate(Ladders.flat(SALES, Rate.percent("3")), cadence, UnknownMonth.COUNTS_AS_ZERO));
    }

    private static Entry<PayRule> overMonths(int months) {
        return flat().when(Conditions.overMonths(
                DAYS_ABSENT, months, Comparison.AT_MOST, "60", UnknownMonth.COUNTS_AS_ZERO));
    }

    private static TeamFacts facts(Period period, String... others) {
        var facts = TeamFacts.builder("desk", period.toString(), "CNY");
        Stream.concat(Stream.of("li-na"), Stream.of(others))
                .forEach(agent -> facts.agent(
                        agent,
                        values -> values.put(SALES, 1000 + period.firstDay().getMonthValue() + ".10")
                                .put(DAYS_ABSENT, "1")));
        return facts.build();
    }

    private void payTwoYears(Payroll payroll) {
        for (Period month = Period.parse("2022-12"); month.compareTo(DECEMBER) < 0; month = month.next()) {
            payroll.pay(facts(month));
        }
        store.most = 0;
    }

    static Stream<Arguments> pay_readsAsFarBackAsThePlanLooks() {
        return Stream.of(
                Arguments.of("no look-back", flat(), 1),
                Arguments.of("one month", overMonths(1), 1),
                Arguments.of("three months with the one that is paid", overMonths(3), 2),
                Arguments.of("three months before the one that is paid", overMonths(4), 3),
                Arguments.of("the quarter so far", toDate(AddsUp.QUARTER), 2),
                Arguments.of("the year so far", toDate(AddsUp.YEAR), 11),
                Arguments.of("a whole employment", toDate(AddsUp.LIFETIME), 24));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void pay_readsAsFarBackAsThePlanLooks(String name, Entry<? extends PayRule> entry, int entries) {
        Payroll payroll = Payroll.of(plan(entry), store);
        payTwoYears(payroll);
        Ledger before = store.kept.read(DESK);

        Paid paid = payroll.pay(facts(DECEMBER));

        assertThat(store.most).isEqualTo(entries);
        var whole = plan(entry).run(facts(DECEMBER), before);
        assertThat(paid.statement()).isEqualTo(whole.teamStatement());
        assertThat(paid.run().explain("li-na").text(Language.ENGLISH))
                .isEqualTo(whole.explain("li-na").text(Language.ENGLISH));
        assertThat(store.most).isEqualTo(entries);
        assertThat(LedgerJson.write(store.kept.read(DESK))).isEqualTo(LedgerJson.write(whole.ledger()));
        assertThat(paid.run().ledger()).isEqualTo(whole.ledger());
    }

    @Test
    void pay_whatIsOnRecord_readsNoMoreThanWasReadToPayIt() {
        Payroll payroll = Payroll.of(plan(overMonths(3)), store);
        payTwoYears(payroll);
        Paid paid = payroll.pay(facts(DECEMBER));

        assertThat(payroll.pay(facts(DECEMBER)).statement()).isEqualTo(paid.statement());
        // From October on, with December itself.
        assertThat(store.most).isEqualTo(3);
    }

    @Test
    void pay_somebodyNew_readsAllAsABalanceMayBeCarriedFromLongAgo() {
        Payroll payroll = Payroll.of(plan(flat()), store);
        payTwoYears(payroll);

        payroll.pay(facts(DECEMBER, "wang-wei"));

        assertThat(store.most).isEqualTo(24);
    }

    @Test
    void pay_whereTheStoreStopsAnsweringInTheMiddle_isNoProblemOfTheTeam() {
        Payroll payroll = Payroll.of(plan(overMonths(3)), store);
        payTwoYears(payroll);
        store.isDown = true;

        assertThatThrownBy(() -> payroll.pay(facts(DECEMBER))).isInstanceOf(LedgerStoreException.class);
        store.isDown = false;
        assertThat(payroll.pay(facts(DECEMBER)).statement().total()).hasToString("CNY 30.36");
    }
}
