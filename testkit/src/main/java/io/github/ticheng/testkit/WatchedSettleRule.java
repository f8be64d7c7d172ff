// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A SETTLE rule that keeps what another one came to before the plan rounds it. It is no value: for a single run. */
final class WatchedSettleRule implements SettleRule {

    private static final long serialVersionUID = 1L;

    private final SettleRule rule;
    private final transient List<Given> given = new ArrayList<>();

    /**
     * An amount that the rule gave to the plan, as a line or to be carried.
     *
     * @param agent whose it is
     * @param what a line, or the key under which it is carried
     * @param isCarried whether it is carried
     * @param amount the amount, not rounded by the plan
     */
    record Given(AgentId agent, String what, boolean isCarried, Exact amount) {}

    WatchedSettleRule(SettleRule rule) {
        this.rule = rule;
    }

    /** What was given to the plan so far. */
    ImmutableList<Given> given() {
        return ImmutableList.copyOf(given);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return rule.type();
    }

    @Override
    public String canonicalText() {
        return rule.canonicalText();
    }

    @Override
    public Step prepare(Preparation preparation) {
        Step step = rule.prepare(preparation);
        return (agent, settlement) -> step.settle(agent, new Settlement() {
            @Override
            public void line(Exact amount, @Nullable Message note) {
                given.add(new Given(agent.agent().id(), "a line", false, amount.withoutTerm()));
                settlement.line(amount, note);
            }

            @Override
            public void carry(String key, Exact amount) {
                given.add(new Given(agent.agent().id(), key, true, amount.withoutTerm()));
                settlement.carry(key, amount);
            }
        });
    }
}
