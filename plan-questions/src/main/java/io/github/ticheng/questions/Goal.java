// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.text.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an agent wants to reach: an amount at least, or a grade at least.
 *
 * @param words the goal as people read it
 * @param line the rule of PAY whose line it is about, or null
 * @param least the value that is enough
 * @param isAmount whether the values are amounts of money
 * @param value how far a statement comes
 */
record Goal(Words words, @Nullable String line, Exact least, boolean isAmount, Function<Statement, Exact> value) {

    /** Whether a statement comes so far. */
    boolean isReached(Exact reached) {
        return !reached.isLessThan(least);
    }

    /**
     * Reads {@code total=6000}, {@code line=commission:800}, {@code grade=gold} or, of one of several cards, {@code
     * grade=quality:gold}.
     *
     * @throws io.github.ticheng.core.problem.ProblemsException if it is none, or the plan has no such rule or grade
     */
    static Goal parse(String text, CompensationPlan plan) {
        int equals = text.indexOf('=');
        String kind = equals < 0 ? "" : text.substring(0, equals);
        String wanted = text.substring(equals + 1);
        return switch (kind) {
            case "total" -> total(amount(wanted, text), plan);
            case "line" -> line(wanted, text, plan);
            case "grade" -> grade(wanted, plan);
            default -> throw WhatIf.problem(QuestionPhrases.NO_GOAL.filled(text));
        };
    }

    private static Goal total(Exact least, CompensationPlan plan) {
        return new Goal(
                QuestionPhrases.GOAL_TOTAL.filled(Figure.of(least, Unit.money(plan.currency()))),
                null,
                least,
                true,
                statement -> statement.total().amount());
    }

    private static Goal line(String wanted, String text, CompensationPlan plan) {
        int colon = wanted.indexOf(':');
        Entry<PayRule> entry = line(colon < 0 ? wanted : wanted.substring(0, colon), plan);
        Exact least = amount(wanted.substring(colon + 1), text);
        return new Goal(
                QuestionPhrases.GOAL_LINE.filled(entry.label(), Figure.of(least, Unit.money(plan.currency()))),
                entry.id().value(),
                least,
                true,
                statement -> statement.amount(entry.id()).map(Money::amount).orElse(Exact.ZERO));
    }

    /** A grade; where there are several cards, one of a card that is named before it. */
    private static Goal grade(String text, CompensationPlan plan) {
        boolean isOneOfSeveral = plan.entries(ScoreRule.class).size() > 1;
        int colon = isOneOfSeveral ? text.indexOf(':') : -1;
        String card = colon < 0 ? "" : text.substring(0, colon);
        Map<String, Grade> grades = new LinkedHashMap<>();
        for (Entry<GradeRule> entry : plan.entries(GradeRule.class)) {
            String before = isOneOfSeveral ? entry.card() + ":" : "";
            entry.rule().grades().forEach(grade -> grades.put(before + grade.id(), grade));
        }
        Grade grade = grades.get(text);
        if (grade == null) {
            throw WhatIf.problem(QuestionPhrases.NO_GRADE.filled(ImmutableList.copyOf(grades.keySet()), text));
        }
        return new Goal(
                QuestionPhrases.GOAL_GRADE.filled(grade.label()),
                null,
                Exact.of(-grade.rank()),
                false,
                statement -> rank(statement, card));
    }

    /** This goal with as much as possible of what it asks for. */
    Goal withLeast(Exact newLeast) {
        return new Goal(words, line, newLeast, isAmount, value);
    }

    private static Exact rank(Statement statement, String card) {
        Grade grade = (card.isEmpty()
                        ? Optional.ofNullable(statement.scorecard())
                        : statement.scorecard(RuleId.of(card)))
                .map(Scorecard::grade)
                .orElse(null);
        return Exact.of(grade == null ? Integer.MIN_VALUE : -grade.rank());
    }

    private static Exact amount(String digits, String text) {
        try {
            return Exact.parse(digits);
        } catch (IllegalArgumentException unreadable) {
            throw WhatIf.problem(QuestionPhrases.NO_GOAL.filled(text));
        }
    }

    private static Entry<PayRule> line(String id, CompensationPlan plan) {
        ImmutableList<Entry<PayRule>> lines = plan.entries(PayRule.class);
        return lines.stream()
                .filter(entry -> entry.paid() && entry.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> WhatIf.problem(QuestionPhrases.NO_LINE.filled(
                        lines.stream().filter(Entry::paid).map(Entry::id).toList(), id)));
    }
}
