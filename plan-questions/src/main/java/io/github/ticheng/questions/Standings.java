// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.plan.PlanBuilder;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.problem.Place.Part;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.PayoutCurve;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a team stands in a period that still runs, by the facts so far: what everybody has earned, which conditions are not
 * met, how far the next tier is. With all facts it is the statement itself.
 *
 * <p>A rule for which some value, or the orders and days, are not known yet is left out for everybody, and told. So is what
 * else is wrong with the facts then.
 *
 * @param facts the facts so far
 * @param standings a standing per agent, in the order of their ids
 * @param notRipe what is missing for which rules
 * @param leftOut the rules that are left out for it: those, and others that need them
 * @param notDue the lines that the plan does not pay in this period
 */
public record Standings(
        TeamFacts facts,
        ImmutableList<Standing> standings,
        ImmutableList<Problem> notRipe,
        ImmutableList<Label> leftOut,
        ImmutableList<Label> notDue)
        implements Answer {

    /**
     * Where an agent stands.
     *
     * @param statement what is earned so far
     * @param notMet the lines that stand at nothing for a reason, with the reason
     * @param next how far the next tier is, for each metric with tiers
     */
    public record Standing(Statement statement, ImmutableList<Words> notMet, ImmutableList<Words> next) {

        private JsonMap tree() {
            return new JsonMap()
                    .put("statement", statement.tree())
                    .put("not-met", JsonList.of(notMet, Words::tree))
                    .put("next", JsonList.of(next, Words::tree));
        }
    }

    /**
     * Looks where a team stands.
     *
     * @param facts the facts so far
     * @param ledger what the team was paid before
     * @throws ProblemsException if the team cannot be paid for another reason than values that are missing
     */
    public static Standings of(PlanBook book, TeamFacts facts, Ledger ledger) {
        CompensationPlan plan = book.planFor(facts.period());
        ImmutableSet<String> all = ids(plan);
        Set<String> ripe = new TreeSet<>(all);
        List<Problem> notRipe = new ArrayList<>();
        while (true) {
            CompensationPlan ripened = ripe.equals(all) ? plan : with(plan, ripe);
            try {
                return standings(book, ripened, facts, ledger, notRipe, plan, ripe);
            } catch (ProblemsException refused) {
                if (notRipe.isEmpty() && refused.problems().stream().noneMatch(Standings::isMissing)) {
                    throw refused;
                }
                // A rule that needs one that is left out is an error of the plan, and no reason by itself.
                boolean isPlan = ripened.check().stream().anyMatch(found -> found.severity() == Severity.ERROR);
                for (Problem problem : refused.problems()) {
                    if (problem.place().get(Part.RULE).filter(ripe::contains).isEmpty()) {
                        throw refused;
                    }
                    if (!isPlan) {
                        notRipe.add(problem);
                    }
                }
                refused.problems()
                        .forEach(problem ->
                                ripe.remove(problem.place().get(Part.RULE).orElseThrow()));
            }
        }
    }

    private static boolean isMissing(Problem problem) {
        return problem.place().get(Part.METRIC).isPresent() || problem.code().equals("plan.no-items");
    }

    private static ImmutableSet<String> ids(CompensationPlan plan) {
        return plan.entries().stream().map(entry -> entry.id().value()).collect(ImmutableSet.toImmutableSet());
    }

    private static CompensationPlan with(CompensationPlan plan, Set<String> ids) {
        PlanBuilder some = PlanChanges.like(plan);
        plan.entries().stream()
                .filter(entry -> ids.contains(entry.id().value()))
                .forEach(some::add);
        return some.build();
    }

    private static Standings standings(
            PlanBook book,
            CompensationPlan ripened,
            TeamFacts facts,
            Ledger ledger,
            List<Problem> notRipe,
            CompensationPlan whole,
            Set<String> ripe) {
        TeamRun run = book.run(ripened, facts, ledger);
        ImmutableList<Metric> metrics = run.plan().entries(PayRule.class).stream()
                .flatMap(entry -> entry.rule().curves().stream())
                .map(PayoutCurve::metric)
                .filter(metric -> metric.origin() == null)
                .distinct()
                .collect(ImmutableList.toImmutableList());
        ImmutableList.Builder<Standing> standings = ImmutableList.builder();
        Set<String> paid = new TreeSet<>();
        for (Statement statement : run.statements()) {
            ImmutableList.Builder<Words> notMet = ImmutableList.builder();
            for (PayLine line : statement.lines()) {
                paid.add(line.rule().value());
                if (line.note() != null && line.amount().isZero()) {
                    notMet.add(QuestionPhrases.NOT_MET.filled(line.label(), Objects.requireNonNull(line.note())));
                }
            }
            AgentId agent = statement.agent().id();
            ImmutableList.Builder<Words> next = ImmutableList.builder();
            for (Metric metric : metrics) {
                if (facts.value(agent, metric).isPresent()) {
                    Reach tier = Reach.of(new Asked(book, ripened, facts, ledger, agent), metric, Reach.NEXT_TIER);
                    if (tier.kind() == Reach.Kind.VALUE) {
                        next.add(tier.lines().get(0));
                    }
                }
            }
            standings.add(new Standing(statement, notMet.build(), next.build()));
        }
        ImmutableList.Builder<Label> leftOut = ImmutableList.builder();
        ImmutableList.Builder<Label> notDue = ImmutableList.builder();
        for (Entry<? extends Rule> entry : whole.entries()) {
            String id = entry.id().value();
            if (!ripe.contains(id)) {
                leftOut.add(entry.label());
            } else if (entry.cadence() != null
                    && !paid.contains(id)
                    && !facts.agents().isEmpty()) {
                notDue.add(entry.label());
            }
        }
        return new Standings(facts, standings.build(), ImmutableList.copyOf(notRipe), leftOut.build(), notDue.build());
    }

    @Override
    public String text(Language language) {
        StringBuilder text = new StringBuilder(QuestionPhrases.STANDINGS
                        .filled(facts.team(), facts.period(), facts.currency().getCurrencyCode())
                        .in(language))
                .append('\n');
        for (Standing standing : standings) {
            text.append("  ")
                    .append(QuestionPhrases.SO_FAR
                            .filled(standing.statement.agent().name(), Figure.of(standing.statement.total()))
                            .in(language))
                    .append('\n');
            append(text, standing.notMet, language);
            append(text, standing.next, language);
        }
        notRipe.forEach(
                problem -> text.append(QuestionPhrases.NOT_RIPE.filled(problem).in(language))
                        .append('\n'));
        say(text, QuestionPhrases.LEFT_OUT, leftOut, language);
        say(text, QuestionPhrases.NOT_DUE, notDue, language);
        return text.toString();
    }

    private static void say(StringBuilder text, Phrase phrase, ImmutableList<Label> labels, Language language) {
        if (!labels.isEmpty()) {
            text.append(phrase.filled(labels).in(language)).append('\n');
        }
    }

    private static void append(StringBuilder text, List<Words> lines, Language language) {
        lines.forEach(line -> text.append("    ").append(line.in(language)).append('\n'));
    }

    @Override
    public JsonMap tree() {
        return new JsonMap()
                .put("team", facts.team().value())
                .put("period", facts.period().toString())
                .put("standings", JsonList.of(standings, Standing::tree))
                .put("not-ripe", JsonList.of(notRipe, Words::tree))
                .put("left-out", JsonList.of(leftOut, Words::tree))
                .put("not-due", JsonList.of(notDue, Words::tree));
    }
}
