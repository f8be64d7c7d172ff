// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.statement.TeamStatement.PoolLine;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.html.HtmlPages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The pay sheet of one team as a page of HTML: a table of agents and lines with all sums, the pools, and what the
 * assessments lead to.
 *
 * <p>The page needs nothing beside itself, no scripts and no network. On a phone the table scrolls in its own box; on
 * paper it is A4 across. The same statement gives the same text.
 */
public final class TeamSheetHtml {

    private TeamSheetHtml() {}

    /** The sheet of a team. */
    public static String of(TeamStatement team, Language language) {
        return of(team, Letterhead.none(), language);
    }

    /** The sheet of a team, with what a host adds; the template that a host may bring is that of slips. */
    public static String of(TeamStatement team, Letterhead head, Language language) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("heading", StatementPhrases.TEAM_SHEET.in(language));
        page.put(
                "agents",
                StatementPhrases.AGENTS.filled(team.statements().size()).in(language));
        page.put("totalTitle", StatementPhrases.NET.in(language));
        page.put("sumTitle", StatementPhrases.TOTAL.in(language));
        page.put("total", HtmlPages.amount(team.total(), language));
        page.put("table", table(team, language));
        page.put("pools", pools(team, language));
        page.put(
                "outcomes",
                SlipView.outcomes(team.outcomes(), StatementPhrases.TEAM_OUTCOMES, said(language), language));
        page.put("agentOutcomes", agentOutcomes(team, language));
        page.putAll(SlipView.frame(team, head, language));
        return SlipView.PAGES.fill("team-sheet.mustache", page);
    }

    private static Function<Words, String> said(Language language) {
        return words -> PaperWords.of(words.in(language), language);
    }

    private static Map<String, Object> table(TeamStatement team, Language language) {
        Map<RuleId, Label> columns = RuleColumns.of(team);
        boolean isGraded = team.statements().stream()
                .flatMap(statement -> statement.scorecards().stream())
                .anyMatch(card -> card.grade() != null);
        Map<RuleId, Money> sums = new LinkedHashMap<>();
        ImmutableList.Builder<Map<String, Object>> rows = ImmutableList.builder();
        for (Statement statement : team.statements()) {
            Map<RuleId, Money> own = new LinkedHashMap<>();
            for (PayLine line : statement.lines()) {
                own.merge(line.rule(), line.amount(), Money::plus);
                sums.merge(line.rule(), line.amount(), Money::plus);
            }
            String name = statement.agent().name();
            String id = statement.agent().id().value();
            rows.add(ImmutableMap.<String, Object>builder()
                    .put("name", name)
                    .put("hasId", !name.equals(id))
                    .put("id", id)
                    .put("grade", isGraded ? ImmutableList.of(grades(statement, language)) : ImmutableList.of())
                    .put("cells", cells(columns, own, language))
                    .put("total", HtmlPages.amount(statement.total(), language))
                    .buildOrThrow());
        }
        return ImmutableMap.<String, Object>builder()
                .put("agentTitle", StatementPhrases.AGENT.in(language))
                .put(
                        "gradeTitle",
                        isGraded ? ImmutableList.of(StatementPhrases.GRADE.in(language)) : ImmutableList.of())
                .put("titles", RuleColumns.titles(columns, language))
                .put("rows", rows.build())
                .put("sums", cells(columns, sums, language))
                .buildOrThrow();
    }

    /** The grade; of several, each behind the name of its card. */
    private static String grades(Statement statement, Language language) {
        List<String> grades = new ArrayList<>();
        for (Scorecard card : statement.scorecards()) {
            if (card.grade() != null) {
                grades.add((card.card() == null ? "" : card.card().label().in(language) + " ")
                        + card.grade().label().in(language));
            }
        }
        return String.join(language.comma(), grades);
    }

    private static ImmutableList<Map<String, Object>> cells(
            Map<RuleId, Label> columns, Map<RuleId, Money> amounts, Language language) {
        return columns.keySet().stream()
                .map(amounts::get)
                .map(amount -> ImmutableMap.<String, Object>of(
                        "text",
                        amount == null ? "" : HtmlPages.amount(amount, language),
                        "zero",
                        amount != null && amount.isZero()))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Map<String, Object>> pools(TeamStatement team, Language language) {
        if (team.pools().isEmpty()) {
            return ImmutableList.of();
        }
        return ImmutableList.of(ImmutableMap.<String, Object>builder()
                .put("title", StatementPhrases.POOLS.in(language))
                .put(
                        "titles",
                        ImmutableList.of(
                                StatementPhrases.POOL_TOTAL.in(language),
                                StatementPhrases.PAID_OUT.in(language),
                                StatementPhrases.KEPT.in(language),
                                StatementPhrases.CARRIED.in(language)))
                .put("poolTitle", StatementPhrases.POOL.in(language))
                .put(
                        "list",
                        team.pools().stream()
                                .map(pool -> ImmutableMap.of(
                                        "label", pool.label().in(language), "cells", cells(pool, language)))
                                .toList())
                .buildOrThrow());
    }

    private static ImmutableList<String> cells(PoolLine pool, Language language) {
        return ImmutableList.of(
                HtmlPages.amount(pool.total(), language),
                HtmlPages.amount(pool.total().minus(pool.kept()).minus(pool.carried()), language),
                HtmlPages.amount(pool.kept(), language),
                HtmlPages.amount(pool.carried(), language));
    }

    private static ImmutableList<Map<String, Object>> agentOutcomes(TeamStatement team, Language language) {
        ImmutableList.Builder<Map<String, Object>> rows = ImmutableList.builder();
        for (Statement statement : team.statements()) {
            for (Outcome outcome : statement.outcomes()) {
                rows.add(ImmutableMap.<String, Object>builder()
                        .put("name", statement.agent().name())
                        .putAll(SlipView.outcome(outcome, said(language), language))
                        .buildOrThrow());
            }
        }
        ImmutableList<Map<String, Object>> all = rows.build();
        return all.isEmpty()
                ? ImmutableList.of()
                : ImmutableList.of(ImmutableMap.<String, Object>builder()
                        .put("title", StatementPhrases.OUTCOMES.in(language))
                        .put("agentTitle", StatementPhrases.AGENT.in(language))
                        .put("outcomeTitle", StatementPhrases.OUTCOME.in(language))
                        .put("reasonTitle", StatementPhrases.REASON.in(language))
                        .put("list", all)
                        .buildOrThrow());
    }
}
