// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.TextTable;
import io.github.ticheng.payroll.Paid;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a run paid in all: a sum per rule, for each period. */
final class Totals {

    private final Map<Period, Map<String, OfPlan>> sums = new TreeMap<>();

    /** What one version of the plan paid in one period. */
    private static final class OfPlan {

        private final CompensationPlan plan;
        private final Map<RuleId, Exact> rules = new HashMap<>();
        private Exact total = Exact.ZERO;
        private long teams;
        private long agents;

        OfPlan(CompensationPlan plan) {
            this.plan = plan;
        }

        void add(Paid paid) {
            teams++;
            agents += paid.statement().statements().size();
            total = total.plus(paid.statement().total().amount());
            for (Statement statement : paid.statement().statements()) {
                for (PayLine line : statement.lines()) {
                    rules.merge(line.rule(), line.value(), Exact::plus);
                }
            }
        }
    }

    void add(Paid paid) {
        CompensationPlan plan = paid.run().plan();
        sums.computeIfAbsent(paid.statement().period(), unused -> new TreeMap<>(Comparator.naturalOrder()))
                .computeIfAbsent(plan.ref().toString(), unused -> new OfPlan(plan))
                .add(paid);
    }

    boolean isEmpty() {
        return sums.isEmpty();
    }

    /** The totals as text, ended by a line feed. */
    String text(Language language) {
        StringBuilder text = new StringBuilder();
        sums.forEach((period, plans) -> plans.values().forEach(of -> text.append(text(period, of, language))));
        return text.toString();
    }

    private static String text(Period period, OfPlan of, Language language) {
        Unit money = Unit.money(of.plan.currency());
        TextTable table = TextTable.of("  ", "lrl");
        for (Entry<? extends Rule> entry : of.plan.entries()) {
            Exact sum = of.rules.get(entry.id());
            if (sum != null) {
                table.row(entry.label().in(language), Figure.of(sum, money).in(language), "");
            }
        }
        table.row(
                PayPhrases.TOTAL.in(language),
                Figure.of(of.total, money).in(language),
                of.plan.currency().getCurrencyCode());
        return PayPhrases.TOTALS_HEADING
                        .filled(period, of.plan.ref(), of.teams, of.agents)
                        .in(language)
                + "\n" + table;
    }
}
