// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.text.Message;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A bonus for the month's grade. Unlike a {@link WageByGrade} it is paid only in a month that was assessed: an agent who
 * was not has nothing.
 *
 * @param rows the bonuses, at least one, each of another grade
 * @param otherwise the bonus of a grade that is not listed, and of a score in no grade; null where that is a problem
 */
public record BonusByGrade(
        ImmutableList<GradeAmount> rows, @Nullable Exact otherwise) implements PayRule {

    public static final BlockType<BonusByGrade> TYPE = BlockType.of("bonus-by-grade", PayRule.class, BonusByGrade.class)
            .with(
                    Field.required("rows", FieldType.listOf(FieldType.row(GradeAmount.TYPE)), BonusByGrade::rows),
                    Field.optional("otherwise", FieldType.AMOUNT, BonusByGrade::otherwise),
                    BonusByGrade::new);

    /**
     * Creates a rule.
     *
     * @throws IllegalArgumentException if there are no bonuses, or two of one grade
     */
    public BonusByGrade {
        GradeAmount.byGrade(rows);
        otherwise = otherwise == null ? null : otherwise.withoutTerm();
    }

    /** These bonuses with that of one grade more. */
    public BonusByGrade and(String grade, String bonus) {
        return new BonusByGrade(GradeAmount.plus(rows, grade, bonus), otherwise);
    }

    /** These bonuses with that of every other grade. */
    public BonusByGrade otherwise(String bonus) {
        return new BonusByGrade(rows, Exact.parse(bonus));
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        ImmutableMap<String, Exact> bonuses = GradeAmount.byGrade(rows);
        preparation.readsGrades(bonuses, otherwise, preparation.money());
        return agent -> agent.amount(bonus(agent, bonuses));
    }

    private Exact bonus(ScoredAgent agent, ImmutableMap<String, Exact> bonuses) {
        Scorecard card = agent.cardOrNull();
        if (card == null) {
            agent.note(() -> Message.of(ScorecardPhrases.NOT_ASSESSED));
            return Exact.ZERO;
        }
        Grade grade = card.grade();
        agent.note(() -> grade == null ? GradeWords.scored(card) : GradeWords.seen(grade, card));
        if (otherwise != null) {
            Exact listed = grade == null ? null : bonuses.get(grade.id());
            return listed == null ? otherwise : listed;
        }
        if (grade == null) {
            throw new ProblemSignal(ScorecardPhrases.NO_GRADE.filled(Figure.of(card.score(), Unit.POINTS)));
        }
        return GradeAmount.of(bonuses, grade);
    }
}
