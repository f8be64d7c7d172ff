// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.prepare.Prepared;
import io.github.ticheng.core.plan.prepare.PreparedPlan;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.text.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one SETTLE rule adds to one agent's statement. */
public final class SettledLines implements SettleRule.Settlement {

    private final Entry<?> entry;
    private final AgentView agent;
    private final PreparedPlan plan;
    private final PayLine.Item item;
    private final List<PayLine> lines = new ArrayList<>();
    private final List<Exact> amounts = new ArrayList<>();
    private final List<Balance> balances = new ArrayList<>();
    private final List<Integer> remarksByThen = new ArrayList<>();

    public SettledLines(Prepared<?> settle, AgentView agent, PreparedPlan plan) {
        this.entry = settle.entry();
        this.agent = agent;
        this.plan = plan;
        this.item = settle.item();
    }

    @Override
    public void line(Exact amount, @Nullable Message note) {
        Exact rounded = agent.rounded(agent.stage(amount, entry.label()), plan.rules.rounding());
        amounts.add(rounded);
        lines.add(PayLine.of(item, rounded, note));
        remarksByThen.add(agent.remarkCount());
    }

    @Override
    public void carry(String key, Exact amount) {
        balances.add(
                new Balance(entry.id(), key, Money.of(amount.rounded(plan.rules.rounding()), plan.rules.currency())));
    }

    List<PayLine> lines() {
        return lines;
    }

    /** The rounded amounts of the lines, with their terms while explaining. */
    public List<Exact> amounts() {
        return amounts;
    }

    /** How many remarks there were when each line was finished: those since the line before are its own. */
    public List<Integer> remarksByThen() {
        return remarksByThen;
    }

    List<Balance> balances() {
        return balances;
    }
}
