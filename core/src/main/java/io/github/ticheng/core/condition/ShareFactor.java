// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.FieldType;
import io.github.ticheng.core.catalogue.Fields;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import java.util.Optional;

/**
 * One metric of the agent divided by another, exactly: days present ÷ days due for joiners and leavers. It is above 1
 * where the part exceeds the whole. A whole that is not above zero is a problem.
 *
 * @param part the metric that is divided, a number
 * @param whole the metric that it is divided by, a number of the same unit
 */
record ShareFactor(Metric part, Metric whole) implements Factor {

    static final BlockType<ShareFactor> TYPE = BlockType.of(
            "share",
            Factor.class,
            ShareFactor.class,
            Fields.of(
                    Field.required("part", FieldType.METRIC, ShareFactor::part),
                    Field.required("whole", FieldType.METRIC, ShareFactor::whole),
                    ShareFactor::new));

    /**
     * Creates a factor.
     *
     * @throws IllegalArgumentException if a metric is a ratio or a rating, or the two are not of one unit
     */
    ShareFactor {
        checkNumber(part);
        checkNumber(whole);
        Refused.when(part.unitKind() != whole.unitKind(), ConditionPhrases.ONE_UNIT, part.describedWith(whole));
    }

    private static void checkNumber(Metric metric) {
        Refused.when(metric.kind().holds() != Exact.class, ConditionPhrases.SHARE_OF_NUMBERS, metric.described());
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        Slot<Exact> partSlot = preparation.number(part);
        Slot<Exact> wholeSlot = preparation.number(whole);
        return agent -> share(agent, agent.number(partSlot), agent.number(wholeSlot));
    }

    private Exact share(ScoredAgent agent, Exact partValue, Exact wholeValue) {
        if (!wholeValue.isPositive()) {
            throw new ProblemSignal(Message.saying(ConditionPhrases.NO_WHOLE)
                    .with("whole", whole.label())
                    .with("part", part.label())
                    .with("value", Figure.of(wholeValue, Gate.unit(whole, agent.money())))
                    .build());
        }
        return partValue.dividedBy(wholeValue);
    }
}
