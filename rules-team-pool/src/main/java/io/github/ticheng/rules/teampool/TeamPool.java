// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pool that a team earns, or bears, together, and how it is split: {@code Pools.rateOf(percent("0.5"),
 * Metrics.PUBLIC_SALES).equally()}.
 *
 * <p>The pool is rounded once, by the plan's rounding, and then divided to the plan's smallest unit without losing or
 * inventing any. Who takes part is said by the <i>when</i> of the rule's entry in the plan, and <i>times</i> multiplies
 * each member's weight. Neither a weight nor its factor may be below zero: that is a problem which names the agent.
 *
 * <table>
 * <caption>Some pools by head</caption>
 * <tr><th>pool</th><th>members</th><th>parts</th></tr>
 * <tr><td>500.00</td><td>7</td><td>71.43 × 6, 71.42 × 1</td></tr>
 * <tr><td>84,001.00 × 0.5% = 420.005 → 420.01</td><td>7</td><td>60.01 × 1, 60.00 × 6</td></tr>
 * <tr><td>0.01</td><td>7</td><td>0.01 × 1, 0.00 × 6</td></tr>
 * <tr><td>−100.00</td><td>7</td><td>−14.29 × 4, −14.28 × 3</td></tr>
 * </table>
 *
 * @param pool how much there is
 * @param split how the members are weighed
 * @param unit the smallest amount that a member is paid, a multiple of the plan's unit of rounding: 100 pays whole
 *     hundreds, odd hundreds go as odd units do, and what is no whole hundred of the pool is left over; null for the plan's
 *     own unit
 * @param oddUnits whom the odd units go to first
 * @param minimum the least that a member of weight gets, in the plan's currency, zero or more; of a penalty the least
 *     that a member bears; null for no minimum. A pool that cannot pay it is a problem
 * @param maximum the most that a member gets or bears, zero or more; null for no cap
 * @param leftOver what becomes of what the split gives to nobody
 * @param leaderPost the post of the leader, who is asked for only where something is left over to the leader
 */
public record TeamPool(
        Pool pool,
        Split split,
        @Nullable Exact unit,
        OddUnits oddUnits,
        @Nullable Exact minimum,
        @Nullable Exact maximum,
        LeftOver leftOver,
        String leaderPost)
        implements ShareRule {

    /** The post of a leader unless another one is named. */
    public static final String TEAM_LEADER = "team-leader";

    public static final BlockType<TeamPool> TYPE = BlockType.of("team-pool", ShareRule.class, TeamPool.class)
            .with(
                    Field.required("pool", FieldType.block(Pool.class), TeamPool::pool),
                    Field.required("split", FieldType.block(Split.class), TeamPool::split),
                    Field.optional("unit", FieldType.AMOUNT, rule -> rule.unit),
                    Field.withDefault("odd-units", TeamPool::oddUnits, OddUnits.BY_ID),
                    Field.optional("minimum", FieldType.AMOUNT, rule -> rule.minimum),
                    Field.optional("cap", FieldType.AMOUNT, rule -> rule.maximum),
                    Field.withDefault("left-over", TeamPool::leftOver, LeftOver.PROBLEM),
                    Field.withDefault("leader-post", FieldType.TEXT, TeamPool::leaderPost, TEAM_LEADER),
                    TeamPool::new);

    /**
     * Creates a rule.
     *
     * @throws IllegalArgumentException if the unit is not a positive decimal, a limit is negative, the cap is below the
     *     minimum, or odd units go by group where the split has no groups or there are limits
     */
    public TeamPool {
        Refused.when(unit != null && !(unit.isPositive() && unit.isDecimal()), PoolPhrases.SOME_UNIT, unit);
        unit = unit == null ? null : unit.withoutTerm();
        minimum = limit(minimum, PoolPhrases.MINIMUM_PER_HEAD);
        maximum = limit(maximum, PoolPhrases.CAP_PER_HEAD);
        if (minimum != null && maximum != null && maximum.isLessThan(minimum)) {
            throw Refused.of(PoolPhrases.CAP_FROM_MINIMUM.filled(minimum), maximum);
        }
        Refused.when(
                oddUnits == OddUnits.BY_GROUP && (!split.hasGroups() || minimum != null || maximum != null),
                PoolPhrases.GROUPS_WITHOUT_LIMITS,
                null);
    }

    private static @Nullable Exact limit(@Nullable Exact limit, Label expected) {
        Refused.when(limit != null && limit.isNegative(), expected, limit);
        return limit == null ? null : limit.withoutTerm();
    }

    /** A left-over is a problem, odd units go by id, and nobody is limited. */
    static TeamPool of(Pool pool, Split split) {
        return new TeamPool(pool, split, null, OddUnits.BY_ID, null, null, LeftOver.PROBLEM, TEAM_LEADER);
    }

    /** This rule with parts in whole units, such as whole hundreds. */
    public TeamPool inUnitsOf(String amount) {
        return new TeamPool(pool, split, Exact.parse(amount), oddUnits, minimum, maximum, leftOver, leaderPost);
    }

    /** This rule with another order in which odd units are handed out. */
    public TeamPool oddUnits(OddUnits order) {
        return new TeamPool(pool, split, unit, order, minimum, maximum, leftOver, leaderPost);
    }

    /** This rule with a least amount per head. */
    public TeamPool atLeastEach(String amount) {
        return new TeamPool(pool, split, unit, oddUnits, Exact.parse(amount), maximum, leftOver, leaderPost);
    }

    /** This rule with a cap per head; what it leaves over is shared among those below it, and what goes to nobody. */
    public TeamPool atMostEach(String amount) {
        return new TeamPool(pool, split, unit, oddUnits, minimum, Exact.parse(amount), leftOver, leaderPost);
    }

    /** This rule with an answer to what the split gives to nobody. */
    public TeamPool leftOver(LeftOver answer) {
        return new TeamPool(pool, split, unit, oddUnits, minimum, maximum, answer, leaderPost);
    }

    /** This rule with what is left over going to the member in a post. */
    public TeamPool leftOverToLeader(String post) {
        return new TeamPool(pool, split, unit, oddUnits, minimum, maximum, LeftOver.LEADER, post);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public ImmutableList<Finding> findings(Unit money) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        if (maximum != null && leftOver == LeftOver.PROBLEM) {
            findings.add(
                    Finding.of(Severity.NOTE, PoolPhrases.CAP_WITHOUT_LEFT_OVER.filled(Figure.of(maximum, money))));
        }
        if ((unit != null || oddUnits == OddUnits.LEFT_OVER) && leftOver == LeftOver.PROBLEM) {
            findings.add(Finding.of(Severity.NOTE, Message.of(PoolPhrases.UNITS_LEFT_OVER)));
        }
        if (minimum != null && minimum.isPositive()) {
            findings.add(
                    Finding.of(Severity.NOTE, PoolPhrases.MINIMUM_MAY_NOT_BE_PAID.filled(Figure.of(minimum, money))));
        }
        return findings.build();
    }

    @Override
    public Step prepare(Preparation preparation) {
        return new PoolStep(this, preparation);
    }
}
