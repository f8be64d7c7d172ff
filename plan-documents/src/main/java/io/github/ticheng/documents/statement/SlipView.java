// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.explain.Table;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Room;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.html.HtmlPages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pay slip as its template sees it.
 *
 * @param team the statement of the agent's team
 * @param explanation the explanation of the agent's total, or null without one
 * @param names the names of rules that have no line
 */
record SlipView(
        TeamStatement team,
        Statement statement,
        @Nullable Explanation explanation,
        Map<RuleId, Label> names,
        Language language) {

    static final HtmlPages PAGES = HtmlPages.of(SlipView.class::getResourceAsStream);

    private static final ImmutableMap<Room, Label> ROOMS = ImmutableMap.of(
            Room.PAY, StatementPhrases.PAY,
            Room.SHARE, StatementPhrases.SHARED,
            Room.SETTLE, StatementPhrases.SETTLED);

    Map<String, Object> page() {
        Map<String, Object> page = new LinkedHashMap<>();
        String name = statement.agent().name();
        String id = statement.agent().id().value();
        page.put("lang", HtmlPages.tag(language));
        page.put("heading", StatementPhrases.PAY_SLIP.in(language));
        page.put("period", team.period().toString());
        page.put("team", team.team().value());
        page.put("name", name);
        page.put("hasId", !name.equals(id));
        page.put("id", id);
        page.put("hasPost", statement.agent().post().isPresent());
        page.put("post", statement.agent().post().orElse(""));
        page.put("nameTitle", StatementPhrases.NAME.in(language));
        page.put("teamTitle", StatementPhrases.TEAM.in(language));
        page.put("postTitle", StatementPhrases.POST.in(language));
        page.put("idTitle", StatementPhrases.AGENT.in(language));
        page.put("totalTitle", StatementPhrases.TOTAL.in(language));
        page.put("total", HtmlPages.amount(statement.total(), language));
        page.put("currency", statement.total().currency().getCurrencyCode());
        page.put("isExplained", explanation != null);
        page.put("folded", StatementPhrases.FOLDED.in(language));
        page.put("rooms", rooms());
        page.put("assessment", assessment());
        page.put("outcomes", outcomes(statement.outcomes(), StatementPhrases.OUTCOMES, language));
        page.put("balances", balances());
        page.putAll(foot(team, language));
        return page;
    }

    /** What stands at the foot of slips and sheets. */
    static Map<String, Object> foot(TeamStatement team, Language language) {
        return ImmutableMap.of(
                "allIn",
                Message.saying(StatementPhrases.ALL_IN)
                        .with("currency", team.total().currency().getCurrencyCode())
                        .build()
                        .in(language),
                "planTitle",
                StatementPhrases.PLAN.in(language),
                "plan",
                team.plan().toString(),
                "fingerprintTitle",
                StatementPhrases.FINGERPRINT.in(language),
                "fingerprint",
                team.fingerprint());
    }

    private ImmutableList<Map<String, Object>> rooms() {
        ImmutableList.Builder<Map<String, Object>> rooms = ImmutableList.builder();
        ROOMS.forEach((room, title) -> {
            List<Map<String, Object>> lines = new ArrayList<>();
            for (int i = 0; i < statement.lines().size(); i++) {
                if (statement.lines().get(i).room() == room) {
                    lines.add(line(i));
                }
            }
            if (!lines.isEmpty()) {
                rooms.add(ImmutableMap.of("title", title.in(language), "lines", lines));
            }
        });
        return rooms.build();
    }

    private Map<String, Object> line(int index) {
        PayLine line = statement.lines().get(index);
        return ImmutableMap.of(
                "label",
                line.label().in(language),
                "amount",
                HtmlPages.amount(line.amount(), language),
                "value",
                line.amount().amount().toString(),
                "zero",
                line.amount().isZero(),
                "hasNote",
                line.note() != null,
                "note",
                line.note() == null ? "" : line.note().in(language),
                "why",
                explanation == null
                        ? ImmutableList.of()
                        : ImmutableList.of(new ExplanationView(language)
                                .ofLine(explanation.children().get(index), line.note())));
    }

    private ImmutableList<Map<String, Object>> assessment() {
        Scorecard card = statement.scorecard();
        if (card == null && statement.notAssessed() == null) {
            return ImmutableList.of();
        }
        return ImmutableList.of(ImmutableMap.of(
                "title",
                StatementPhrases.ASSESSMENT.in(language),
                "table",
                card == null
                        ? ImmutableList.of()
                        : ImmutableList.of(new ExplanationView(language).table(Table.of(card), true)),
                "isNot",
                statement.notAssessed() != null,
                "not",
                statement.notAssessed() == null ? "" : statement.notAssessed().in(language)));
    }

    /** Outcomes under a title; nothing if there are none. */
    static ImmutableList<Map<String, Object>> outcomes(
            ImmutableList<Outcome> outcomes, Label title, Language language) {
        return outcomes.isEmpty()
                ? ImmutableList.of()
                : ImmutableList.of(ImmutableMap.of(
                        "title",
                        title.in(language),
                        "list",
                        outcomes.stream()
                                .map(outcome -> outcome(outcome, language))
                                .toList()));
    }

    static Map<String, Object> outcome(Outcome outcome, Language language) {
        return ImmutableMap.of(
                "label",
                outcome.label().in(language),
                "reason",
                outcome.reason().in(language),
                "hasDeadline",
                outcome.deadline() != null,
                "deadline",
                outcome.deadline() == null
                        ? ""
                        : Message.saying(StatementPhrases.BY)
                                .with("period", outcome.deadline().toString())
                                .build()
                                .in(language));
    }

    private ImmutableList<Map<String, Object>> balances() {
        if (statement.balances().isEmpty()) {
            return ImmutableList.of();
        }
        return ImmutableList.of(ImmutableMap.of(
                "title",
                StatementPhrases.BALANCES.in(language),
                "list",
                statement.balances().stream().map(this::balance).toList()));
    }

    private Map<String, Object> balance(Balance balance) {
        Label name = names.get(balance.rule());
        return ImmutableMap.of(
                "label",
                name == null ? balance.rule().value() : name.in(language),
                "hasKey",
                !balance.key().isEmpty(),
                "key",
                balance.key(),
                "amount",
                HtmlPages.amount(balance.amount(), language));
    }
}
