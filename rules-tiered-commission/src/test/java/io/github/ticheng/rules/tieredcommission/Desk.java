// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

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
