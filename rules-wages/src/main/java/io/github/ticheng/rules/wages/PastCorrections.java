// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.room.SharedAgent.PastDifference;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.rule.SettleRule;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.text.Refused;
import java.util.Optional;

/**
 * Lines for what corrections of earlier periods come to: clawbacks of orders that closed again, and what was paid too
 * little. Each correction is a line that names its key, its period and its cause.
 *
 * <p>A correction is worth the difference between what was due since its period with and without it, under the plans that
 * paid then; given again, it is worth nothing. Causes for which the agent does not answer can be left out: a correction
 * of such a cause changes nothing.
 *
 * <p>It stands behind the limits on the month's own lines, which would swallow it, and before draws and the pay floor,
 * which carry what cannot be taken at once.
 *
 * @param causesNotCounted the codes of the causes that do not count; may be empty; kept in alphabetical order
 */
record PastCorrections(ImmutableList<String> causesNotCounted) implements SettleRule.OfCorrections {

    static final BlockType<PastCorrections> TYPE = BlockType.of(
                    "past-corrections", SettleRule.class, PastCorrections.class)
            .with(
                    Field.listed("causes-not-counted", FieldType.TEXT, PastCorrections::causesNotCounted),
                    PastCorrections::new);

    /** @throws IllegalArgumentException if a cause stands there twice */
    PastCorrections {
        Refused.whenTwice(causesNotCounted, SettlePhrases.CAUSES_DIFFER);
        causesNotCounted = ImmutableList.sortedCopyOf(causesNotCounted);
    }

    @Override
    public boolean counts(Correction correction) {
        return !causesNotCounted.contains(correction.causeCode());
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        return (agent, settlement) -> {
            for (PastDifference difference : agent.corrections()) {
                Correction correction = difference.correction();
                Source source =
                        Source.of(Source.Kind.CORRECTED, correction.key()).in(correction.period());
                Exact after = agent.input(SettlePhrases.DUE_WITH, difference.after(), agent.money())
                        .from(source);
                Exact before = agent.input(SettlePhrases.DUE_WITHOUT, difference.before(), agent.money())
                        .from(source);
                agent.note(() -> SettlePhrases.CORRECTION_DUE.filled(
                        Figure.of(difference.after(), agent.money()), Figure.of(difference.before(), agent.money())));
                settlement.line(
                        after.minus(before),
                        SettlePhrases.CORRECTION.filled(
                                correction.key(), correction.period().toString(), correction.cause()));
            }
        };
    }
}
