// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.TeamRun;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class StreakBonusProperties {

    /** Months in which a streak of three pays, found by looking at every stretch of months; F G T, and - for none. */
    private static List<Integer> slowly(String months, boolean every) {
        List<Integer> paid = new ArrayList<>();
        for (int last = 0; last < months.length(); last++) {
            String assessed = months.substring(0, last + 1).replace("-", "");
            int length = assessed.length() - assessed.replaceAll("T+$", "").length();
            boolean due = every ? length > 0 && length % 3 == 0 : length == 3;
            if (due && months.charAt(last) == 'T') {
                paid.add(last + 1);
            }
        }
        return paid;
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
        Desk desk = new Desk(Desk.plan(plan -> Desk.graded(plan).pay("streak", rule)));
        List<Integer> paid = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            String score = String.valueOf("-FGT".indexOf(months.charAt(month - 1)));
            TeamRun run = desk.pay(Desk.facts(Period.ofMonth(2024, month).toString())
                    .agent("li-na", f -> f.put(Metrics.ASSESSMENT_SCORE, score)));
            if (run.statement("li-na").total().isPositive()) {
                paid.add(month);
            }
        }
        assertThat(paid).isEqualTo(slowly(months, every));
    }
}
