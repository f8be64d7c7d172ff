// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.rules.wages.StreakBonus.Unassessed;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class StreakBonusProperties {

    /** Months in which a streak of three pays, found by looking at every stretch of months; F G T, and - for none. */
    private static String slowly(String months, boolean every) {
        List<String> paid = new ArrayList<>();
        for (int last = 0; last < months.length(); last++) {
            String assessed = months.substring(0, last + 1).replace("-", "");
            int length = assessed.length() - assessed.replaceAll("T+$", "").length();
            boolean due = every ? length > 0 && length % 3 == 0 : length == 3;
            if (due && months.charAt(last) == 'T') {
                paid.add(String.valueOf(last + 1));
            }
        }
        return String.join(" ", paid);
    }

    @Provide
    Arbitrary<String> years() {
        return Arbitraries.frequency(Tuple.of(6, 'T'), Tuple.of(1, 'G'), Tuple.of(2, '-'))
                .array(Character[].class)
                .ofSize(12)
                .map(all -> {
                    StringBuilder text = new StringBuilder();
                    for (Character month : all) {
                        text.append(month);
                    }
                    return text.toString();
                });
    }

    @Property(tries = 60)
    void bonus_overAYear_paysWhereASlowCountSays(@ForAll("years") String months, @ForAll boolean every) {
        StreakBonus rule = every
                ? Wages.streakBonusEveryTime("200", 3, List.of("top"))
                : Wages.streakBonusOnce("200", 3, List.of("top"));
        assertThat(StreakBonusTest.paidIn(rule, months)).isEqualTo(slowly(months, every));
    }

    /** Months at the end of a quarter do not undo what came about in it. */
    @Property(tries = 60)
    void bonus_onceAQuarter_paysWhatItsMonthsWouldPay(
            @ForAll("years") String months, @ForAll @IntRange(min = 1, max = 4) int inARow, @ForAll Unassessed answer) {
        ImmutableList<String> top = ImmutableList.of("top");
        StreakBonus once = Wages.streakBonusOnce("200", inARow, top).unassessed(answer);
        StreakBonus every = Wages.streakBonusEveryTime("1", inARow, top).unassessed(answer);
        Desk desk = new Desk(Desk.plan(plan -> Desk.graded(plan)
                .pay("once", once)
                .pay("every", every)
                .pay(Entry.of("once-quarterly", once).every(Cadence.QUARTER))
                .pay(Entry.of("every-quarterly", every).every(Cadence.QUARTER))));
        Exact monthly = Exact.ZERO;
        Exact quarterly = Exact.ZERO;
        for (int month = 1; month <= 12; month++) {
            String score = String.valueOf("-FGT".indexOf(months.charAt(month - 1)));
            TeamRun run = desk.pay(Desk.facts(month).agent("li-na", f -> f.put(Metrics.ASSESSMENT_SCORE, score)));
            for (PayLine line : run.statement("li-na").lines()) {
                boolean isQuarterly = line.rule().value().endsWith("quarterly");
                quarterly = isQuarterly ? quarterly.plus(line.value()) : quarterly;
                monthly = isQuarterly ? monthly : monthly.plus(line.value());
            }
            if (month % 3 == 0) {
                assertThat(quarterly).isEqualTo(monthly);
            }
        }
    }
}
