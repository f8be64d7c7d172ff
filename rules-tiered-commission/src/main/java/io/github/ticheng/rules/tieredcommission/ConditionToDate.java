// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Condition.UnknownMonth;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.rules.tieredcommission.CommissionToDate.AddsUp;
import java.time.Month;
import java.util.Optional;

/**
 * A condition that is judged on the values of a longer period to date, as {@link CommissionToDate} rolls them up: sales of the
 * year to date of at least 300,000.00.
 */
record ConditionToDate(Condition when, AddsUp cadence, UnknownMonth unknownMonth, Month yearBegins)
        implements Condition {

    static final BlockType<ConditionToDate> TYPE = BlockType.of("to-date", Condition.class, ConditionToDate.class)
            .with(
                    Field.required("when", FieldType.block(Condition.class), ConditionToDate::when),
                    Field.required("cadence", FieldType.choice(AddsUp.class), ConditionToDate::cadence),
                    Field.required(
                            "unknown-month", FieldType.choice(UnknownMonth.class), ConditionToDate::unknownMonth),
                    Field.withDefault("year-begins", ConditionToDate::yearBegins, Month.JANUARY),
                    ConditionToDate::new);

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        Step step = preparation.rolledUp(when::prepare);
        ToDate stretch = new ToDate(cadence, unknownMonth, yearBegins);
        stretch.prepare(preparation);
        return agent -> {
            ImmutableList<LedgerEntry> earlier = stretch.earlier(agent);
            return step.holds(earlier.isEmpty() ? agent : new ToDateAgent(agent, earlier, true));
        };
    }

    @Override
    public Words requirement(Unit money) {
        return CommissionPhrases.REQUIRED_TO_DATE.filled(when.requirement(money), cadence);
    }
}
