// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.text.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/**
 * What every SETTLE rule keeps to, ours and a host's.
 *
 * <p>Extend it in the tests of a rule and give the rules to try; say which of them carry what they take, or take back what
 * they give.
 *
 * <p>Beside the laws of {@link BlockContract} and {@link TrialContract}: a rule carries no balance of zero, and each under
 * a key of its own. Of rules that carry what they take: what was paid and what is carried sum to what was earned, in
 * every month, and what they give to the plan is rounded by then.
 */
public abstract class SettleRuleContract extends TrialContract<SettleRule> {

    /** For subclasses. */
    protected SettleRuleContract() {}

    /**
     * The plan in which a rule is tried: the rule without clauses under the id {@link Trial#RULE}, after what it asks
     * for, a line for each rule that it names, and one that it does not name. Override it where the rule needs another
     * company.
     *
     * @param rule the rule to put into the plan: one that watches the tried one, so not of its class
     */
    @Override
    protected CompensationPlan plan(SettleRule rule, Rounding rounding) {
        return Stage.ofSettle(rule, rounding);
    }

    /**
     * Whether a rule carries all that it takes and takes back all that it gives, so that what was paid and what is
     * carried always sum to what was earned: a recoverable draw does, a cap for good does not. False unless overridden.
     */
    protected boolean carriesWhatItTakes(SettleRule rule) {
        return false;
    }

    @Override
    final Object madeFor(AgentId agent, TeamRun run) {
        Statement statement = run.statement(agent);
        return List.of(super.madeFor(agent, run), statement.balances());
    }

    @Property(tries = TRIES)
    public final void paidAndCarried_overTheMonths_sumToWhatWasEarned(@ForAll("trials") Trial<SettleRule> trial) {
        if (!carriesWhatItTakes(trial.block())) {
            return;
        }
        Map<AgentId, Exact> settled = new LinkedHashMap<>();
        for (int month = 1; month <= trial.months().size(); month++) {
            Trial<SettleRule> untilThen = trial.with(trial.months().subList(0, month));
            paid(untilThen).ifPresent(run -> requireNothingLost(run, settled));
        }
    }

    /** Requires that what the rule gave and took until a month, and what it carries then, cancel out. */
    private static void requireNothingLost(TeamRun run, Map<AgentId, Exact> settled) {
        for (Statement statement : run.statements()) {
            AgentId agent = statement.agent().id();
            Exact lines = settled.merge(agent, amount(statement), Exact::plus);
            Exact carried = Exact.ZERO;
            for (Balance balance : statement.balances()) {
                if (balance.rule().value().equals(Trial.RULE)) {
                    carried = carried.plus(balance.amount().amount());
                }
            }
            Law.requireEqual(
                    lines.negated(),
                    carried,
                    "what is carried for " + agent + " at the end of "
                            + run.facts().period() + ", against what was taken until then");
        }
    }

    @Property(tries = TRIES)
    public final void amounts_ofARuleThatCarries_areRoundedOnce(@ForAll("trials") Trial<SettleRule> trial) {
        if (!carriesWhatItTakes(trial.block())) {
            return;
        }
        Exact unit = trial.plan().rounding().unit();
        for (Given given : given(trial)) {
            Law.require(
                    given.amount().dividedBy(unit).isWhole(),
                    () -> "Expected a multiple of " + unit + " to be settled, but found " + given);
        }
    }

    @Property(tries = TRIES)
    public final void balances_ofARule_areOpenAndHaveKeysOfTheirOwn(@ForAll("trials") Trial<SettleRule> trial) {
        for (Given given : given(trial)) {
            Law.require(
                    !given.isCarried() || !given.amount().isZero(),
                    () -> "Expected an open amount to be carried, but found " + given);
        }
        paid(trial).ifPresent(run -> {
            for (Statement statement : run.statements()) {
                Set<String> keys = new HashSet<>();
                for (Balance balance : statement.balances()) {
                    Law.require(
                            !balance.rule().value().equals(Trial.RULE) || keys.add(balance.key()),
                            () -> "Expected a key for each balance, but found " + statement.balances() + " of "
                                    + statement.agent().id());
                }
            }
        });
    }

    /**
     * An amount that the rule gave to the plan, as a line or to be carried.
     *
     * @param agent whose it is
     * @param what a line, or the key under which it is carried
     * @param isCarried whether it is carried
     * @param amount the amount, not rounded by the plan
     */
    private record Given(AgentId agent, String what, boolean isCarried, Exact amount) {}

    /** What the rule gave to the plan in all months, until one is refused. */
    private List<Given> given(Trial<SettleRule> trial) {
        List<Given> given = new ArrayList<>();
        SettleRule watching = preparation -> {
            SettleRule.Step step = trial.block().prepare(preparation);
            return (agent, settlement) -> step.settle(agent, new SettleRule.Settlement() {
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
        };
        trial.runUntilRefused(plan(watching, trial.plan().rounding()));
        return given;
    }
}
