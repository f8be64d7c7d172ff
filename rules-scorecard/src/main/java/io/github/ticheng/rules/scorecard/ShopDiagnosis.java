// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.room.PastPeriod;
import io.github.ticheng.core.room.SettledAgent;
import io.github.ticheng.core.room.Team;
import io.github.ticheng.core.rule.OutcomeRule.TeamOutcomeRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sign that the cause is the shop's and not the agents': all of them miss a target, such as that of inquiry conversion,
 * for several months in a row. Whoever has no value is left out. Earlier months, or longer periods of the entry, are read
 * from the facts on record; one in which nobody has data, or that is not on record, ends the row.
 *
 * @param axis what all are weak on; it needs a target, because not all of a team can be below its own average
 * @param months how many months in a row, the month itself included, 1 or more
 */
record ShopDiagnosis(Axis axis, int months) implements TeamOutcomeRule {

    /** The code of the outcome. */
    public static final String CODE = "shop-operations";

    static final BlockType<ShopDiagnosis> TYPE = BlockType.of(
                    "shop-diagnosis", TeamOutcomeRule.class, ShopDiagnosis.class)
            .with(
                    Field.required("axis", FieldType.row(Axis.TYPE), ShopDiagnosis::axis),
                    Field.required("months", FieldType.COUNT, ShopDiagnosis::months),
                    ShopDiagnosis::new);

    /** @throws IllegalArgumentException if the axis has no target, or the months are fewer than 1 */
    ShopDiagnosis {
        Refused.when(
                axis.target() == null,
                OutcomePhrases.A_TARGET.filled(axis.metric().id()),
                null);
        Refused.when(months < 1, OutcomePhrases.IN_A_ROW, months);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        AxisReader reader = preparation.rolledUp(summed -> new AxisReader(axis, summed));
        RuleId rule = preparation.rule();
        preparation.countsMonths(true);
        return team -> outcomes(team, reader, rule);
    }

    private ImmutableList<Outcome> outcomes(Team<? extends SettledAgent> team, AxisReader reader, RuleId rule) {
        if (!areAllWeak(reader.values(team))) {
            return ImmutableList.of();
        }
        SettledAgent anybody = team.agents().get(0);
        int inARow = anybody.period().months().size();
        for (PastPeriod past : anybody.earlierPeriods()) {
            TeamFacts facts = past.facts().orElse(null);
            if (facts == null || !areAllWeak(values(past, facts))) {
                break;
            }
            inARow += past.period().months().size();
        }
        if (inARow < months) {
            return ImmutableList.of();
        }
        Message reason = OutcomePhrases.ALL_WEAK.filled(axis.metric().label(), inARow);
        return ImmutableList.of(new Outcome(rule, CODE, OutcomePhrases.OPERATIONS, reason, null));
    }

    private List<Quantity> values(PastPeriod past, TeamFacts facts) {
        List<Quantity> values = new ArrayList<>();
        facts.agents().forEach(agent -> past.value(agent.id(), axis.metric()).ifPresent(values::add));
        return values;
    }

    private boolean areAllWeak(List<Quantity> team) {
        Exact measure = axis.measure(team);
        int weak = 0;
        for (Quantity value : team) {
            Exact number = Axis.number(value);
            if (number != null && measure != null) {
                if (axis.isGood(number, measure)) {
                    return false;
                }
                weak++;
            }
        }
        return weak > 0;
    }
}
