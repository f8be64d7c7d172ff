// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.core.team.Correction.Kind;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a team would be paid if some values were others, all else equal; and what differs, for whom and why.
 *
 * <p>Others are affected where the plan looks at several people: ranks, pools, averages.
 *
 * @param before the run as it is
 * @param after the run as it would be
 * @param difference what differs, of everybody in the team
 * @param causes what each changed value is worth, in the order in which they were given
 */
public record WhatIf(TeamRun before, TeamRun after, PayDifference difference, Causes causes) implements Answer {

    private static final Pattern SIGNED = Pattern.compile("[+-][^+-].*");

    /**
     * Asks what if.
     *
     * @param book the plan
     * @param facts the facts as they are
     * @param ledger what the team was paid before
     * @param changes the values that would be others, applied in order
     * @param orderFree whether the difference is split free of order
     * @throws ProblemsException if the team cannot be paid as it is or as it would be, a change names an agent who is not
     *     there, or adds to a value that is not there
     */
    public static WhatIf of(PlanBook book, TeamFacts facts, Ledger ledger, List<Change> changes, boolean orderFree) {
        for (Change change : changes) {
            if (change.agent() != null) {
                agent(facts, change.agent().value());
            }
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Words said = said(
                    changes.get(i), facts.changed(changes.subList(0, i)), facts.changed(changes.subList(0, i + 1)));
            parts.add(new Part(said, changes.subList(i, i + 1)));
        }
        return of(book, facts, ledger, orderFree, parts);
    }

    /** Changes that are one cause together. */
    record Part(Words words, List<Change> changes) {}

    static WhatIf of(PlanBook book, TeamFacts facts, Ledger ledger, boolean orderFree, List<Part> parts) {
        TeamRun before = book.run(facts, ledger);
        TeamRun after = book.run(changed(facts, parts.stream()), ledger);
        Causes causes = Causes.of(
                parts.stream().map(Part::words).toList(),
                orderFree,
                set -> paid(book, changed(facts, set.stream().mapToObj(parts::get)), ledger));
        return new WhatIf(before, after, PayDifference.of(lines(before), lines(after)), causes);
    }

    /** What is paid; empty if that cannot be. */
    static Optional<PaidLines> paid(PlanBook book, TeamFacts facts, Ledger ledger) {
        try {
            return Optional.of(lines(book.run(facts, ledger)));
        } catch (ProblemsException refused) {
            return Optional.empty();
        }
    }

    private static TeamFacts changed(TeamFacts facts, Stream<Part> parts) {
        return facts.changed(parts.flatMap(part -> part.changes.stream()).toList());
    }

    static PaidLines lines(TeamRun run) {
        return PaidLines.of(ImmutableList.of(run.teamStatement()));
    }

    private static Words said(Change change, TeamFacts before, TeamFacts after) {
        return QuestionPhrases.CHANGED.filled(
                change.agent() == null ? before.team() : change.agent(),
                change.metric(),
                value(change, before),
                value(change, after));
    }

    private static Words value(Change change, TeamFacts facts) {
        @Nullable
        Quantity value = change.agent() == null
                ? facts.teamValues().entrySet().stream()
                        .filter(own -> own.getKey().id().equals(change.metric().id()))
                        .map(own -> own.getValue())
                        .findFirst()
                        .orElse(null)
                : facts.value(change.agent(), change.metric()).orElse(null);
        if (value == null) {
            return QuestionPhrases.NOTHING;
        }
        return value instanceof Exact number
                ? Figure.of(number, change.metric().unit(facts.currency()))
                : Words.of(value);
    }

    // ------------------------------------------------------------------------------------------ reading

    /**
     * Reads changes such as {@code sales=+2000,refund-rate=8/240}. A sign says by how much a number changes; a value
     * without one, or behind a second equals sign ({@code points==-3}), stands instead of what is there.
     *
     * @param text the changes with commas between them
     * @param agent whose values they are, or null for the team's own
     * @param known the metrics that there are
     * @throws ProblemsException if the text is none, a metric is not known or a value does not fit it
     */
    public static ImmutableList<Change> parse(String text, @Nullable AgentId agent, Iterable<Metric> known) {
        ImmutableList.Builder<Change> changes = ImmutableList.builder();
        for (String part : Splitter.on(',').trimResults().split(text)) {
            int equals = part.indexOf('=');
            if (equals < 1 || equals == part.length() - 1) {
                throw problem(QuestionPhrases.NO_CHANGE.filled(part));
            }
            Metric metric = metric(part.substring(0, equals).strip(), known);
            String value = part.substring(equals + 1).strip();
            boolean isAdded = SIGNED.matcher(value).matches() && metric.kind().holds() == Exact.class;
            String digits = value.startsWith("=") ? value.substring(1) : value;
            changes.add(
                    isAdded
                            ? new Change(agent, metric, number(digits, metric), Kind.ADDED)
                            : new Change(agent, metric, metric.parse(digits), Kind.REPLACED));
        }
        return changes.build();
    }

    /** What is added may be below zero where what comes of it may not. */
    private static Exact number(String signed, Metric metric) {
        Exact size = (Exact) metric.parse(signed.substring(1));
        return signed.startsWith("-") ? size.negated() : size;
    }

    /**
     * The metric of an id.
     *
     * @throws ProblemsException if there is none; it names those there are
     */
    public static Metric metric(String id, Iterable<Metric> known) {
        List<String> ids = new ArrayList<>();
        for (Metric metric : known) {
            if (metric.id().equals(id)) {
                return metric;
            }
            ids.add(metric.id());
        }
        throw problem(QuestionPhrases.NO_METRIC.filled(ids, id));
    }

    /**
     * The agent of an id.
     *
     * @throws ProblemsException if there is none in the facts; it names those there are
     */
    static AgentId agent(TeamFacts facts, String id) {
        for (var agent : facts.agents()) {
            if (agent.id().value().equals(id)) {
                return agent.id();
            }
        }
        throw problem(QuestionPhrases.NO_AGENT.filled(
                facts.agents().stream().map(agent -> agent.id()).toList(), id));
    }

    static ProblemsException problem(Message message) {
        return new ProblemsException(ImmutableList.of(Problem.of(message)));
    }

    // ------------------------------------------------------------------------------------------ writing

    /** The statements of those whose pay differs, the difference by line, and by cause; ended by a line feed. */
    @Override
    public String text(Language language) {
        if (difference.changed().isEmpty()) {
            return QuestionPhrases.NO_DIFFERENCE.in(language) + "\n";
        }
        StringBuilder text = new StringBuilder();
        for (PayDifference.Person person : difference.people()) {
            if (before.statement(person.agent()).equals(after.statement(person.agent()))) {
                continue;
            }
            text.append(QuestionPhrases.AS_IT_IS.in(language))
                    .append(language.colon().strip())
                    .append('\n');
            text.append(before.statement(person.agent()).text(language));
            text.append(QuestionPhrases.AS_IT_WOULD_BE.in(language))
                    .append(language.colon().strip())
                    .append('\n');
            text.append(after.statement(person.agent()).text(language)).append('\n');
        }
        return text + difference.text(language) + "\n" + causes.textByLine(difference, language);
    }

    /** The same in JSON: both statements, the difference, the causes. */
    @Override
    public JsonMap tree() {
        return new JsonMap()
                .put("before", before.teamStatement().tree())
                .put("after", after.teamStatement().tree())
                .put("difference", difference.tree())
                .put("people", difference.treeOfPeople())
                .putAll(causes.tree(before.plan().currency()));
    }
}
