// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.ShortForm;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.room.TeamColumns.Amounts;
import io.github.ticheng.core.room.TeamColumns.Scores;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.team.FactColumn.LongColumn;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An amount × score ÷ full marks: a KPI bonus of 1000, or a base wage of which the score decides the share.
 *
 * <p>It follows the score wherever that goes: above the amount where additions lift the score above full marks, below zero
 * where deductions sink it; limits are clauses of the plan. An agent who was not assessed is paid nothing.
 *
 * @param amount what full marks pay, in the plan's currency; null where another rule's amount is taken
 * @param base the earlier PAY rule whose unrounded amount is taken; null where there is an amount
 * @param onlyIfPassed whether a score below the card's pass mark pays nothing; the card must then have one
 */
public record PayByScore(@Nullable Exact amount, @Nullable RuleId base, boolean onlyIfPassed) implements PayRule {

    public static final BlockType<PayByScore> TYPE = BlockType.of("pay-by-score", PayRule.class, PayByScore.class)
            .with(
                    Field.optional("amount", FieldType.AMOUNT, PayByScore::amount),
                    Field.optional("base", FieldType.RULE, PayByScore::base),
                    Field.withDefault("only-if-passed", FieldType.FLAG, PayByScore::onlyIfPassed, false),
                    PayByScore::new)
            .shortly(ShortForm.led("amount"));

    /**
     * Creates a rule.
     *
     * @throws IllegalArgumentException if there is not exactly one of amount and base
     */
    public PayByScore {
        Refused.when(
                (amount == null) == (base == null),
                ScorecardPhrases.AMOUNT_OR_BASE,
                amount == null ? null : amount + ", " + base);
        amount = amount == null ? null : amount.withoutTerm();
    }

    /** This rule, paying nothing for a score below the card's pass mark. */
    public PayByScore ifPassed() {
        return new PayByScore(amount, base, true);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    /** Where deductions sink the score below zero, or the amount that is taken is below zero. */
    @Override
    public boolean canBeNegative() {
        return base != null || !onlyIfPassed;
    }

    @Override
    public Step prepare(Preparation preparation) {
        if (onlyIfPassed) {
            preparation.readsPassMark();
        } else {
            preparation.readsScorecard();
        }
        if (base != null) {
            RuleId slot = preparation.base(base);
            return agent -> pay(agent, agent.base(slot));
        }
        Exact fixed = amount == null ? Exact.ZERO : amount;
        return new Step() {
            @Override
            public Exact amount(ScoredAgent agent) {
                return pay(agent, agent.amount(fixed));
            }

            @Override
            public @Nullable Amounts amounts(TeamColumns team) {
                return shares(fixed, team);
            }
        };
    }

    /** The amount × score of each row, over full marks. */
    private @Nullable Amounts shares(Exact full, TeamColumns team) {
        Scores scores = team.scores();
        if (scores == null || !full.fitsLong(2)) {
            return null;
        }
        Exact divisor = scores.fullMarks().times(Exact.of(100)).times(Exact.of(Points.ONE));
        Exact mark = scores.passMark();
        long least = !onlyIfPassed ? LongColumn.HOLE : mark == null ? LongColumn.HOLE : Points.units(mark);
        if (!divisor.fitsLong(0) || (onlyIfPassed && least == LongColumn.HOLE)) {
            return null;
        }
        long cents = full.toLong(2);
        long[] dividends = team.column();
        for (int row = 0; row < team.rows(); row++) {
            long score = scores.points().at(row);
            dividends[row] = score != LongColumn.HOLE && score < least ? 0 : LongColumn.times(cents, score);
        }
        return new Amounts(dividends, divisor.toLong(0));
    }

    private Exact pay(ScoredAgent agent, Exact full) {
        Scorecard card = agent.cardOrNull();
        if (card == null) {
            agent.note(() -> Message.of(ScorecardPhrases.NOT_ASSESSED));
            return agent.amount(Exact.ZERO);
        }
        if (onlyIfPassed && card.passMark() == null) {
            throw new ProblemSignal(Message.of(ScorecardPhrases.NO_PASS_MARK));
        }
        agent.note(() -> seen(card));
        if (onlyIfPassed && !card.isPassed()) {
            return agent.amount(Exact.ZERO);
        }
        return full.times(agent.input(ScorecardPhrases.SCORE, card.score(), Unit.POINTS)
                        .from(card.source("score")))
                .dividedBy(agent.input(ScorecardPhrases.FULL_MARKS, card.fullMarks(), Unit.POINTS)
                        .from(card.source("full-marks")));
    }

    private Message seen(Scorecard card) {
        Exact mark = card.passMark();
        Figure score = Figure.of(card.score(), Unit.POINTS);
        Figure full = Figure.of(card.fullMarks(), Unit.POINTS);
        if (!onlyIfPassed || mark == null) {
            return ScorecardPhrases.SCORE_OF.filled(score, full);
        }
        Figure least = Figure.of(mark, Unit.POINTS);
        return card.isPassed()
                ? ScorecardPhrases.PASSED.filled(score, full, least)
                : ScorecardPhrases.FAILED.filled(score, full, least, Figure.of(mark.minus(card.score()), Unit.POINTS));
    }
}
