// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

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
import io.github.ticheng.documents.html.View;
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
        View page = new View(language)
                .with("heading", StatementPhrases.TEAM_SHEET)
                .with("agents", StatementPhrases.AGENTS.filled(team.statements().size()))
                .with("totalTitle", StatementPhrases.NET)
                .with("sumTitle", StatementPhrases.TOTAL)
                .with("total", team.total())
                .with("table", table(team, language))
                .withSection("pools", !team.pools().isEmpty(), () -> pools(team, language))
                .withSection(
                        "outcomes",
                        !team.outcomes().isEmpty(),
                        () -> new View(language)
                                .with("title", StatementPhrases.TEAM_OUTCOMES)
                                .withEach(
                                        "list",
                                        team.outcomes(),
                                        outcome -> SlipView.outcome(outcome, said(language), language)))
                .with("agentOutcomes", agentOutcomes(team, language))
                .withAll(SlipView.frame(team, head, language));
        return SlipView.PAGES.fill("team-sheet.mustache", page);
    }

    private static Function<Words, String> said(Language language) {
        return words -> PaperWords.of(words.in(language), language);
    }

    private static View table(TeamStatement team, Language language) {
        Map<RuleId, Label> columns = RuleColumns.of(team);
        boolean isGraded = team.statements().stream()
                .flatMap(statement -> statement.scorecards().stream())
                .anyMatch(card -> card.grade() != null);
        Map<RuleId, Money> sums = new LinkedHashMap<>();
        List<View> rows = new ArrayList<>();
        for (Statement statement : team.statements()) {
            Map<RuleId, Money> own = new LinkedHashMap<>();
            for (PayLine line : statement.lines()) {
                own.merge(line.rule(), line.amount(), Money::plus);
                sums.merge(line.rule(), line.amount(), Money::plus);
            }
            String name = statement.agent().name();
            String id = statement.agent().id().value();
            rows.add(new View(language)
                    .with("name", name)
                    .with("hasId", !name.equals(id))
                    .with("id", id)
                    .withSection("grade", isGraded, () -> grades(statement, language))
                    .with("cells", cells(columns, own, language))
                    .with("total", statement.total()));
        }
        return new View(language)
                .with("agentTitle", StatementPhrases.AGENT)
                .withSection("gradeTitle", isGraded, () -> StatementPhrases.GRADE.in(language))
                .with("titles", RuleColumns.titles(columns, language))
                .with("rows", rows)
                .with("sums", cells(columns, sums, language));
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

    private static List<View> cells(Map<RuleId, Label> columns, Map<RuleId, Money> amounts, Language language) {
        return columns.keySet().stream()
                .map(amounts::get)
                .map(amount -> new View(language)
                        .with("text", amount == null ? "" : HtmlPages.amount(amount, language))
                        .with("zero", amount != null && amount.isZero()))
                .toList();
    }

    private static View pools(TeamStatement team, Language language) {
        List<Label> titles = List.of(
                StatementPhrases.POOL_TOTAL,
                StatementPhrases.PAID_OUT,
                StatementPhrases.KEPT,
                StatementPhrases.CARRIED);
        return new View(language)
                .with("title", StatementPhrases.POOLS)
                .withEach("titles", titles, title -> title.in(language))
                .with("poolTitle", StatementPhrases.POOL)
                .withEach(
                        "list",
                        team.pools(),
                        pool -> new View(language)
                                .with("label", pool.label())
                                .withEach("cells", amounts(pool), amount -> HtmlPages.amount(amount, language)));
    }

    private static List<Money> amounts(PoolLine pool) {
        Money paidOut = pool.total().minus(pool.kept()).minus(pool.carried());
        return List.of(pool.total(), paidOut, pool.kept(), pool.carried());
    }

    private static List<View> agentOutcomes(TeamStatement team, Language language) {
        List<View> rows = new ArrayList<>();
        for (Statement statement : team.statements()) {
            for (Outcome outcome : statement.outcomes()) {
                rows.add(SlipView.outcome(outcome, said(language), language)
                        .with("name", statement.agent().name()));
            }
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(new View(language)
                        .with("title", StatementPhrases.OUTCOMES)
                        .with("agentTitle", StatementPhrases.AGENT)
                        .with("outcomeTitle", StatementPhrases.OUTCOME)
                        .with("reasonTitle", StatementPhrases.REASON)
                        .with("list", rows));
    }
}
