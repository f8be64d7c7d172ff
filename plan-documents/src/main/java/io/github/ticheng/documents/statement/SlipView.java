// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.explain.Table;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.score.Scorecard.CriterionScore;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Room;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.html.HtmlPages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A pay slip as its template sees it.
 *
 * @param team the statement of the agent's team
 * @param run the run that made it, for explanations and pictures, or null without
 * @param names the names of rules that have no line
 */
record SlipView(
        TeamStatement team,
        Statement statement,
        @Nullable TeamRun run,
        Map<RuleId, Label> names,
        Letterhead head,
        Language language) {

    static final HtmlPages PAGES = HtmlPages.of(SlipView.class::getResourceAsStream);

    private static final int SHORT = 8;
    private static final Exact BAR = Exact.of(100);

    Map<String, Object> page() {
        Map<String, Object> page = new LinkedHashMap<>();
        String name = statement.agent().name();
        String id = statement.agent().id().value();
        page.put("heading", StatementPhrases.PAY_SLIP.in(language));
        page.put("name", name);
        page.put("hasId", !name.equals(id));
        page.put("id", id);
        page.put("hasPost", statement.agent().post().isPresent());
        page.put("post", statement.agent().post().orElse(""));
        page.put("nameTitle", StatementPhrases.NAME.in(language));
        page.put("teamTitle", StatementPhrases.TEAM.in(language));
        page.put("postTitle", StatementPhrases.POST.in(language));
        page.put("idTitle", StatementPhrases.AGENT.in(language));
        page.put("netTitle", StatementPhrases.NET.in(language));
        page.put("net", HtmlPages.amount(statement.total(), language));
        page.put("isExplained", run != null);
        page.put("folded", StatementPhrases.FOLDED.in(language));
        page.put("totals", run == null ? ImmutableList.of() : charts(run).totals());
        page.put("parts", parts());
        page.put("assessment", assessment());
        page.put("outcomes", outcomes(statement.outcomes(), StatementPhrases.OUTCOMES, this::text, language));
        page.put("balances", balances());
        page.putAll(frame(team, head, language));
        return page;
    }

    /** What stands at the head and the foot of slips and sheets. */
    static Map<String, Object> frame(TeamStatement team, Letterhead head, Language language) {
        Map<String, Object> frame = new LinkedHashMap<>();
        String currency = PaperWords.of(team.total().currency(), language);
        frame.put("lang", HtmlPages.tag(language));
        frame.put("period", PaperWords.of(team.period(), language));
        frame.put("team", head.team().isEmpty() ? team.team().value() : head.team());
        frame.put("shop", head.shop());
        frame.put("hasShop", !head.shop().isEmpty());
        frame.put("logo", head.logo());
        frame.put("hasLogo", !head.logo().isEmpty());
        frame.put("colour", head.colour());
        frame.put("payDayTitle", StatementPhrases.PAY_DAY.in(language));
        frame.put("hasPayDay", head.payDay().isPresent());
        frame.put(
                "payDay", head.payDay().map(day -> PaperWords.of(day, language)).orElse(""));
        frame.put("hasSignatures", !head.signatures().isEmpty());
        frame.put(
                "signatures",
                head.signatures().stream().map(signer -> signer.in(language)).toList());
        frame.put("currency", currency);
        frame.put("allIn", StatementPhrases.ALL_IN.filled(currency).in(language));
        frame.put("planTitle", StatementPhrases.PLAN.in(language) + language.colon());
        frame.put("plan", team.plan().toString());
        frame.put("fingerprintTitle", StatementPhrases.FINGERPRINT.in(language) + language.colon());
        frame.put("fingerprint", team.fingerprint());
        frame.put("short", team.fingerprint().substring(0, SHORT));
        return frame;
    }

    private String text(Words words) {
        return view().text(words);
    }

    private ExplanationView view() {
        return new ExplanationView(statement.agent().id(), language);
    }

    private SlipCharts charts(TeamRun paid) {
        return new SlipCharts(paid, statement.agent().id(), language);
    }

    /** What is paid, and what is taken of it: lines below zero, and those of the settlement that take nothing. */
    private ImmutableList<Map<String, Object>> parts() {
        List<Map<String, Object>> paid = new ArrayList<>();
        List<Map<String, Object>> taken = new ArrayList<>();
        Money gross = Money.of(Exact.ZERO, team.total().currency());
        Explanation explanation =
                run == null ? null : run.explain(statement.agent().id());
        for (int i = 0; i < statement.lines().size(); i++) {
            PayLine line = statement.lines().get(i);
            boolean isTaken = line.value().isNegative() || (line.value().isZero() && line.room() == Room.SETTLE);
            (isTaken ? taken : paid)
                    .add(line(
                            line,
                            explanation == null ? null : explanation.children().get(i)));
            gross = isTaken ? gross : gross.plus(line.amount());
        }
        ImmutableList.Builder<Map<String, Object>> parts = ImmutableList.builder();
        part(parts, StatementPhrases.GROSS, paid, StatementPhrases.GROSS_TOTAL, gross);
        part(
                parts,
                StatementPhrases.DEDUCTIONS,
                taken,
                StatementPhrases.DEDUCTIONS_TOTAL,
                statement.total().minus(gross));
        return parts.build();
    }

    private void part(
            ImmutableList.Builder<Map<String, Object>> parts,
            Label title,
            List<Map<String, Object>> lines,
            Label sumTitle,
            Money sum) {
        if (!lines.isEmpty()) {
            parts.add(ImmutableMap.<String, Object>builder()
                    .put("title", title.in(language))
                    .put("lines", lines)
                    .put("sumTitle", sumTitle.in(language))
                    .put("sum", HtmlPages.amount(sum, language))
                    .buildOrThrow());
        }
    }

    private Map<String, Object> line(PayLine line, @Nullable Explanation explanation) {
        List<Map<String, Object>> why = new ArrayList<>();
        Optional<Words> next = run == null
                ? Optional.empty()
                : head.nextStep(run, statement.agent().id(), line.rule());
        if (run != null && explanation != null) {
            Map<String, Object> steps = view().ofLine(explanation, line.note());
            ImmutableList<Map<String, Object>> ladder =
                    line.room() == Room.PAY ? charts(run).ladder(line.rule(), next.isPresent()) : ImmutableList.of();
            if (!steps.equals(ExplanationView.NOTHING)) {
                why.add(ImmutableMap.<String, Object>builder()
                        .putAll(steps)
                        .put("ladder", ladder)
                        .buildOrThrow());
            }
        }
        return ImmutableMap.<String, Object>builder()
                .put("label", line.label().in(language))
                .put("amount", HtmlPages.amount(line.amount(), language))
                .put("value", line.amount().amount().toString())
                .put("zero", line.amount().isZero())
                .put("hasNote", line.note() != null)
                .put("note", line.note() == null ? "" : text(line.note()))
                .put("hasNext", next.isPresent())
                .put("next", next.map(this::text).orElse(""))
                .put("why", why)
                .buildOrThrow();
    }

    private ImmutableList<Map<String, Object>> assessment() {
        ImmutableList.Builder<Map<String, Object>> all = ImmutableList.builder();
        for (Scorecard card : statement.scorecards()) {
            Label title = card.card() == null
                    ? StatementPhrases.ASSESSMENT
                    : card.card().label();
            all.add(assessment(title, ImmutableList.of(card(card)), null));
        }
        Message not = statement.notAssessed();
        return not == null
                ? all.build()
                : all.add(assessment(StatementPhrases.ASSESSMENT, ImmutableList.of(), not))
                        .build();
    }

    private Map<String, Object> assessment(
            Label title, ImmutableList<Map<String, Object>> table, @Nullable Message not) {
        return ImmutableMap.<String, Object>builder()
                .put("title", title.in(language))
                .put("table", table)
                .put("isNot", not != null)
                .put("not", not == null ? "" : text(not))
                .buildOrThrow();
    }

    /** A scorecard with a bar beside the points of every criterion that has a maximum. */
    private Map<String, Object> card(Scorecard card) {
        List<CriterionScore> all = new ArrayList<>();
        card.criteria().forEach(criterion -> addAll(all, criterion));
        List<String> bars = new ArrayList<>();
        all.forEach(criterion -> bars.add(bar(criterion.points(), criterion.maximum())));
        bars.add(bar(card.score(), card.fullMarks()));
        return view().table(Table.of(card), bars);
    }

    private static void addAll(List<CriterionScore> all, CriterionScore criterion) {
        all.add(criterion);
        criterion.parts().forEach(part -> addAll(all, part));
    }

    private static String bar(Exact points, @Nullable Exact maximum) {
        return maximum == null
                ? ""
                : HtmlPages.steps(points.withoutTerm().max(Exact.ZERO).min(maximum), maximum, BAR);
    }

    /** Outcomes under a title; nothing if there are none. */
    static ImmutableList<Map<String, Object>> outcomes(
            ImmutableList<Outcome> outcomes, Label title, Function<Words, String> text, Language language) {
        return outcomes.isEmpty()
                ? ImmutableList.of()
                : ImmutableList.of(ImmutableMap.<String, Object>builder()
                        .put("title", title.in(language))
                        .put(
                                "list",
                                outcomes.stream()
                                        .map(outcome -> outcome(outcome, text, language))
                                        .toList())
                        .buildOrThrow());
    }

    static Map<String, Object> outcome(Outcome outcome, Function<Words, String> text, Language language) {
        return ImmutableMap.<String, Object>builder()
                .put("label", outcome.label().in(language))
                .put("reason", text.apply(outcome.reason()))
                .put("hasDeadline", outcome.deadline() != null)
                .put(
                        "deadline",
                        outcome.deadline() == null
                                ? ""
                                : StatementPhrases.BY
                                        .filled(PaperWords.of(outcome.deadline(), language))
                                        .in(language))
                .buildOrThrow();
    }

    private ImmutableList<Map<String, Object>> balances() {
        if (statement.balances().isEmpty()) {
            return ImmutableList.of();
        }
        return ImmutableList.of(ImmutableMap.<String, Object>builder()
                .put("title", StatementPhrases.BALANCES.in(language))
                .put("list", statement.balances().stream().map(this::balance).toList())
                .buildOrThrow());
    }

    private Map<String, Object> balance(Balance balance) {
        Label name = names.get(balance.rule());
        return ImmutableMap.<String, Object>builder()
                .put("label", name == null ? balance.rule().value() : name.in(language))
                .put("hasKey", !balance.key().isEmpty())
                .put("key", balance.key())
                .put("amount", HtmlPages.amount(balance.amount(), language))
                .buildOrThrow();
    }
}
