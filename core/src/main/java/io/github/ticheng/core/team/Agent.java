// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.team;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Words;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A customer-service agent: who is paid.
 *
 * <p>Agents are people of the host's systems; what they did in a period is in {@link TeamFacts}.
 */
@Value.Immutable
@BuiltValue
public abstract class Agent implements Serializable {

    private static final long serialVersionUID = 1L;

    static final int NOT_KNOWN = Integer.MIN_VALUE;
    private static final int DAYS_A_MONTH = 32;
    /** Days of later and earlier years are as good as never. */
    private static final int MOST_YEARS = 1_000_000;

    Agent() {}

    /** An agent of whom only the id and the team are known. */
    public static Agent of(String id, String team) {
        return builder().id(AgentId.of(id)).team(TeamId.of(team)).build();
    }

    /** Starts an agent; id and team must be given. */
    public static Builder builder() {
        return ImmutableAgent.builder();
    }

    /** The id, unique among all teams that are paid together. */
    public abstract AgentId id();

    /** The name as people read it; the id unless given. */
    @Value.Default
    public String name() {
        return id().value();
    }

    /** The team in which the agent is paid. */
    public abstract TeamId team();

    /** The post or level that wages hang on, in the words of the plan: {@code senior}, {@code team-leader}. */
    public abstract Optional<String> post();

    /** The group beside the post, in the words of the plan: a desk, a shift, a line of goods. */
    public abstract Optional<String> group();

    /** The post or the group. */
    public final Optional<String> named(Whose.By by) {
        return by == Whose.By.POST ? post() : group();
    }

    /** The first day of employment, on which seniority counts from. */
    public abstract Optional<LocalDate> hiredOn();

    /** The last day of employment. */
    public abstract Optional<LocalDate> leftOn();

    /** Who the agent is and in which team, in JSON. */
    @JsonValue
    public JsonMap tree() {
        return new JsonMap().put("team", team().value()).putAll(treeInTeam());
    }

    /** Who the agent is, in JSON that says the team elsewhere. */
    public JsonMap treeInTeam() {
        JsonMap tree = new JsonMap().put("id", id().value());
        if (!name().equals(id().value())) {
            tree.put("name", name());
        }
        post().ifPresent(post -> tree.put("post", post));
        group().ifPresent(group -> tree.put("group", group));
        hiredOn().ifPresent(day -> tree.put("hired-on", day.toString()));
        leftOn().ifPresent(day -> tree.put("left-on", day.toString()));
        return tree;
    }

    /** Whether the agent is employed on at least one day of a period, as far as the dates are known. */
    public boolean isEmployedIn(Period period) {
        return servedSince() <= onScale(period.lastDay(), 0) && servedUntil() >= onScale(period.firstDay(), 0);
    }

    /** Whether the agent leaves in a period or before its end, so that none after it will pay the agent. */
    public boolean hasLeftBy(Period period) {
        return servedUntil() <= onScale(period.lastDay(), 0);
    }

    /**
     * The full months of service on a day; 0 before the day of hiring. Nothing is added after the last day of
     * employment.
     *
     * <p>The day of hiring and the given day both count. A month is full on the day before its day of the month comes
     * round again: for those hired on the 15th, on the 14th. Where a month is too short for that day, it is full on the
     * month's last day.
     *
     * <table>
     * <caption>Full months of service</caption>
     * <tr><th>hired</th><th>day</th><th>months</th></tr>
     * <tr><td>2024-01-01</td><td>2024-01-31</td><td>1</td></tr>
     * <tr><td>2024-01-02</td><td>2024-01-31</td><td>0</td></tr>
     * <tr><td>2024-01-15</td><td>2024-02-13</td><td>0</td></tr>
     * <tr><td>2024-01-15</td><td>2024-02-14</td><td>1</td></tr>
     * <tr><td>2024-01-31</td><td>2024-02-28</td><td>0</td></tr>
     * <tr><td>2024-01-31</td><td>2024-02-29</td><td>1</td></tr>
     * <tr><td>2024-01-31</td><td>2024-03-30</td><td>2</td></tr>
     * </table>
     *
     * @throws IllegalStateException if the day of hiring is not known
     */
    public int fullMonthsServed(LocalDate day) {
        int since = servedSince();
        if (since == NOT_KNOWN) {
            throw new IllegalStateException("Expected the day of hiring of agent " + id() + ", but found none");
        }
        LocalDate last = hasLeftBefore(day) ? leftOn().orElseThrow() : day;
        return fullMonths(since, afterwards(last));
    }

    /** The full months from a day on the scale on which every month has the same number of days. */
    static int fullMonths(int since, int after) {
        return Math.max(0, Math.floorDiv(after - since, DAYS_A_MONTH));
    }

    /** Since when each of some agents serves, on that scale; empty where one of them leaves. */
    static int[] servedSince(List<Agent> agents) {
        int[] since = new int[agents.size()];
        for (int i = 0; i < since.length; i++) {
            Agent agent = agents.get(i);
            if (agent.servedUntil() != Integer.MAX_VALUE) {
                return new int[0];
            }
            since[i] = agent.servedSince();
        }
        return since;
    }

    /** Whether the day of hiring is known, and so the service. */
    public boolean isServiceKnown() {
        return servedSince() != NOT_KNOWN;
    }

    /** The day of hiring on a scale on which every month has the same number of days; asked for in every run. */
    @Value.Derived
    @Value.Auxiliary
    int servedSince() {
        return hiredOn().map(day -> onScale(day, 0)).orElse(NOT_KNOWN);
    }

    /** The last day of employment on that scale, beyond all days where it is not known. */
    @Value.Derived
    @Value.Auxiliary
    int servedUntil() {
        return leftOn().map(day -> onScale(day, 0)).orElse(Integer.MAX_VALUE);
    }

    private boolean hasLeftBefore(LocalDate day) {
        return servedUntil() < onScale(day, 0);
    }

    /** The day after a day on that scale, the first of the next month after the last of a month. */
    static int afterwards(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth()
                ? onScale(day, 1) - day.getDayOfMonth() + 1
                : onScale(day, 0) + 1;
    }

    private static int onScale(LocalDate day, int monthsLater) {
        int year = Math.max(-MOST_YEARS, Math.min(MOST_YEARS, day.getYear()));
        return (year * 12 + day.getMonthValue() + monthsLater) * DAYS_A_MONTH + day.getDayOfMonth();
    }

    @Value.Check
    final void checkLeavesAfterHired() {
        if (hiredOn().isPresent()
                && leftOn().isPresent()
                && leftOn().get().isBefore(hiredOn().get())) {
            throw new IllegalArgumentException("Expected agent " + id() + " to leave on or after the day of hiring, "
                    + hiredOn().get() + ", but found " + leftOn().get());
        }
    }

    /** Builders see to this; what is read from a stream was not built. */
    @Value.Check
    final void checkComplete() {
        Objects.requireNonNull(id());
        Objects.requireNonNull(name());
        Objects.requireNonNull(team());
        if (servedSince() != hiredOn().map(day -> onScale(day, 0)).orElse(NOT_KNOWN)
                || servedUntil() != leftOn().map(day -> onScale(day, 0)).orElse(Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("Expected the service of agent " + id() + " to count from "
                    + hiredOn().map(LocalDate::toString).orElse("nowhere") + ", but found something else");
        }
    }

    /** Builds an {@link Agent}; each value once. */
    public interface Builder {

        /** Sets {@link Agent#id}. */
        Builder id(AgentId id);

        /** Sets {@link Agent#name}. */
        Builder name(String name);

        /** Sets {@link Agent#team}. */
        Builder team(TeamId team);

        /** Sets {@link Agent#post}. */
        Builder post(String post);

        /** Sets {@link Agent#group}. */
        Builder group(String group);

        /** Sets {@link Agent#hiredOn}. */
        Builder hiredOn(LocalDate day);

        /** Sets {@link Agent#leftOn}. */
        Builder leftOn(LocalDate day);

        /**
         * Finishes the agent.
         *
         * @throws IllegalStateException if the id or the team is missing
         * @throws IllegalArgumentException if the agent leaves before being hired
         */
        Agent build();
    }

    /**
     * Agents whom a sentence names. A paper for one of them says {@link #seenBy} instead, which names nobody else.
     *
     * @param agents the agents, at least one
     * @param names what each is called, in the same order
     */
    public record AgentNames(ImmutableList<AgentId> agents, ImmutableList<String> names) implements Words {

        private static final Label READER = Label.of("you", "本人");
        private static final Label ANOTHER = Label.of("another agent", "另一员工");
        private static final Phrase OTHERS = Phrase.of("agents.others", "{count} others", "其他 {count} 人");
        private static final Phrase READER_AND = Phrase.of("agents.reader-and", "you and {others}", "本人及{others}");

        /** An agent by name. */
        public static AgentNames of(Agent agent) {
            return new AgentNames(ImmutableList.of(agent.id()), ImmutableList.of(agent.name()));
        }

        /** Agents by their ids. */
        public static AgentNames of(ImmutableList<AgentId> agents) {
            return new AgentNames(agents, ImmutableList.copyOf(Lists.transform(agents, AgentId::value)));
        }

        @Override
        public String in(Language language) {
            return String.join(", ", names);
        }

        /** Words in which nobody is named but their reader. */
        public static Words seenBy(AgentId reader, Words words) {
            if (words instanceof AgentNames named) {
                return named.seenBy(reader);
            }
            return words instanceof Message message
                    ? new Message(
                            message.phrase(),
                            message.fillings().stream()
                                    .map(value -> seenBy(reader, value))
                                    .collect(ImmutableList.toImmutableList()))
                    : words;
        }

        private Words seenBy(AgentId reader) {
            boolean isNamed = agents.contains(reader);
            int count = agents.size() - (isNamed ? 1 : 0);
            if (count == 0) {
                return READER;
            }
            Words others = count == 1 ? ANOTHER : OTHERS.filled(count);
            return isNamed ? READER_AND.filled(others) : others;
        }
    }
}
