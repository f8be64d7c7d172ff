// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.ShareRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A SHARE rule that keeps what another one did with its pools. It is no value: for a single run. */
final class WatchedShareRule implements ShareRule {

    private static final long serialVersionUID = 1L;

    private final ShareRule rule;
    private final transient Function<PaidAgent, Optional<Exact>> weights;
    private final transient List<Pool> pools = new ArrayList<>();

    /**
     * A pool that was split.
     *
     * @param members who took part
     * @param weights the weight of each member, times the factor; null where the rule declares none
     * @param shares what became of the pool
     */
    record Pool(ImmutableList<AgentId> members, @Nullable ImmutableList<Exact> weights, Shares shares) {

        /** The sum of the weights; zero where none are declared. */
        Exact wholeWeight() {
            Exact sum = Exact.ZERO;
            if (weights != null) {
                for (Exact weight : weights) {
                    sum = sum.plus(weight);
                }
            }
            return sum;
        }
    }

    WatchedShareRule(ShareRule rule, Function<PaidAgent, Optional<Exact>> weights) {
        this.rule = rule;
        this.weights = weights;
    }

    /** The pools that were split so far. */
    ImmutableList<Pool> pools() {
        return ImmutableList.copyOf(pools);
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
        return (team, members, factors) -> {
            Shares shares = step.share(team, members, factors);
            pools.add(new Pool(
                    members.stream().map(member -> member.agent().id()).collect(ImmutableList.toImmutableList()),
                    weights(members, factors),
                    shares));
            return shares;
        };
    }

    private @Nullable ImmutableList<Exact> weights(List<? extends PaidAgent> members, List<Exact> factors) {
        ImmutableList.Builder<Exact> all = ImmutableList.builder();
        for (int i = 0; i < members.size(); i++) {
            Optional<Exact> weight = weights.apply(members.get(i));
            if (weight.isEmpty()) {
                return null;
            }
            all.add(weight.orElseThrow().withoutTerm().times(factors.get(i)));
        }
        return all.build();
    }
}
