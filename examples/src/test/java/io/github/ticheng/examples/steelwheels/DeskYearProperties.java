// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Period;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever becomes known of the year's orders, and whenever: in the end everybody has what the right facts are worth. */
class DeskYearProperties {

    /** Of an order, by its place among the year's: the month after its own in which it changed, and to what share. */
    record Fate(int order, int monthsLater, int percentLeft) {}

    private static ImmutableList<Order> orders;
    private static SteelWheels data;
    private static MadeUpFacts madeUpFacts;
    private static MadeUpYear madeUp;

    @BeforeContainer
    static void read() throws SQLException, IOException {
        orders = Order.ofYear(2004);
        data = SteelWheels.read();
        madeUpFacts = MadeUpFacts.read();
        madeUp = MadeUpYear.read();
    }

    @Provide
    Arbitrary<List<Fate>> fates() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.of(0, 0, 25, 50, 90))
                .as(Fate::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 25)
    void ordersCancelledAndReturned_inAnyMonths_leaveWhatTheRightFactsAreWorth(@ForAll("fates") List<Fate> fates) {
        Map<String, LocalDate> cancelledOn = new HashMap<>();
        List<MadeUpYear.Restated> restated = new ArrayList<>();
        for (Fate fate : fates) {
            Order order = orders.get(fate.order % orders.size());
            LocalDate day = order.day().plusMonths(fate.monthsLater);
            LocalDate left = madeUp.leftOn().get(order.agent());
            // What is of somebody who left is shown to a person, and on no statement.
            if (day.getYear() == 2004 && (left == null || order.day().isAfter(left))) {
                Period month = Period.ofMonth(2004, day.getMonthValue());
                if (fate.percentLeft == 0) {
                    cancelledOn.put(order.number(), day);
                } else {
                    restated.add(new MadeUpYear.Restated(
                            month,
                            "report-" + restated.size(),
                            order.number(),
                            order.money().times(Exact.of(fate.percentLeft)).dividedBy(Exact.of(100))));
                }
            }
        }
        restated.sort((a, b) -> a.toldIn().compareTo(b.toldIn()));
        // Nothing comes back of an order that is cancelled.
        restated.removeIf(report -> cancelledOn.containsKey(report.order()));
        DeskYear desk = new DeskYear(
                data,
                orders,
                madeUpFacts,
                new MadeUpYear(
                        madeUp.leftOn(),
                        madeUp.joiners(),
                        madeUp.scores(),
                        ImmutableMap.copyOf(cancelledOn),
                        ImmutableList.copyOf(restated)));

        for (String territory : new String[] {"NA", "EMEA", "APAC", "Japan"}) {
            assertThat(due(desk, territory, DeskYear.Knowledge.AS_IT_CAME))
                    .isEqualTo(due(desk, territory, DeskYear.Knowledge.FROM_THE_START));
        }
    }

    private static ImmutableMap<String, Exact> due(DeskYear desk, String territory, DeskYear.Knowledge knowledge) {
        return PaidTerritory.pay(desk, territory, "2004-12", knowledge, UnaryOperator.identity())
                .due();
    }
}
