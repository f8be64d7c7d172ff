// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.room.PaidAgent;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.team.TeamFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/**
 * What every SHARE rule keeps to, ours and a host's.
 *
 * <p>Extend it in the tests of a rule and give the rules to try; say what a member weighs, if the rule splits by
 * weights.
 *
 * <p>Beside the laws of {@link BlockContract} and {@link TrialContract}: the parts, what is kept and what is carried sum
 * to the pool, each a multiple of the smallest unit and none against the pool's sign; a pool of the opposite amount is
 * split into the opposite parts. By weights: a weight of zero earns zero; and where the rule says so, each part is less
 * than one unit from its exact share and equal weights differ by one unit at most.
 */
public abstract class ShareRuleContract extends TrialContract<ShareRule> {

    /** For subclasses. */
    protected ShareRuleContract() {}

    /**
     * The plan in which a rule is tried: the rule without clauses under the id {@link Trial#RULE}, after what it asks
     * for. Override it where the rule needs another company.
     *
     * @param rule the rule to put into the plan: one that watches the tried one, so not of its class
     */
    @Override
    protected CompensationPlan plan(ShareRule rule, Rounding rounding) {
        return Stage.ofShare(rule, rounding);
    }

    /**
     * What a member weighs, zero or more, before the factor of the rule's entry. Empty, as unless overridden, where the
     * rule does not split by one weight a member.
     */
    protected Optional<Exact> weight(ShareRule rule, PaidAgent member) {
        return Optional.empty();
    }

    /**
     * Whether each part is less than one unit from its exact share of the pool, or of what of it was paid out, and equal
     * weights differ by one unit at most, as it is with largest remainders. True unless overridden; of no effect without
     * {@link #weight}.
     */
    protected boolean isWithinAUnit(ShareRule rule) {
        return true;
    }

    /**
     * Whether a splitting depends on ids, which break ties; then only parts within a unit are expected under other ids.
     * True unless overridden.
     */
    @Override
    protected boolean dependsOnIds(ShareRule rule) {
        return true;
    }

    @Property(tries = TRIES)
    public final void parts_ofAPool_sumToIt(@ForAll("trials") Trial<ShareRule> trial) {
        for (Pool pool : pools(trial)) {
            Exact total = pool.shares().total();
            Exact sum = pool.shares().kept().plus(pool.shares().carried());
            for (Exact part : pool.shares().parts()) {
                Law.require(
                        part.signum() * total.signum() >= 0,
                        () -> "Expected parts with the sign of " + total + ", but found " + part + " in " + pool);
                requireWholeUnits(part, trial, pool);
                sum = sum.plus(part);
            }
            requireWholeUnits(total, trial, pool);
            Law.requireEqual(total, sum, "the sum of the parts, what is kept and what is carried of " + pool);
        }
    }

    private static void requireWholeUnits(Exact amount, Trial<?> trial, Pool pool) {
        Exact unit = trial.plan().rounding().unit();
        Law.require(
                amount.withoutTerm().dividedBy(unit).isWhole(),
                () -> "Expected a multiple of " + unit + ", but found " + amount + " in " + pool);
    }

    @Property(tries = TRIES)
    public final void parts_ofTheLastPool_areTheLines(@ForAll("trials") Trial<ShareRule> trial) {
        List<Pool> pools = new ArrayList<>();
        paid(trial.with(plan(watched(trial.block(), pools), trial.plan().rounding())))
                .ifPresent(run -> {
                    if (!pools.isEmpty()) {
                        requireLines(run, pools.get(pools.size() - 1));
                    }
                });
    }

    private static void requireLines(TeamRun run, Pool pool) {
        for (int i = 0; i < pool.members().size(); i++) {
            Law.requireEqual(
                    pool.shares().parts().get(i),
                    Trial.amount(run.statement(pool.members().get(i))),
                    "the line of " + pool.members().get(i));
        }
    }

    @Property(tries = TRIES)
    public final void parts_byWeights_areNearTheirExactShares(@ForAll("trials") Trial<ShareRule> trial) {
        Exact unit = trial.plan().rounding().unit();
        for (Pool pool : pools(trial)) {
            ImmutableList<Exact> weights = pool.weights();
            Exact whole = pool.wholeWeight();
            if (weights == null || !whole.isPositive()) {
                continue;
            }
            Exact total = pool.shares().total();
            Exact paid = total.minus(pool.shares().kept()).minus(pool.shares().carried());
            for (int i = 0; i < weights.size(); i++) {
                Exact part = pool.shares().parts().get(i);
                Exact ofTotal = total.times(weights.get(i)).dividedBy(whole);
                Exact ofPaid = paid.times(weights.get(i)).dividedBy(whole);
                Law.require(
                        weights.get(i).isPositive() || part.isZero(),
                        () -> "Expected nothing for a weight of zero, but found " + part + " in " + pool);
                Law.require(
                        !isWithinAUnit(trial.block())
                                || (part.isGreaterThan(ofTotal.min(ofPaid).minus(unit))
                                        && part.isLessThan(ofTotal.max(ofPaid).plus(unit))),
                        () -> "Expected a part within a unit of " + unit + " from " + ofTotal + " of the pool or "
                                + ofPaid + " of what is paid, but found " + part + " in " + pool);
            }
            if (isWithinAUnit(trial.block())) {
                requireFair(weights, pool, unit);
            }
        }
    }

    private static void requireFair(List<Exact> weights, Pool pool, Exact unit) {
        for (int i = 0; i < weights.size(); i++) {
            for (int j = 0; j < i; j++) {
                Exact apart = pool.shares()
                        .parts()
                        .get(i)
                        .minus(pool.shares().parts().get(j))
                        .abs();
                Law.require(
                        !weights.get(i).equals(weights.get(j)) || !apart.isGreaterThan(unit),
                        () -> "Expected equal weights to earn the same but for one unit, but found " + pool);
            }
        }
    }

    /** With the opposite of all the team's own amounts; where that makes a pool the opposite, its parts must be, too. */
    @Property(tries = TRIES)
    public final void parts_ofTheOppositePool_areTheOpposite(@ForAll("trials") Trial<ShareRule> trial) {
        ImmutableList<TeamFacts> opposite = trial.months().stream()
                .map(facts -> Edits.withTeamValues(facts, (metric, value) -> {
                    Quantity negated = value instanceof Exact number ? number.negated() : value;
                    return metric.problemWith(negated).isEmpty() ? negated : value;
                }))
                .collect(ImmutableList.toImmutableList());
        List<Pool> pools = pools(trial);
        List<Pool> mirrored = pools(trial.with(opposite));
        for (int i = 0; i < Math.min(pools.size(), mirrored.size()); i++) {
            Pool one = pools.get(i);
            Pool other = mirrored.get(i);
            if (one.shares().total().equals(other.shares().total().negated())
                    && one.members().equals(other.members())) {
                Law.requireEqual(
                        one.shares().parts().stream().map(Exact::negated).toList(),
                        other.shares().parts(),
                        "the parts of the opposite of " + one);
            }
        }
    }

    /** The pools of all months, until one is refused. */
    private List<Pool> pools(Trial<ShareRule> trial) {
        List<Pool> pools = new ArrayList<>();
        trial.runUntilRefused(plan(watched(trial.block(), pools), trial.plan().rounding()));
        return pools;
    }

    /** A rule that keeps what another one did with its pools. */
    private ShareRule watched(ShareRule rule, List<Pool> pools) {
        return preparation -> {
            ShareRule.Step step = rule.prepare(preparation);
            return (team, members, factors) -> {
                ShareRule.Shares shares = step.share(team, members, factors);
                pools.add(new Pool(
                        members.stream().map(member -> member.agent().id()).collect(ImmutableList.toImmutableList()),
                        weights(rule, members, factors),
                        shares));
                return shares;
            };
        };
    }

    private @Nullable ImmutableList<Exact> weights(
            ShareRule rule, List<? extends PaidAgent> members, List<Exact> factors) {
        ImmutableList.Builder<Exact> all = ImmutableList.builder();
        for (int i = 0; i < members.size(); i++) {
            Optional<Exact> weight = weight(rule, members.get(i));
            if (weight.isEmpty()) {
                return null;
            }
            all.add(weight.orElseThrow().withoutTerm().times(factors.get(i)));
        }
        return all.build();
    }

    /**
     * A pool that was split.
     *
     * @param members who took part
     * @param weights the weight of each member, times the factor; null where the rule declares none
     * @param shares what became of the pool
     */
    private record Pool(
            ImmutableList<AgentId> members, @Nullable ImmutableList<Exact> weights, ShareRule.Shares shares) {

        /** The sum of the weights; zero where none are declared. */
        Exact wholeWeight() {
            return weights == null ? Exact.ZERO : weights.stream().reduce(Exact.ZERO, Exact::plus);
        }
    }
}
