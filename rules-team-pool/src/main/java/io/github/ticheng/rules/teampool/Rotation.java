// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.text.Refused;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * In turn: each agent for a stretch of days, one after the other, round and round (轮流). Of a period everybody weighs
 * as many days as were theirs, so the facts of a whole month are split by the days of its turns.
 *
 * <p>The turns go on from month to month. Between two agents who are in the order all the time, and whose turns nobody
 * passes on to them, the days differ by no more than one stretch at any time.
 *
 * @param order the ids of the agents in the order of their turns: the first one starts. Empty for the agents who take
 *     part in a period in the order of their ids; then a joiner or leaver moves all later turns. An agent who is not in
 *     it has no turn
 * @param from a period on whose first day the first turn begins
 * @param days how many days a turn lasts, 1 or more
 * @param absent what becomes of the turn of someone who takes no part in the period, or is not employed on the day;
 *     anything but {@link MissedTurn#TAKEN}
 * @param leadersTurn what becomes of the turn of a leader
 * @param leaderPost the post by which a leader is known
 */
public record Rotation(
        ImmutableList<String> order,
        Period from,
        int days,
        MissedTurn absent,
        MissedTurn leadersTurn,
        String leaderPost)
        implements FactSplit {

    public static final BlockType<Rotation> TYPE = BlockType.of("in-turn", Split.class, Rotation.class)
            .with(
                    Field.listed("order", FieldType.TEXT, Rotation::order),
                    Field.required("from", FieldType.PERIOD, Rotation::from),
                    Field.required("days", FieldType.COUNT, Rotation::days),
                    Field.required("absent", FieldType.choice(MissedTurn.class), Rotation::absent),
                    Field.required("leaders-turn", FieldType.choice(MissedTurn.class), Rotation::leadersTurn),
                    Field.withDefault("leader-post", FieldType.TEXT, Rotation::leaderPost, TeamPool.TEAM_LEADER),
                    Rotation::new);

    /**
     * Creates a rotation.
     *
     * @throws IllegalArgumentException if a turn has no days, someone is in the order twice, or the turn of the absent
     *     is to be taken by them
     */
    public Rotation {
        Refused.when(days < 1, PoolPhrases.A_DAY, days);
        Refused.when(absent == MissedTurn.TAKEN, PoolPhrases.ABSENT, "taken");
        Refused.whenTwice(order, PoolPhrases.EVERYBODY_ONCE);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public FactStep prepare(Preparation preparation) {
        return this::weights;
    }

    private Weights weights(ImmutableList<? extends ReportedAgent> members) {
        Period period = members.get(0).days();
        if (period.firstDay().isBefore(from.firstDay())) {
            throw new ProblemSignal(
                    PoolPhrases.BEFORE_ROTATION.filled(from.firstDay().toString(), period.toString()));
        }
        List<Agent> agents = members.stream().<Agent>map(ReportedAgent::agent).toList();
        int[] cycle = cycle(agents);
        Exact[] taken = new Exact[members.size()];
        Arrays.fill(taken, Exact.ZERO);
        Exact leftOver = Exact.ZERO;
        for (LocalDate day = period.firstDay(); !day.isAfter(period.lastDay()); day = day.plusDays(1)) {
            leftOver = leftOver.plus(turn(agents, cycle, day, taken));
        }
        return Weights.byFacts(
                members,
                leftOver,
                (position, member) -> member.input(PoolPhrases.TURNS, taken[position], Unit.DAYS)
                        .from(Source.of(Source.Kind.DAYS, "turns")));
    }

    /**
     * Whose turn a day is, as the credit of an {@link io.github.ticheng.core.team.Order Order} of that day: for hosts
     * that know the days of their silent orders and need not split a month's by its days.
     *
     * @param day the day, not before the first turn
     * @param team the agents who take part, in any order
     * @return the share of each agent whose turn it is, summing to 100%; empty where the turn is left over
     * @throws IllegalArgumentException if the day is before the first turn
     */
    public ImmutableMap<AgentId, Rate> creditOn(LocalDate day, Iterable<Agent> team) {
        if (day.isBefore(from.firstDay())) {
            throw new IllegalArgumentException(
                    "Expected a day from " + from.firstDay() + " on, when turns begin, but found " + day);
        }
        ImmutableList<Agent> agents = ImmutableList.sortedCopyOf(Comparator.comparing(Agent::id), team);
        Exact[] taken = new Exact[agents.size()];
        Arrays.fill(taken, Exact.ZERO);
        turn(agents, cycle(agents), day, taken);
        ImmutableMap.Builder<AgentId, Rate> credit = ImmutableMap.builder();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i].isZero()) {
                credit.put(agents.get(i).id(), new Rate(taken[i]));
            }
        }
        return credit.buildOrThrow();
    }

    /** The positions of the members in the order of turns; −1 for someone in the order who takes no part. */
    private int[] cycle(List<Agent> members) {
        if (order.isEmpty()) {
            return IntStream.range(0, members.size()).toArray();
        }
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            positions.put(members.get(i).id().value(), i);
        }
        return order.stream().mapToInt(id -> positions.getOrDefault(id, -1)).toArray();
    }

    /** Gives a day to whose it is; the part of it that is left over. */
    private Exact turn(List<Agent> members, int[] cycle, LocalDate day, Exact[] taken) {
        long index = Math.floorDiv(ChronoUnit.DAYS.between(from.firstDay(), day), days);
        int place = (int) Math.floorMod(index, (long) cycle.length);
        MissedTurn turn = turnOf(members, cycle[place], day);
        for (int next = 1; turn == MissedTurn.NEXT && next < cycle.length; next++) {
            place = (place + 1) % cycle.length;
            turn = turnOf(members, cycle[place], day) == MissedTurn.TAKEN ? MissedTurn.TAKEN : MissedTurn.NEXT;
        }
        return switch (turn) {
            case TAKEN -> {
                taken[cycle[place]] = taken[cycle[place]].plus(Exact.ONE);
                yield Exact.ZERO;
            }
            case SHARED -> {
                yield share(members, day, taken);
            }
            case NEXT, LEFT_OVER -> Exact.ONE;
        };
    }

    private MissedTurn turnOf(List<Agent> members, int position, LocalDate day) {
        if (position < 0 || !isEmployed(members.get(position), day)) {
            return absent;
        }
        return Leaders.isIn(members.get(position), leaderPost) ? leadersTurn : MissedTurn.TAKEN;
    }

    /** Shares a day among those employed on it; the part of it that is left over. */
    private static Exact share(List<Agent> members, LocalDate day, Exact[] taken) {
        int there = 0;
        for (Agent member : members) {
            there += isEmployed(member, day) ? 1 : 0;
        }
        for (int i = 0; i < taken.length; i++) {
            if (isEmployed(members.get(i), day)) {
                taken[i] = taken[i].plus(Exact.ONE.dividedBy(Exact.of(there)));
            }
        }
        return there == 0 ? Exact.ONE : Exact.ZERO;
    }

    private static boolean isEmployed(Agent member, LocalDate day) {
        return member.hiredOn().map(hired -> !day.isBefore(hired)).orElse(true)
                && member.leftOn().map(left -> !day.isAfter(left)).orElse(true);
    }
}
