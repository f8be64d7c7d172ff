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
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.room.TeamColumns.Amounts;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.text.Message;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A wage for each grade: 1800 for outstanding, 1700 for excellent.
 *
 * <p>Without a cadence of the entry the wage is that of a pay period. An agent who was not assessed keeps the wage of the last grade on record. A grade that has no wage is a problem, and
 * so is an agent without any grade on record unless a first wage is declared.
 *
 * @param rows the wages, at least one, each of another grade
 * @param month whose grade counts: that of the period that is paid, or the last one before it
 * @param firstWage the wage of an agent without any grade on record; null where that is a problem
 */
public record WageByGrade(
        ImmutableList<GradeAmount> rows,
        GradeMonth month,
        @Nullable Exact firstWage) implements PayRule {

    public static final BlockType<WageByGrade> TYPE = BlockType.of("wage-by-grade", PayRule.class, WageByGrade.class)
            .with(
                    Field.required("rows", FieldType.listOf(FieldType.row(GradeAmount.TYPE)), WageByGrade::rows),
                    Field.withDefault("month", WageByGrade::month, GradeMonth.SAME),
                    Field.optional("first-wage", FieldType.AMOUNT, wages -> wages.firstWage()),
                    WageByGrade::new);

    /**
     * Creates a rule.
     *
     * @throws IllegalArgumentException if there are no wages, or two of one grade
     */
    public WageByGrade {
        GradeAmount.byGrade(rows);
        firstWage = firstWage == null ? null : firstWage.withoutTerm();
    }

    /** These wages with that of one grade more. */
    public WageByGrade and(String grade, String wage) {
        return new WageByGrade(GradeAmount.plus(rows, grade, wage), month, firstWage);
    }

    /** These wages, each paid in the month after that of the grade. */
    public WageByGrade inTheNextMonth() {
        return new WageByGrade(rows, GradeMonth.NEXT, firstWage);
    }

    /** These wages with that of an agent who has no grade on record yet. */
    public WageByGrade atFirst(String wage) {
        return new WageByGrade(rows, month, Exact.parse(wage));
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        ImmutableMap<String, Exact> wages = GradeAmount.byGrade(rows);
        preparation.readsGrades(wages, null, preparation.money());
        return new Step() {
            @Override
            public Exact amount(ScoredAgent agent) {
                return agent.amount(wage(agent, wages));
            }

            @Override
            public @Nullable Amounts amounts(TeamColumns team) {
                return month == GradeMonth.SAME ? GradeAmount.amounts(wages, team) : null;
            }
        };
    }

    private Exact wage(ScoredAgent agent, ImmutableMap<String, Exact> wages) {
        Scorecard card = month == GradeMonth.SAME ? agent.cardOrNull() : null;
        if (card == null) {
            return lastWage(agent, wages);
        }
        Grade grade = card.grade();
        if (grade == null) {
            throw new ProblemSignal(ScorecardPhrases.NO_GRADE.filled(Figure.of(card.score(), Unit.POINTS)));
        }
        agent.note(() -> GradeWords.seen(grade, card));
        return GradeAmount.of(wages, grade);
    }

    private Exact lastWage(ScoredAgent agent, ImmutableMap<String, Exact> wages) {
        for (LedgerEntry entry : agent.ledger().latestFirst()) {
            boolean isBefore = month == GradeMonth.SAME || !agent.payPeriod().belongs(entry.period(), agent.period());
            Grade grade = entry.statement()
                    .statement(agent.agent().id())
                    .flatMap(agent::cardOn)
                    .map(Scorecard::grade)
                    .orElse(null);
            if (isBefore && grade != null) {
                agent.note(() -> ScorecardPhrases.LAST_GRADE.filled(
                        grade.label(), entry.period().toString()));
                return GradeAmount.of(wages, grade);
            }
        }
        if (firstWage == null) {
            throw new ProblemSignal(ScorecardPhrases.NO_GRADE_ON_RECORD.filled(
                    agent.agent().id().value()));
        }
        agent.note(() -> Message.of(ScorecardPhrases.FIRST_WAGE));
        return firstWage;
    }
}
