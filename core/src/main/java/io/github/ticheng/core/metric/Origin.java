// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.metric;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.ExactSum;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the values of a metric come from that no facts hold. Closed. */
public sealed interface Origin extends Serializable {

    /**
     * A value that is not the agent's own, but the same for every agent: {@code sales of team}.
     *
     * @param metric what is measured; it may be an amount
     * @param whose whose value it is
     */
    record OfOthers(Metric metric, Whose whose) implements Origin {

        /**
         * The values of those whose it is, put together; empty for the mean of nobody.
         *
         * @param values values of the metric, in any order
         * @throws io.github.ticheng.core.problem.ProblemsException if a ratio was given as printed that has to be rebuilt from
         *     its parts
         */
        public Optional<Quantity> together(List<? extends Quantity> values) {
            ExactSum sum = new ExactSum();
            ExactSum whole = new ExactSum();
            for (Quantity value : values) {
                if (value instanceof Ratio ratio && !whose.average()) {
                    Ratio parts = metric.withParts(ratio);
                    sum.add(parts.numerator().withoutTerm());
                    whole.add(parts.denominator().withoutTerm());
                } else if (!(value instanceof Ratio ratio) || ratio.hasData()) {
                    Exact number = value instanceof Ratio ratio ? ratio.value().orElseThrow() : (Exact) value;
                    sum.add(number.withoutTerm());
                    whole.add(Exact.ONE);
                }
            }
            if (metric.kind() == MetricKind.RATIO) {
                return Optional.of(Ratio.of(sum.value(), whole.value()));
            }
            Exact count = whole.value();
            return whose.average()
                    ? Optional.of(count).filter(Exact::isPositive).map(sum.value()::dividedBy)
                    : Optional.of(sum.value());
        }
    }

    /**
     * The agent's score in an assessment: {@code score}. Who was not assessed has none.
     *
     * @param card the score rule; null for the only one, or the one that the entry means
     */
    record Score(@Nullable RuleId card) implements Origin {}

    /** The place of an order, day or week among others. */
    record Place() implements Origin {}

    /**
     * What a rule comes to for the agent: {@code line commission}. In PAY it is the unrounded amount of an earlier entry,
     * and behind PAY the sum of the rule's lines. Over a longer period it is summed up with the lines on record.
     *
     * @param rule the rule
     */
    record Amount(RuleId rule) implements Origin {}

    /**
     * Whose value of a metric is meant, where it is not the agent's own: {@code team}, {@code agents}, {@code average-of-peers},
     * {@code post host, busser}, {@code own-group}.
     *
     * <p>Values of several agents are put together: numbers are summed up, and a ratio is rebuilt from the summed parts. With
     * {@code average-of-} in front it is the mean of the agents' values, each alike; of ratios only those count that have
     * data.
     *
     * @param group who they are
     * @param average whether it is the mean of their values
     * @param names the posts of {@link Group#POST} or the groups of {@link Group#GROUP}, at least one; empty for every other
     */
    record Whose(Group group, boolean average, ImmutableList<String> names) implements Serializable {

        private static final String AVERAGE = "average-of-";
        private static final Splitter COMMAS = Splitter.on(',').trimResults();

        /** What agents are in together. */
        public enum By {
            /** The post. */
            POST,
            /** The group that the facts declare: a desk, a shift. */
            GROUP
        }

        /** Those whose value it can be. */
        public enum Group {
            /** The team itself, by a value of its own such as its turnover; of a ratio the same as all agents. */
            TEAM,
            /** All agents whom the plan pays. One without a value is a problem. */
            AGENTS,
            /** Those to whom the entry applies that asks. One without a value is a problem. */
            PEERS,
            /** All agents whom the plan pays and who have a value. */
            AGENTS_WITH_VALUE,
            /** The agents whom the plan pays that are in some posts. One without a value is a problem. */
            POST,
            /** The agents whom the plan pays that are in some declared groups. One without a value is a problem. */
            GROUP,
            /** The agents whom the plan pays that are in the agent's own post; who is in none has no value. */
            OWN_POST,
            /** The agents whom the plan pays that are in the agent's own group; who is in none has no value. */
            OWN_GROUP;

            private boolean isNamed() {
                return this == POST || this == GROUP;
            }
        }

        /** The team's own value. */
        public static final Whose TEAM = new Whose(Group.TEAM, false, ImmutableList.of());

        /** All agents whom the plan pays. */
        public static final Whose AGENTS = new Whose(Group.AGENTS, false, ImmutableList.of());

        /** Those to whom the entry applies. */
        public static final Whose PEERS = new Whose(Group.PEERS, false, ImmutableList.of());

        /** All agents whom the plan pays and who have a value. */
        public static final Whose AGENTS_WITH_VALUE = new Whose(Group.AGENTS_WITH_VALUE, false, ImmutableList.of());

        /**
         * Creates it.
         *
         * @throws IllegalArgumentException if there are names where none are asked for or the other way round, one is blank
         *     or has a comma, one stands there twice, or a mean is asked for of the team's own value
         */
        public Whose {
            Refused.when(group.isNamed() == names.isEmpty(), MetricPhrases.GROUP_OF_POSTS, null);
            Refused.when(average && group == Group.TEAM, MetricPhrases.AVERAGE_OF_AGENTS, null);
            for (String name : names) {
                Refused.when(name.isBlank() || name.contains(","), MetricPhrases.GROUP_OF_POSTS, "\"" + name + "\"");
            }
            names = names.stream().map(String::strip).sorted().collect(ImmutableList.toImmutableList());
            Refused.whenTwice(names, MetricPhrases.GROUP_OF_POSTS);
        }

        /** The agents in some posts. */
        public static Whose inPost(String... posts) {
            return new Whose(Group.POST, false, ImmutableList.copyOf(posts));
        }

        /** The agents in some declared groups. */
        public static Whose inGroup(String... groups) {
            return new Whose(Group.GROUP, false, ImmutableList.copyOf(groups));
        }

        /** The agents in the agent's own post or group. */
        public static Whose own(By by) {
            return new Whose(by == By.POST ? Group.OWN_POST : Group.OWN_GROUP, false, ImmutableList.of());
        }

        /** What they are in together; empty for all others. */
        public Optional<By> by() {
            return switch (group) {
                case TEAM, AGENTS, PEERS, AGENTS_WITH_VALUE -> Optional.empty();
                case POST, OWN_POST -> Optional.of(By.POST);
                case GROUP, OWN_GROUP -> Optional.of(By.GROUP);
            };
        }

        /** Whether they are those who are in the post or the group of the agent that reads. */
        public boolean isOwn() {
            return group == Group.OWN_POST || group == Group.OWN_GROUP;
        }

        /**
         * Whether an agent may be one of them.
         *
         * @param theirs the post or the group of the agent, whichever is asked for
         * @param own that of the agent that reads
         */
        public boolean includes(Optional<String> theirs, Optional<String> own) {
            return isOwn()
                    ? theirs.isPresent() && theirs.equals(own)
                    : names.isEmpty() || theirs.filter(names::contains).isPresent();
        }

        /**
         * Reads what {@code toString} writes.
         *
         * @throws IllegalArgumentException if it is none of that
         */
        public static Whose parse(String text) {
            boolean average = text.startsWith(AVERAGE);
            String who = average ? text.substring(AVERAGE.length()) : text;
            for (Group group : Group.values()) {
                String word = Json.word(group);
                if (group.isNamed() && who.startsWith(word + " ")) {
                    return new Whose(
                            group, average, ImmutableList.copyOf(COMMAS.split(who.substring(word.length() + 1))));
                }
                if (!group.isNamed() && who.equals(word)) {
                    return new Whose(group, average, ImmutableList.of());
                }
            }
            throw Refused.of(MetricPhrases.WHOSE, text);
        }

        /** The words of documents for it: {@code average-of-post host, busser}. */
        @Override
        public String toString() {
            String who = Json.word(group);
            return (average ? AVERAGE : "") + (names.isEmpty() ? who : who + " " + String.join(", ", names));
        }
    }
}
