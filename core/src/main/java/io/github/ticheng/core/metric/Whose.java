// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.metric;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.util.Optional;

/**
 * Whose value of a metric is meant, where it is not the agent's own: {@code team}, {@code agents}, {@code average-of-peers},
 * {@code post host, busser}.
 *
 * <p>Values of several agents are put together: numbers are summed up, and a ratio is rebuilt from the summed parts. With
 * {@code average-of-} in front it is the mean of the agents' values, each alike; of ratios only those count that have
 * data.
 *
 * @param group who they are
 * @param average whether it is the mean of their values
 * @param posts the posts of {@link Group#POST}, at least one; empty for every other group
 */
public record Whose(Group group, boolean average, ImmutableList<String> posts) implements Serializable {

    private static final String AVERAGE = "average-of-";
    private static final Splitter COMMAS = Splitter.on(',').trimResults();

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
        POST
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
     * @throws IllegalArgumentException if there are posts without the group of posts or the other way round, one is blank
     *     or has a comma, one stands there twice, or a mean is asked for of the team's own value
     */
    public Whose {
        Refused.when((group == Group.POST) == posts.isEmpty(), MetricPhrases.GROUP_OF_POSTS, null);
        Refused.when(average && group == Group.TEAM, MetricPhrases.AVERAGE_OF_AGENTS, null);
        for (String post : posts) {
            Refused.when(post.isBlank() || post.contains(","), MetricPhrases.GROUP_OF_POSTS, "\"" + post + "\"");
        }
        posts = posts.stream().map(String::strip).sorted().collect(ImmutableList.toImmutableList());
        Refused.whenTwice(posts, MetricPhrases.GROUP_OF_POSTS);
    }

    /** The agents in some posts. */
    public static Whose inPost(String... posts) {
        return new Whose(Group.POST, false, ImmutableList.copyOf(posts));
    }

    /** Whether an agent in a post, or in none, may be one of them. */
    public boolean includes(Optional<String> post) {
        return posts.isEmpty() || post.filter(posts::contains).isPresent();
    }

    /** The mean of their values, each agent alike. */
    public Whose averaged() {
        return new Whose(group, true, posts);
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
            if (group == Group.POST && who.startsWith(word + " ")) {
                return new Whose(group, average, ImmutableList.copyOf(COMMAS.split(who.substring(word.length() + 1))));
            }
            if (group != Group.POST && who.equals(word)) {
                return new Whose(group, average, ImmutableList.of());
            }
        }
        throw Refused.of(MetricPhrases.WHOSE, text);
    }

    /** The words of documents for it: {@code average-of-post host, busser}. */
    @Override
    public String toString() {
        String who = Json.word(group);
        return (average ? AVERAGE : "") + (posts.isEmpty() ? who : who + " " + String.join(", ", posts));
    }
}
