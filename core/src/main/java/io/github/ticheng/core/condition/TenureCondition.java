// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.ShortForm;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.util.Optional;

/**
 * At least so many full months of service on the last day of the period.
 *
 * <p>Months are full by the calendar, as {@link Agent#fullMonthsServed} counts them.
 *
 * <p>An agent without a day of hiring is a problem.
 *
 * @param months how many full months, 1 or more
 */
record TenureCondition(int months) implements Condition, Contradiction.Narrowing {

    static final BlockType<TenureCondition> TYPE = BlockType.of("tenure", Condition.class, TenureCondition.class)
            .with(Field.required("months", FieldType.COUNT, TenureCondition::months), TenureCondition::new)
            .shortly(ShortForm.said("tenure at least {months} months/month"));

    /** @throws IllegalArgumentException if the months are less than 1 */
    TenureCondition {
        Refused.when(months < 1, ConditionPhrases.FULL_MONTHS, months);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public void narrow(Contradiction left, boolean holds) {
        left.service(months, holds);
    }

    @Override
    public boolean stays(boolean holds) {
        return true;
    }

    @Override
    public Step prepare(Preparation preparation) {
        Contradiction.check(ImmutableList.of(this), preparation);
        return this::holds;
    }

    private boolean holds(ReportedAgent agent) {
        if (agent.agent().hiredOn().isEmpty()) {
            throw new ProblemSignal(
                    ConditionPhrases.NOT_HIRED.filled(agent.agent().id().value()));
        }
        int served = agent.agent().fullMonthsServed(agent.period().lastDay());
        boolean holds = served >= months;
        agent.note(() -> holds
                ? ConditionPhrases.TENURE.filled(served, months)
                : ConditionPhrases.TENURE_MISSED.filled(served, months, months - served));
        return holds;
    }

    @Override
    public Words requirement(Unit money) {
        return ConditionPhrases.TENURE_REQUIRED.filled(months);
    }
}
