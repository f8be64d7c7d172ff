// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.prepare.PlanPhrases;
import io.github.ticheng.core.plan.prepare.Prepared;
import io.github.ticheng.core.plan.prepare.PreparedPlan;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.FactColumn;
import io.github.ticheng.core.team.FactColumn.LongColumn;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One team on its way through the rooms: what it brought along, and what each room returned, as the rooms behind it see
 * it. It is filled by {@link Rooms} alone, and only read afterwards.
 */
public final class Corridor implements TeamColumns {

    /** A view that sees the lines of every SETTLE rule. */
    static final int ALL = Integer.MAX_VALUE;

    public final PreparedPlan plan;
    public final TeamFacts facts;
    final LookBack lookBack;
    final RunProblems problems;
    public final Lines lines;
    /** Those whom the plan pays. */
    final TeamView team;
    /** By row. */
    final boolean[] paid;

    /** Made at most once, where some rule looks at lines as corrected. Safe where several threads explain. */
    private final Supplier<Corridor> corrected;

    private Credited credited;
    /** By card; one that is empty where the plan has none. */
    private final Assessment[] assessments;
    /** By card. Several threads may make the same one. */
    private final @Nullable TeamView[] assessed;
    /** The team over longer periods, and by cards other than the first. Safe where several threads explain. */
    private final Map<Seen, TeamView> otherwise = new ConcurrentHashMap<>();

    /** How entries see the team: over which longer period, and with which of its scorecards. */
    private record Seen(@Nullable Cadence cadence, int card) {}

    /**
     * Creates the corridor of a run.
     *
     * @param settled takes the team through the rooms with another past
     */
    Corridor(PreparedPlan plan, TeamFacts facts, LookBack lookBack, Function<Ledger, Corridor> settled) {
        this.plan = plan;
        this.facts = facts;
        this.lookBack = lookBack;
        Columns columns = Columns.of(plan, facts, lookBack);
        this.credited = Credited.none(columns);
        this.problems = new RunProblems(plan, facts, columns);
        this.corrected = Suppliers.memoize(() -> {
            if (!lookBack.isCorrected()) {
                return this;
            }
            Corridor made = settled.apply(lookBack.ledger());
            this.problems.addAll(made.problems);
            return made;
        });
        this.assessments = new Assessment[Math.max(plan.cards(), 1)];
        Arrays.fill(assessments, Assessment.NONE);
        this.assessed = new TeamView[assessments.length];
        this.paid = new boolean[rows()];
        this.lines = new Lines(plan, paid);
        for (int row = 0; row < paid.length; row++) {
            paid[row] = isEligible(row);
        }
        this.team = team(null, 0, row -> paid[row]);
    }

    /** The team as it would be on its way had the facts of earlier periods been as they are known by now. */
    Corridor corrected() {
        return corrected.get();
    }

    private boolean isEligible(int row) {
        try {
            return plan.eligibility == null || plan.eligibility.holds(new AgentView(this, null, null, ALL, row));
        } catch (RuntimeException failure) {
            problems.reportEligibility(row, failure);
            return false;
        }
    }

    private TeamView team(@Nullable Cadence cadence, int card, IntPredicate member) {
        int[] rows = new int[rows()];
        int count = 0;
        for (int row = 0; row < rows.length; row++) {
            if (member.test(row)) {
                rows[count++] = row;
            }
        }
        return new TeamView(this, cadence, card, count == rows.length ? rows : Arrays.copyOf(rows, count));
    }

    // ---------------------------------------------------------------------------------------------- what rooms
    // returned

    /** Keeps what was credited; what was found of the values before is forgotten. */
    void keep(Credited made) {
        credited = made;
        team.forget();
    }

    void keep(int card, Assessment made) {
        assessments[card] = made;
    }

    Credited credited() {
        return credited;
    }

    Assessment assessment(int card) {
        return assessments[card];
    }

    /** Whether a score or a grade of a row ended in a problem. */
    boolean isUnscored(int row) {
        for (Assessment assessment : assessments) {
            if (assessment.isUnscored(row)) {
                return true;
            }
        }
        return false;
    }

    /** The scorecards of a row, in the order of the plan. */
    ImmutableList<Scorecard> cards(int row) {
        ImmutableList.Builder<Scorecard> cards = ImmutableList.builder();
        for (Assessment assessment : assessments) {
            Scorecard card = assessment.card(row);
            if (card != null) {
                cards.add(card);
            }
        }
        return cards.build();
    }

    // ---------------------------------------------------------------------------------------------- views

    boolean isDue(Prepared<?> prepared) {
        Cadence cadence = prepared.entry().cadence();
        return cadence == null || plan.payPeriod.isLast(facts.period(), cadence);
    }

    /** The days of the longer period of an entry, or of the pay period. */
    Period daysOf(Prepared<?> prepared) {
        Cadence cadence = prepared.entry().cadence();
        Period longer = cadence == null ? facts.period() : plan.payPeriod.longer(cadence, facts.period());
        return longer.equals(facts.period()) ? longer : plan.payPeriod.days(longer);
    }

    /** Whether an entry makes lines: for all, or for those who leave before it is due. */
    boolean isDueForSome(Prepared<?> prepared) {
        return isDue(prepared) || facts.agents().stream().anyMatch(agent -> agent.hasLeftBy(facts.period()));
    }

    /**
     * Whether an entry is due for who leaves before its longer period ends, over the days since that began: what is paid
     * then, and what settles the lines of that longer period.
     */
    boolean isDueOnLeaving(Prepared<?> prepared) {
        return prepared.isPaidOnLeaving()
                || (prepared.entry().family() == RuleFamily.SETTLE
                        && prepared.entry().cadence() != null
                        && plan.paidOnLeaving.contains(prepared.entry().cadence()));
    }

    /** Whether an entry that is not due has to come to an end for an agent whose last pay period this is. */
    boolean isEnding(Prepared<?> prepared, int row) {
        return !isDue(prepared) && agent(row).hasLeftBy(facts.period());
    }

    /** Of an entry that is not due the rows of those who leave; null where it is due for all. */
    @Nullable
    BitSet ending(Prepared<?> prepared) {
        if (isDue(prepared)) {
            return null;
        }
        BitSet rows = new BitSet(rows());
        for (int row : team.rows) {
            rows.set(row, isEnding(prepared, row));
        }
        return rows;
    }

    /** What is said of an entry that ends early for an agent. */
    Message ofEnding(Phrase phrase, Prepared<?> prepared, int row) {
        Cadence cadence = requireNonNull(prepared.entry().cadence());
        return phrase.filled(
                agent(row).leftOn().orElseThrow(),
                plan.payPeriod.longer(cadence, facts.period()).toString());
    }

    /** The team as an entry sees it, over its longer period or the pay period. */
    TeamView team(Prepared<?> entry) {
        Cadence cadence = entry.entry().cadence();
        return cadence == null && entry.card() == 0
                ? team
                : otherwise.computeIfAbsent(
                        new Seen(cadence, entry.card()), seen -> team(seen.cadence, seen.card, row -> paid[row]));
    }

    /** The team of those who were assessed on a card, which is all that grading it sees. */
    TeamView assessed(Prepared<?> grade) {
        Assessment assessment = assessments[grade.card()];
        TeamView known = assessed[grade.card()];
        if (known == null) {
            boolean all = true;
            for (int row : team.rows) {
                all &= assessment.has(row);
            }
            known = all ? team(grade) : team(null, grade.card(), assessment::has);
            assessed[grade.card()] = known;
        }
        return known;
    }

    /** An agent as a rule sees it that explains itself: the same steps then run on numbers that have terms. */
    public AgentView explaining(int row, Prepared<?> entry, List<Words> remarks, int settled) {
        return new AgentView(this, team(entry), new Telling(plan, entry, remarks), settled, row);
    }

    /** An agent as a grade rule sees it that explains itself. */
    public AgentView explainingGrade(Prepared<?> grade, int row, List<Words> remarks) {
        return new AgentView(this, assessed(grade), new Telling(plan, grade, remarks), ALL, row);
    }

    /** Whether the plan pays the agent of an id in this period. */
    boolean pays(AgentId agent) {
        int row = facts.indexOf(agent);
        return row >= 0 && paid[row];
    }

    /** Why a row is not assessed, or not paid at all. */
    @Nullable
    Message notAssessed(int row) {
        if (!paid[row]) {
            return Message.of(PlanPhrases.NOT_ELIGIBLE);
        }
        for (Prepared<?> score : plan.of(RuleFamily.SCORE)) {
            Message reason = assessments[score.index()].reason(row);
            if (reason != null) {
                return plan.cards() == 1
                        ? reason
                        : PlanPhrases.NOT_ON_CARD.filled(score.entry().label(), reason);
            }
        }
        return null;
    }

    /** Why an entry does not apply to an agent: the last thing that its condition noted. */
    Message reason(Prepared<?> prepared, int row) {
        return reason(prepared, row, ALL);
    }

    /** The same, of one that sees the lines of so many SETTLE rules. */
    Message reason(Prepared<?> prepared, int row, int settled) {
        if (isEnding(prepared, row) && !prepared.isPaidOnLeaving()) {
            return ofEnding(PlanPhrases.LEFT_BEFORE, prepared, row);
        }
        if (prepared.when() != null) {
            List<Words> remarks = new ArrayList<>();
            prepared.when().holds(explaining(row, prepared, remarks, settled));
            Message last = last(remarks);
            if (last != null) {
                return last;
            }
        }
        return Message.of(PlanPhrases.CONDITION_FAILED);
    }

    /** The last remark that is a message, not a calculation; null if there is none. */
    static @Nullable Message last(List<Words> remarks) {
        for (Words remark : Lists.reverse(remarks)) {
            if (remark instanceof Message message) {
                return message;
            }
        }
        return null;
    }

    // ---------------------------------------------------------------------------------------------- columns

    @Override
    public int rows() {
        return facts.agents().size();
    }

    Agent agent(int row) {
        return facts.agents().get(row);
    }

    @Override
    public LongColumn monthsServed(LocalDate day) {
        long[] months = column();
        facts.monthsServed(day, months, 0);
        return new LongColumn(months);
    }

    @Override
    public Period period() {
        return facts.period();
    }

    @Override
    public int teams() {
        return 1;
    }

    @Override
    public int end(int team) {
        return rows();
    }

    @Override
    public long ofTeam(Slot<Exact> slot, int team, int decimals) {
        return units(credited.columns().team[~slot.index()], decimals);
    }

    static long units(@Nullable Quantity value, int decimals) {
        return value instanceof Exact number && number.fitsLong(decimals) ? number.toLong(decimals) : LongColumn.HOLE;
    }

    @Override
    public long[] column() {
        return new long[rows()];
    }

    private FactColumn column(Slot<?> slot) {
        return credited.columns().agents[slot.index()];
    }

    @Override
    public LongColumn numbers(Slot<Exact> slot, int decimals) {
        long[] numbers = column();
        column(slot).numbers(decimals, numbers, 0);
        return new LongColumn(numbers);
    }

    @Override
    public LongColumn dividends(Slot<Ratio> slot) {
        long[] dividends = column();
        column(slot).dividends(dividends, 0);
        return new LongColumn(dividends);
    }

    @Override
    public LongColumn divisors(Slot<Ratio> slot) {
        long[] divisors = column();
        column(slot).divisors(divisors, 0);
        return new LongColumn(divisors);
    }

    @Override
    public LongColumn ratings(Slot<Rating> slot, ImmutableList<Rating> words) {
        long[] ratings = column();
        column(slot).ratings(Listed.of(words, column(slot).words()).places(), ratings, 0);
        return new LongColumn(ratings);
    }

    @Override
    public @Nullable Scores scores() {
        return assessments.length > 1 ? null : assessments[0].scores;
    }

    @Override
    public Grades grades() {
        ImmutableList.Builder<Grade> given = ImmutableList.builder();
        long[] places = column();
        int count = 0;
        for (int row = 0; row < places.length; row++) {
            Grade grade = assessments[0].grade(row);
            places[row] = grade == null ? LongColumn.HOLE : count++;
            if (grade != null) {
                given.add(grade);
            }
        }
        return new Grades(given.build(), new LongColumn(places));
    }
}
