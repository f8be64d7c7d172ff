// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import static io.github.ticheng.core.metric.Metrics.SALES;
import static io.github.ticheng.core.number.Rate.percent;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import java.util.Map;

/** One agent, one commission, one month. */
final class Desk {

    /** The ladder of the published system S1 as it was printed, with its faults. */
    static final CommissionLadder PRINTED = Ladders.baseAndExcess(SALES)
            .upTo("15000", percent("5"))
            .upTo("20000", TierPay.of(percent("2")).plus("150"))
            .upTo("25000", TierPay.of(percent("4")).plus("250"))
            .above(TierPay.of(percent("2")).ofEverything())
            .printedRows("(-∞, 15000]", "[15000, 20000]", "[20001, 25000]", "[25000, ∞)");

    /** The same as it was meant. */
    static final CommissionLadder REPAIRED = Ladders.marginal(SALES)
            .upTo("15000", percent("1"))
            .upTo("20000", percent("2"))
            .upTo("25000", percent("4"))
            .above(percent("2"));

    private Desk() {}

    static CompensationPlan plan(PayRule rule) {
        return CompensationPlan.builder("desk", "1", "CNY")
                .pay(Entry.of("commission", rule).labelled("personal commission", "个人提成"))
                .build();
    }

    static TeamRun run(PayRule rule, Map<Metric, String> values) {
        return plan(rule)
                .run(TeamFacts.builder("desk", "2024-07", "CNY")
                        .agent("li-na", facts -> values.forEach(facts::put))
                        .build());
    }

    /** The paid line, without its currency. */
    static String paid(PayRule rule, Map<Metric, String> values) {
        return run(rule, values)
                .statement("li-na")
                .amount("commission")
                .orElseThrow()
                .toString()
                .substring("CNY ".length());
    }

    static String explained(PayRule rule, Map<Metric, String> values, Language language) {
        return run(rule, values).explain("li-na", "commission").text(language);
    }
}
