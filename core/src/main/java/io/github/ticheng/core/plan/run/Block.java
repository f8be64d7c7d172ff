// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.prepare.Prepared;
import io.github.ticheng.core.plan.prepare.PreparedPlan;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.room.Slot;
import io.github.ticheng.core.room.TeamColumns;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.rule.ShareRule;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.FactColumn;
import io.github.ticheng.core.team.FactColumn.LongColumn;
import io.github.ticheng.core.team.TeamFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some teams of one period that are paid at once, their agents one below the other, so that what there is to do for a team —
 * to find its metrics, to ask each step, to make arrays — is done once for many. It pays only those whose every line is read in
 * columns, by plans whose every entry may be; all others walk through the {@link Rooms} one by one, and nobody can tell the
 * difference. Used over and over, by one thread at a time; nothing that it pays keeps hold of it.
 */
public final class Block implements TeamColumns {

    /** Enough for what is done once to cost an agent next to nothing, few enough to stay near the processor. */
    public static final int MOST_AGENTS = 512;

    /** Takes teams in their order. */
    public interface Taker {

        /** Takes a team that the block can pay, {@linkplain Block#paid with statements} or {@linkplain Block#into without}. */
        void read(Block block, int team);

        /** Takes a team that had to walk. */
        void walk(WalkedTeam team);

        /** Takes a team that cannot be paid. */
        void refuse(TeamFacts facts, ImmutableList<Problem> problems);
    }

    private final PreparedPlan plan;
    /** The entries that make lines, in the order of the plan. */
    private final ImmutableList<Prepared<?>> makers;

    private final @Nullable Prepared<ScoreRule.Step> score;
    private final @Nullable Prepared<GradeRule.Step> grade;
    /** Whether the plan may be read in columns, for all that is known by now. */
    private boolean isInColumns;

    private final List<TeamFacts> facts = new ArrayList<>();
    /** By team: where its metrics stand among those of its facts. */
    private final List<int[]> places = new ArrayList<>();

    private int[] ends = new int[0];
    private final long[][] lines;
    private @Nullable Scores scores;
    private @Nullable Grades grades;

    /** Arrays for as many agents as there is room for, of which some are in use. */
    private final List<long[]> arrays = new ArrayList<>();

    private final List<LongColumn> columns = new ArrayList<>();
    /** By place of the slot table: how its ratings were found last, and before that. Few teams have others than most. */
    private final @Nullable Listed[] listed;

    private int used;

    Block(PreparedPlan plan) {
        this.plan = plan;
        this.makers = ImmutableList.<Prepared<?>>builder()
                .addAll(plan.of(RuleFamily.PAY))
                .addAll(plan.of(RuleFamily.SHARE))
                .build();
        this.score =
                plan.<ScoreRule.Step>of(RuleFamily.SCORE).stream().findFirst().orElse(null);
        this.grade =
                plan.<GradeRule.Step>of(RuleFamily.GRADE).stream().findFirst().orElse(null);
        this.lines = new long[makers.size()][];
        this.listed = new Listed[2 * plan.slots.size()];
        this.isInColumns = plan.eligibility == null
                && plan.bases.isEmpty()
                && plan.all.stream().allMatch(Block::mayBeRead)
                && plan.all.size() == makers.size() + (score == null ? 0 : 1) + (grade == null ? 0 : 1);
    }

    private static boolean mayBeRead(Prepared<?> prepared) {
        return prepared.entry().paid()
                && prepared.entry().cadence() == null
                && prepared.when() == null
                && prepared.times() == null;
    }

    /** Pays teams in their order, which may be read from the source some hundred agents ahead of what is handed out. */
    void each(Iterable<TeamFacts> teams, Function<TeamId, Ledger> ledgersByTeam, Taker taker) {
        for (TeamFacts team : teams) {
            Ledger ledger = ledgersByTeam.apply(team.team());
            int[] known = placesIn(team, ledger);
            if (known == null || !fits(team)) {
                handOut(taker);
            }
            if (known == null) {
                walk(team, ledger, taker);
            } else {
                add(team, known);
            }
        }
        handOut(taker);
    }

    /** Pays one team; null if it has to walk. */
    @Nullable
    PaidTeam paid(TeamFacts team, Ledger ledger) {
        int[] known = placesIn(team, ledger);
        if (known == null) {
            return null;
        }
        add(team, known);
        PaidTeam paid = read() && isRead(0) ? paid(0) : null;
        clear();
        return paid;
    }

    private void handOut(Taker taker) {
        boolean isRead = !facts.isEmpty() && read();
        for (int team = 0; team < facts.size(); team++) {
            if (isRead && isRead(team)) {
                taker.read(this, team);
            } else {
                walk(facts.get(team), Ledger.empty(), taker);
            }
        }
        clear();
    }

    private void walk(TeamFacts team, Ledger ledger, Taker taker) {
        WalkedTeam walked;
        try {
            walked = Rooms.pay(plan, team, ledger, () -> ImmutableList.of(plan));
        } catch (ProblemsException refused) {
            taker.refuse(team, refused.problems());
            return;
        }
        taker.walk(walked);
    }

    // ---------------------------------------------------------------------------------------------- teams in

    /** Where the facts of a team have the metrics of the plan; null if the team has to walk. */
    private int @Nullable [] placesIn(TeamFacts team, Ledger ledger) {
        if (!isInColumns
                || team.agents().isEmpty()
                || !team.corrections().isEmpty()
                || !Admission.isPlain(plan, team, ledger)) {
            return null;
        }
        for (int slot = 0; slot < plan.slots.teamSize(); slot++) {
            if (!team.teamValues().containsKey(plan.slots.teamMetric(slot))) {
                return null;
            }
        }
        int[] known = plan.placesIn(team.metrics());
        for (int place : known) {
            if (place < 0) {
                return null;
            }
        }
        return known;
    }

    private boolean fits(TeamFacts team) {
        return facts.isEmpty()
                || (rows() + team.agents().size() <= MOST_AGENTS
                        && facts.get(0).period().equals(team.period()));
    }

    private void add(TeamFacts team, int[] known) {
        int to = rows() + team.agents().size();
        if (to > ends.length) {
            grow(Math.max(to, 2 * ends.length));
        }
        ends[facts.size()] = to;
        facts.add(team);
        places.add(known);
    }

    private void grow(int room) {
        ends = Arrays.copyOf(ends, room);
        arrays.clear();
        columns.clear();
    }

    private void clear() {
        facts.clear();
        places.clear();
        scores = null;
        grades = null;
        used = 0;
    }

    /** Whether there is so much room that it is better not kept. */
    boolean isLarge() {
        return ends.length > 4 * MOST_AGENTS;
    }

    // ---------------------------------------------------------------------------------------------- reading

    /** Reads all lines of all teams; false if a step is not read in columns. */
    private boolean read() {
        try {
            if (score != null) {
                scores = score.step().scores(this);
                isInColumns = scores != null;
            }
            if (grade != null && scores != null) {
                grades = grade.step().grades(this, scores);
                isInColumns = grades != null;
            }
            for (int i = 0; isInColumns && i < lines.length; i++) {
                long[] read = read(makers.get(i));
                isInColumns = read != null;
                lines[i] = read == null ? lines[i] : read;
            }
            return isInColumns;
        } catch (RuntimeException failure) {
            // Said by the reading agent by agent.
            return false;
        }
    }

    // Safe: the steps of a family are its own.
    @SuppressWarnings("unchecked")
    private long @Nullable [] read(Prepared<?> prepared) {
        if (prepared.step() instanceof ShareRule.Step share) {
            long[] parts = column();
            return share.parts(this, parts, plan.decimals) ? parts : null;
        }
        return PayRoom.read((Prepared<PayRule.Step>) prepared, plan, this);
    }

    /** Whether every line of a team was read, and their sums fit. */
    private boolean isRead(int team) {
        boolean fits = true;
        for (int row = from(team); fits && row < ends[team]; row++) {
            long total = 0;
            for (long[] line : lines) {
                total = LongColumn.plus(total, line[row]);
            }
            fits = total != LongColumn.HOLE
                    && (scores == null || scores.points().at(row) != LongColumn.HOLE);
        }
        return fits;
    }

    // ---------------------------------------------------------------------------------------------- teams out

    /** What a team is paid. */
    public PaidTeam paid(int team) {
        int from = from(team);
        long[] units = new long[(ends[team] - from) * lines.length];
        for (int row = from, at = 0; row < ends[team]; row++) {
            for (long[] line : lines) {
                units[at++] = line[row];
            }
        }
        return new ReadTeam(plan, facts.get(team), makers, units);
    }

    /** Hands out the lines and totals of a team. */
    public void into(PayLine.Sink sink, int team) {
        int from = from(team);
        for (int row = from; row < ends[team]; row++) {
            Agent agent = facts.get(team).agent(row - from);
            long total = 0;
            for (int i = 0; i < lines.length; i++) {
                sink.line(agent, makers.get(i).item(), lines[i][row], plan.decimals);
                total += lines[i][row];
            }
            sink.total(agent, total, plan.decimals);
        }
    }

    // ---------------------------------------------------------------------------------------------- columns

    @Override
    public int rows() {
        return from(facts.size());
    }

    @Override
    public int teams() {
        return facts.size();
    }

    @Override
    public int end(int team) {
        return ends[team];
    }

    private int from(int team) {
        return team == 0 ? 0 : ends[team - 1];
    }

    @Override
    public LongColumn monthsServed(LocalDate day) {
        int place = next();
        for (int team = 0; team < facts.size(); team++) {
            facts.get(team).monthsServed(day, arrays.get(place), from(team));
        }
        return columns.get(place);
    }

    @Override
    public Period period() {
        return facts.get(0).period();
    }

    @Override
    public long[] column() {
        long[] column = arrays.get(next());
        Arrays.fill(column, 0, rows(), 0);
        return column;
    }

    /** The place of an array that is not in use. */
    private int next() {
        if (used == arrays.size()) {
            long[] array = new long[ends.length];
            arrays.add(array);
            columns.add(new LongColumn(array));
        }
        return used++;
    }

    private FactColumn column(Slot<?> slot, int team) {
        return facts.get(team).column(places.get(team)[slot.index()]);
    }

    @Override
    public LongColumn numbers(Slot<Exact> slot, int decimals) {
        int place = next();
        for (int team = 0; team < facts.size(); team++) {
            column(slot, team).numbers(decimals, arrays.get(place), from(team));
        }
        return columns.get(place);
    }

    @Override
    public LongColumn dividends(Slot<Ratio> slot) {
        int place = next();
        for (int team = 0; team < facts.size(); team++) {
            column(slot, team).dividends(arrays.get(place), from(team));
        }
        return columns.get(place);
    }

    @Override
    public LongColumn divisors(Slot<Ratio> slot) {
        int place = next();
        for (int team = 0; team < facts.size(); team++) {
            column(slot, team).divisors(arrays.get(place), from(team));
        }
        return columns.get(place);
    }

    @Override
    public LongColumn ratings(Slot<Rating> slot, ImmutableList<Rating> words) {
        int place = next();
        for (int team = 0; team < facts.size(); team++) {
            FactColumn column = column(slot, team);
            column.ratings(places(slot, words, column.words()), arrays.get(place), from(team));
        }
        return columns.get(place);
    }

    /** For each of the ratings of some facts its place in a rule's list, or a hole. */
    private long[] places(Slot<Rating> slot, ImmutableList<Rating> rule, ImmutableList<Rating> words) {
        int last = 2 * slot.index();
        Listed known = listed[last];
        if (known == null || !known.is(rule, words)) {
            Listed before = listed[last + 1];
            listed[last + 1] = known;
            known = before != null && before.is(rule, words) ? before : Listed.of(rule, words);
            listed[last] = known;
        }
        return known.places();
    }

    @Override
    public long ofTeam(Slot<Exact> slot, int team, int decimals) {
        Metric metric = plan.slots.teamMetric(~slot.index());
        return Corridor.units(facts.get(team).teamValues().get(metric), decimals);
    }

    @Override
    public @Nullable Scores scores() {
        return scores;
    }

    @Override
    public @Nullable Grades grades() {
        return grades;
    }
}
