// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.PlanBook;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a new plan would have paid instead of an old one: for whom more, for whom less, what it costs, and what of it comes
 * from which change of the plan.
 *
 * <p>Each plan is run over all periods on a ledger of its own, so that streaks, draws and balances carry on under it. Both
 * begin with what was paid before the first period, which is corrected under what paid it, and count as in force then. A
 * period that one of them refuses is told and left out of every sum.
 *
 * @param before the old plan
 * @param after the new plan
 * @param difference what differs, in the periods that both pay
 * @param grades the grades that move, by period, team and agent
 * @param refused what one of the plans cannot pay, and why
 * @param carried what is still open when the last period is paid
 * @param causes what each change of the plan is worth
 */
public record Impact(
        CompensationPlan before,
        CompensationPlan after,
        PayDifference difference,
        ImmutableList<GradeMove> grades,
        ImmutableList<Refused> refused,
        Carried carried,
        Causes causes)
        implements Answer {

    /**
     * A grade that moves.
     *
     * @param period the period
     * @param team the id of the team
     * @param agent the id of the agent
     * @param before the grade under the old plan, or null
     * @param after the grade under the new plan, or null
     */
    public record GradeMove(
            Period period,
            String team,
            String agent,
            @Nullable Grade before,
            @Nullable Grade after) {

        private ImmutableList<Words> row() {
            return ImmutableList.of(
                    Words.verbatim(period.toString()),
                    Words.verbatim(team),
                    Words.verbatim(agent),
                    label(before),
                    label(after));
        }

        private JsonMap tree() {
            return new JsonMap()
                    .put("period", period.toString())
                    .put("team", team)
                    .put("agent", agent)
                    .put("before", label(before).tree())
                    .put("after", label(after).tree());
        }
    }

    /**
     * A team that is not paid for a period.
     *
     * @param period the period
     * @param team the id of the team
     * @param isOld whether the old plan refuses it; else the new one
     * @param problems why
     */
    public record Refused(Period period, String team, boolean isOld, ImmutableList<Problem> problems) {

        private JsonMap tree() {
            return new JsonMap()
                    .put("period", period.toString())
                    .put("team", team)
                    .put("by", isOld ? "before" : "after")
                    .put("problems", JsonList.of(problems, Words::tree));
        }
    }

    /**
     * What all teams carry on after the last period, which no table has: amounts held back are positive, advances negative.
     *
     * @param before under the old plan
     * @param after under the new plan
     */
    public record Carried(Money before, Money after) {

        private static Money sum(Map<Slot, TeamStatement> paid, Currency currency) {
            Map<TeamId, TeamStatement> last = new LinkedHashMap<>();
            paid.forEach((slot, statement) -> last.put(slot.team, statement));
            return last.values().stream()
                    .flatMap(team -> team.statements().stream())
                    .flatMap(statement -> statement.balances().stream())
                    .map(Balance::amount)
                    .reduce(Money.zero(currency), Money::plus);
        }

        private boolean isNothing() {
            return before.isZero() && after.isZero();
        }
    }

    private record Slot(TeamId team, Period period) {}

    /**
     * Runs both plans.
     *
     * @param versions the versions of the old plan, of which the one that came into force last is compared; those before it
     *     paid earlier periods
     * @param facts the facts of any teams and periods
     * @param ledgers what a team was paid before, under the id of the old plan; entries of the periods of its facts and
     *     later ones do not count
     * @param orderFree whether causes are split free of order
     * @throws ProblemsException if the plans pay in different currencies
     */
    public static Impact of(
            PlanBook versions,
            CompensationPlan after,
            List<TeamFacts> facts,
            Function<TeamId, Ledger> ledgers,
            boolean orderFree) {
        CompensationPlan before = versions.versions().reverse().get(0);
        if (!before.currency().equals(after.currency())) {
            throw WhatIf.problem(QuestionPhrases.TWO_CURRENCIES.filled(
                    before.currency().getCurrencyCode(), after.currency().getCurrencyCode()));
        }
        PlanChanges changes = new PlanChanges(before, after);
        List<TeamFacts> inOrder = new ArrayList<>(facts);
        inOrder.sort(Comparator.comparing(TeamFacts::period).thenComparing(TeamFacts::team));
        Map<TeamId, Ledger> begin = new LinkedHashMap<>();
        inOrder.forEach(one -> begin.computeIfAbsent(
                one.team(),
                team -> new Ledger(ledgers.apply(team).before(one.period()).reverse())));
        List<Refused> refused = new ArrayList<>();
        Map<Slot, TeamStatement> old = paid(versions, changes.with(new BitSet()), inOrder, begin, refused, true);
        Map<Slot, TeamStatement> now = paid(versions, changes.withAll(), inOrder, begin, refused, false);
        Predicate<Slot> isPaid = slot -> old.containsKey(slot) && now.containsKey(slot);
        old.keySet().removeIf(isPaid.negate());
        now.keySet().removeIf(isPaid.negate());
        Causes causes = Causes.of(changes.words(), orderFree, set -> {
            Map<Slot, TeamStatement> some = paid(versions, changes.with(set), inOrder, begin, new ArrayList<>(), true);
            return some.keySet().containsAll(old.keySet())
                    ? Optional.of(lines(old.keySet().stream().map(some::get).toList()))
                    : Optional.empty();
        });
        return new Impact(
                before,
                after,
                PayDifference.of(lines(old.values()), lines(now.values())),
                grades(old, now),
                ImmutableList.copyOf(refused),
                new Carried(Carried.sum(old, before.currency()), Carried.sum(now, before.currency())),
                causes);
    }

    private static PaidLines lines(Iterable<@Nullable TeamStatement> statements) {
        List<TeamStatement> all = new ArrayList<>();
        statements.forEach(statement -> all.add(Objects.requireNonNull(statement)));
        return PaidLines.of(all);
    }

    private static Map<Slot, TeamStatement> paid(
            PlanBook versions,
            CompensationPlan plan,
            List<TeamFacts> facts,
            Map<TeamId, Ledger> begin,
            List<Refused> refused,
            boolean isOld) {
        Map<TeamId, Ledger> ledgers = new LinkedHashMap<>(begin);
        Map<Slot, TeamStatement> paid = new LinkedHashMap<>();
        for (TeamFacts one : facts) {
            try {
                TeamRun run = versions.run(plan, one, Objects.requireNonNull(ledgers.get(one.team())));
                ledgers.put(one.team(), run.ledger());
                paid.put(new Slot(one.team(), one.period()), run.teamStatement());
            } catch (ProblemsException refusal) {
                refused.add(new Refused(one.period(), one.team().value(), isOld, refusal.problems()));
            }
        }
        return paid;
    }

    private static ImmutableList<GradeMove> grades(Map<Slot, TeamStatement> old, Map<Slot, TeamStatement> now) {
        ImmutableList.Builder<GradeMove> moves = ImmutableList.builder();
        old.forEach((slot, earlier) -> {
            TeamStatement later = Objects.requireNonNull(now.get(slot));
            for (int i = 0; i < earlier.statements().size(); i++) {
                Statement statement = earlier.statements().get(i);
                Statement paid = later.statements().get(i);
                for (Optional<RuleId> card : cards(statement, paid)) {
                    Grade from = grade(statement, card);
                    Grade to = grade(paid, card);
                    if (!Objects.equals(from == null ? null : from.id(), to == null ? null : to.id())) {
                        moves.add(new GradeMove(
                                slot.period,
                                slot.team.value(),
                                statement.agent().id().value(),
                                from,
                                to));
                    }
                }
            }
        });
        return moves.build();
    }

    /** The cards that one of two statements has by name, or the only one of both. */
    private static Set<Optional<RuleId>> cards(Statement old, Statement now) {
        Set<Optional<RuleId>> cards = new LinkedHashSet<>();
        for (Scorecard card : Iterables.concat(old.scorecards(), now.scorecards())) {
            if (card.card() != null) {
                cards.add(Optional.of(card.card().id()));
            }
        }
        return cards.isEmpty() ? Set.of(Optional.empty()) : cards;
    }

    private static @Nullable Grade grade(Statement statement, Optional<RuleId> card) {
        return card.map(statement::scorecard)
                .orElseGet(() -> Optional.ofNullable(statement.scorecard()))
                .map(Scorecard::grade)
                .orElse(null);
    }

    // ------------------------------------------------------------------------------------------ writing

    /** Which plan is compared with which. */
    public Words title() {
        return QuestionPhrases.IMPACT.filled(
                after.ref(), before.ref(), before.currency().getCurrencyCode());
    }

    /** What it comes to in all, and how many gain and lose. */
    public Words summary() {
        ImmutableList<PayDifference.Person> people = difference.people();
        return QuestionPhrases.SUMMARY.filled(
                new Signed(people.stream()
                        .map(PayDifference.Person::difference)
                        .reduce(Money.zero(before.currency()), Money::plus)),
                people.stream().filter(one -> one.difference().isPositive()).count(),
                people.stream().filter(one -> one.difference().isNegative()).count(),
                people.stream().filter(one -> one.difference().isZero()).count());
    }

    /** The answer in tables, those without rows left out: people, causes, grades that move, and the lines of each period. */
    public ImmutableList<TitledTable> tables() {
        return Stream.concat(
                        Stream.of(
                                difference.tableOfPeople(QuestionPhrases.PEOPLE),
                                causes.table(before.currency()),
                                tableOfGrades()),
                        difference.tables().stream())
                .filter(one -> !one.table().rows().isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    /** What is left out of all tables: what is carried on, and periods that are refused, with the reason. */
    public ImmutableList<Words> leftOut() {
        ImmutableList.Builder<Words> words = ImmutableList.builder();
        if (!carried.isNothing()) {
            words.add(QuestionPhrases.CARRIED.filled(new Signed(carried.before), new Signed(carried.after)));
        }
        for (Refused one : refused) {
            Label plan = one.isOld ? QuestionPhrases.OLD_PLAN : QuestionPhrases.NEW_PLAN;
            one.problems.forEach(
                    problem -> words.add(QuestionPhrases.REFUSED.filled(one.period, one.team, plan, problem)));
        }
        return words.build();
    }

    /** Who gains and who loses, by cause, period and line, as text ended by a line feed. */
    @Override
    public String text(Language language) {
        StringBuilder text = new StringBuilder(title().in(language))
                .append('\n')
                .append(summary().in(language))
                .append('\n');
        leftOut().forEach(words -> text.append(words.in(language)).append('\n'));
        tables().forEach(table -> text.append('\n').append(table.text(language)));
        return text.toString();
    }

    private TitledTable tableOfGrades() {
        return TitledTable.of(
                QuestionPhrases.GRADES,
                ImmutableList.of(
                        QuestionPhrases.MONTH,
                        QuestionPhrases.TEAM,
                        QuestionPhrases.AGENT,
                        QuestionPhrases.BEFORE,
                        QuestionPhrases.AFTER),
                ImmutableList.of(),
                grades.stream().map(GradeMove::row).toList());
    }

    private static Words label(@Nullable Grade grade) {
        return grade == null ? QuestionPhrases.NOTHING : grade.label();
    }

    /** The same in JSON. */
    @Override
    public JsonMap tree() {
        return new JsonMap()
                .put("before", before.ref().toString())
                .put("after", after.ref().toString())
                .put("currency", before.currency().getCurrencyCode())
                .put("people", difference.treeOfPeople())
                .put("lines", difference.tree())
                .putAll(causes.tree(before.currency()))
                .put("grades", JsonList.of(grades, GradeMove::tree))
                .put(
                        "carried",
                        new JsonMap().put("before", carried.before.digits()).put("after", carried.after.digits()))
                .put("refused", JsonList.of(refused, Refused::tree));
    }
}
