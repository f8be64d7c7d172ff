// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.PastPeriod;
import io.github.ticheng.core.room.SettledAgent;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis of each agent by two metrics, in four quadrants. Weak in both for some months in a row also proposes to part
 * ways; a diagnosis over a quarter counts for its three months. An agent whose ratio is 0 of 0 on an axis is in no
 * quadrant, and such a period neither breaks a row nor lengthens it; an agent without a value is a problem.
 *
 * @param first the first axis, such as inquiry conversion
 * @param second the second axis, such as average order value
 * @param best what is said to who is good on both
 * @param firstGood what is said to who is good on the first axis only
 * @param secondGood what is said to who is good on the second axis only
 * @param poor what is said to who is weak on both
 * @param months after how many months in a row of weakness on both it is proposed to part ways, 1 or more
 */
record Quadrants(Axis first, Axis second, Label best, Label firstGood, Label secondGood, Label poor, int months)
        implements OutcomeRule {

    /** The code of the proposal to part ways. */
    public static final String EXIT_CODE = ImprovementGoal.EXIT_CODE;

    private static final Field<Quadrants, Label> BEST =
            Field.withDefault("best", FieldType.LABEL, Quadrants::best, OutcomePhrases.BEST);
    private static final Field<Quadrants, Label> FIRST_GOOD =
            Field.withDefault("first-good", FieldType.LABEL, Quadrants::firstGood, OutcomePhrases.FIRST_GOOD);
    private static final Field<Quadrants, Label> SECOND_GOOD =
            Field.withDefault("second-good", FieldType.LABEL, Quadrants::secondGood, OutcomePhrases.SECOND_GOOD);
    private static final Field<Quadrants, Label> POOR =
            Field.withDefault("poor", FieldType.LABEL, Quadrants::poor, OutcomePhrases.POOR);

    static final BlockType<Quadrants> TYPE = BlockType.of("quadrants", OutcomeRule.class, Quadrants.class)
            .with(
                    Field.required("first", FieldType.row(Axis.TYPE), Quadrants::first),
                    Field.required("second", FieldType.row(Axis.TYPE), Quadrants::second),
                    BEST,
                    FIRST_GOOD,
                    SECOND_GOOD,
                    POOR,
                    Field.required("months", FieldType.COUNT, Quadrants::months),
                    Quadrants::new);

    /** @throws IllegalArgumentException if both axes are of one metric, or the months are fewer than 1 */
    Quadrants {
        Refused.when(
                first.metric().equals(second.metric()),
                OutcomePhrases.TWO_METRICS,
                first.metric() + ", " + second.metric());
        Refused.when(months < 1, OutcomePhrases.IN_A_ROW, months);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        AxisReader firstReader = new AxisReader(first, preparation);
        AxisReader secondReader = new AxisReader(second, preparation);
        RuleId rule = preparation.rule();
        preparation.countsMonths(true);
        return agent -> outcomes(agent, firstReader, secondReader, rule);
    }

    private ImmutableList<Outcome> outcomes(
            SettledAgent agent, AxisReader firstReader, AxisReader secondReader, RuleId rule) {
        Exact firstValue = Axis.number(firstReader.value(agent));
        Exact secondValue = Axis.number(secondReader.value(agent));
        AxisReader.Standard firstStandard = firstReader.standard(agent);
        AxisReader.Standard secondStandard = secondReader.standard(agent);
        Exact firstMeasure = firstStandard.measure();
        Exact secondMeasure = secondStandard.measure();
        if (firstValue == null || secondValue == null || firstMeasure == null || secondMeasure == null) {
            return ImmutableList.of();
        }
        Quadrant quadrant =
                Quadrant.of(first.isGood(firstValue, firstMeasure), second.isGood(secondValue, secondMeasure));
        Message reason = OutcomePhrases.QUADRANT.filled(
                side(first, firstValue, firstMeasure, firstStandard, agent.money()),
                side(second, secondValue, secondMeasure, secondStandard, agent.money()));
        Outcome diagnosis = new Outcome(rule, quadrant.code(), label(quadrant), reason, null);
        int inARow = quadrant == Quadrant.POOR ? agent.period().months().size() + monthsBefore(agent, rule) : 0;
        if (inARow < months) {
            return ImmutableList.of(diagnosis);
        }
        Message lasting = OutcomePhrases.POOR_FOR_MONTHS.filled(inARow);
        return ImmutableList.of(diagnosis, new Outcome(rule, EXIT_CODE, OutcomePhrases.EXIT, lasting, null));
    }

    private static Message side(Axis axis, Exact value, Exact measure, AxisReader.Standard standard, Unit money) {
        Unit unit = axis.metric().unit(money);
        boolean isTeam = axis.target() == null;
        Words against = Figure.beside(measure, value, unit);
        return (axis.isGood(value, measure) ? OutcomePhrases.HIGH : OutcomePhrases.LOW)
                .filled(
                        axis.metric().label(),
                        Figure.beside(value, measure, unit),
                        isTeam
                                ? OutcomePhrases.TEAM.filled(against, standard.count(), standard.compared())
                                : OutcomePhrases.TARGET.filled(against));
    }

    private Label label(Quadrant quadrant) {
        return switch (quadrant) {
            case BEST -> best;
            case FIRST_GOOD -> firstGood;
            case SECOND_GOOD -> secondGood;
            case POOR -> poor;
        };
    }

    /** How many months in a row, before this one, this rule found the agent weak in both. */
    private static int monthsBefore(SettledAgent agent, RuleId rule) {
        int inARow = 0;
        for (PastPeriod past : agent.earlierPeriods()) {
            Statement statement = past.statement(agent.agent().id()).orElse(null);
            ImmutableList<Outcome> outcomes = statement == null ? ImmutableList.of() : statement.outcomes();
            boolean found = outcomes.stream().anyMatch(outcome -> outcome.rule().equals(rule));
            boolean isPoor = outcomes.stream()
                    .anyMatch(outcome ->
                            outcome.rule().equals(rule) && outcome.code().equals(Quadrant.POOR.code()));
            if (found && !isPoor) {
                break;
            }
            inARow += isPoor ? past.period().months().size() : 0;
        }
        return inARow;
    }

    /** Where an agent stands on two axes. */
    private enum Quadrant {
        /** Good on both. */
        BEST,
        /** Good on the first axis only. */
        FIRST_GOOD,
        /** Good on the second axis only. */
        SECOND_GOOD,
        /** Weak on both. */
        POOR;

        static Quadrant of(boolean firstGood, boolean secondGood) {
            if (firstGood) {
                return secondGood ? BEST : FIRST_GOOD;
            }
            return secondGood ? SECOND_GOOD : POOR;
        }

        /** The code of the outcome: {@code quadrant-first-good}. */
        String code() {
            return "quadrant-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
