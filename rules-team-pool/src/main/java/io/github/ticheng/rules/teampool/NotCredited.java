// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.rule.CreditRule;
import io.github.ticheng.core.rule.Preparation;
import java.util.Optional;

/**
 * Silent orders that are nobody's: the policy, said openly, that a team's amount counts for no agent's base. A plan
 * without any CREDIT rule pays the same.
 *
 * @param from the team's amount, such as public sales; the team must have a value
 */
record NotCredited(Metric from) implements CreditRule {

    static final BlockType<NotCredited> TYPE = BlockType.of("not-credited", CreditRule.class, NotCredited.class)
            .with(Field.required("from", FieldType.METRIC, NotCredited::from), NotCredited::new);

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        preparation.team(from);
        return (team, credits) -> {};
    }
}
