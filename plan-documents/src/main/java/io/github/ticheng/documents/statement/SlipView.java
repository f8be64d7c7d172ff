// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import com.google.common.collect.ImmutableList;
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
import io.github.ticheng.documents.html.View;
import java.util.ArrayList;
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

    View page() {
        String name = statement.agent().name();
        String id = statement.agent().id().value();
        return new View(language)
                .with("heading", StatementPhrases.PAY_SLIP)
                .with("name", name)
                .with("hasId", !name.equals(id))
                .with("id", id)
                .withAny("post", statement.agent().post().orElse(""))
                .with("nameTitle", StatementPhrases.NAME)
                .with("teamTitle", StatementPhrases.TEAM)
                .with("postTitle", StatementPhrases.POST)
                .with("idTitle", StatementPhrases.AGENT)
                .with("netTitle", StatementPhrases.NET)
                .with("net", statement.total())
                .with("isExplained", run != null)
                .with("folded", StatementPhrases.FOLDED)
                .with("totals", run == null ? ImmutableList.of() : charts(run).totals())
                .with("parts", parts())
                .with("assessment", assessment())
                .withSection(
                        "outcomes",
                        !statement.outcomes().isEmpty(),
                        () -> new View(language)
                                .with("title", StatementPhrases.OUTCOMES)
                                .withEach(
                                        "list",
                                        statement.outcomes(),
                                        outcome -> outcome(outcome, this::text, language)))
                .withSection(
                        "balances",
                        !statement.balances().isEmpty(),
                        () -> new View(language)
                                .with("title", StatementPhrases.BALANCES)
                                .withEach("list", statement.balances(), this::balance))
                .withAll(frame(team, head, language));
    }

    /** What stands at the head and the foot of slips and sheets. */
    static View frame(TeamStatement team, Letterhead head, Language language) {
        String currency = PaperWords.of(team.total().currency(), language);
        return new View(language)
                .with("lang", HtmlPages.tag(language))
                .with("period", PaperWords.of(team.period(), language))
                .with("team", head.team.isEmpty() ? team.team().value() : head.team)
                .withAny("shop", head.shop)
                .withAny("logo", head.logo)
                .with("colour", head.colour)
                .with("payDayTitle", StatementPhrases.PAY_DAY)
                .withAny(
                        "payDay",
                        head.payDay.map(day -> PaperWords.of(day, language)).orElse(""))
                .with("hasSignatures", !head.signatures.isEmpty())
                .withEach("signatures", head.signatures, signer -> signer.in(language))
                .with("currency", currency)
                .with("allIn", StatementPhrases.ALL_IN.filled(currency))
                .with("planTitle", StatementPhrases.PLAN.in(language) + language.colon())
                .with("plan", team.plan().toString())
                .with("fingerprintTitle", StatementPhrases.FINGERPRINT.in(language) + language.colon())
                .with("fingerprint", team.fingerprint())
                .with("short", team.fingerprint().substring(0, SHORT));
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
    private List<View> parts() {
        List<View> paid = new ArrayList<>();
        List<View> taken = new ArrayList<>();
        Money gross = Money.of(Exact.ZERO, team.total().currency());
        List<Explanation> explained =
                run == null ? List.of() : run.explain(statement.agent().id()).children();
        for (int i = 0; i < statement.lines().size(); i++) {
            PayLine line = statement.lines().get(i);
            boolean isTaken = line.value().isNegative() || (line.value().isZero() && line.room() == Room.SETTLE);
            (isTaken ? taken : paid).add(line(line, run == null ? null : explained.get(i)));
            gross = isTaken ? gross : gross.plus(line.amount());
        }
        List<View> parts = new ArrayList<>();
        part(parts, StatementPhrases.GROSS, paid, StatementPhrases.GROSS_TOTAL, gross);
        Money less = statement.total().minus(gross);
        part(parts, StatementPhrases.DEDUCTIONS, taken, StatementPhrases.DEDUCTIONS_TOTAL, less);
        return parts;
    }

    private void part(List<View> parts, Label title, List<View> lines, Label sumTitle, Money sum) {
        if (!lines.isEmpty()) {
            parts.add(new View(language)
                    .with("title", title)
                    .with("lines", lines)
                    .with("sumTitle", sumTitle)
                    .with("sum", sum));
        }
    }

    private View line(PayLine line, @Nullable Explanation explanation) {
        List<View> why = new ArrayList<>();
        Optional<Words> next = run == null
                ? Optional.empty()
                : head.nextStep(run, statement.agent().id(), line.rule());
        if (run != null && explanation != null) {
            View steps = view().ofLine(explanation, line.note());
            if (!ExplanationView.isEmpty(steps)) {
                why.add(steps.with(
                        "ladder",
                        line.room() == Room.PAY
                                ? charts(run).ladder(line.rule(), next.isPresent())
                                : ImmutableList.of()));
            }
        }
        return new View(language)
                .with("label", line.label())
                .with("amount", line.amount())
                .with("value", line.amount().amount().toString())
                .with("zero", line.amount().isZero())
                .with("hasNote", line.note() != null)
                .with("note", line.note() == null ? "" : text(line.note()))
                .with("hasNext", next.isPresent())
                .with("next", next.map(this::text).orElse(""))
                .with("why", why);
    }

    private List<View> assessment() {
        List<View> all = new ArrayList<>();
        for (Scorecard card : statement.scorecards()) {
            Label title = card.card() == null
                    ? StatementPhrases.ASSESSMENT
                    : card.card().label();
            all.add(assessment(title, ImmutableList.of(card(card)), null));
        }
        Message not = statement.notAssessed();
        if (not != null) {
            all.add(assessment(StatementPhrases.ASSESSMENT, ImmutableList.of(), not));
        }
        return all;
    }

    private View assessment(Label title, ImmutableList<View> table, @Nullable Message not) {
        return new View(language)
                .with("title", title)
                .with("table", table)
                .with("isNot", not != null)
                .with("not", not == null ? "" : text(not));
    }

    /** A scorecard with a bar beside the points of every criterion that has a maximum. */
    private View card(Scorecard card) {
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

    static View outcome(Outcome outcome, Function<Words, String> text, Language language) {
        return new View(language)
                .with("label", outcome.label())
                .with("reason", text.apply(outcome.reason()))
                .withAny(
                        "deadline",
                        outcome.deadline() == null
                                ? ""
                                : StatementPhrases.BY
                                        .filled(PaperWords.of(outcome.deadline(), language))
                                        .in(language));
    }

    private View balance(Balance balance) {
        Label name = names.get(balance.rule());
        return new View(language)
                .with("label", name == null ? balance.rule().value() : name.in(language))
                .withAny("key", balance.key())
                .with("amount", balance.amount());
    }
}
