// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.room.ProblemSignal;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A wage by the agent's post or level: a base wage or post wage that hangs on the job and not on the month's score.
 *
 * <p>An agent without a post, or in one that is not listed, gets the {@code otherwise} wage; without one that is a
 * problem. With a minimum no wage is below what the host supplies as such for the period.
 *
 * @param rows the wages, at least one, each post once; kept in their order
 * @param otherwise the wage of everyone else, or null if that is a problem
 * @param minimum the team's own value below which no wage falls, an amount of money; or null
 */
public record WageByPost(
        ImmutableList<Row> rows,
        @Nullable Exact otherwise,
        @Nullable Metric minimum) implements PayRule {

    public static final BlockType<WageByPost> TYPE = BlockType.of("wage-by-post", PayRule.class, WageByPost.class)
            .with(
                    Field.required("rows", FieldType.listOf(FieldType.row(Row.TYPE)), WageByPost::rows),
                    Field.optional("otherwise", FieldType.AMOUNT, wage -> wage.otherwise),
                    Field.optional("minimum", FieldType.METRIC, wage -> wage.minimum),
                    WageByPost::new);

    /**
     * The wage of a post.
     *
     * @param post the post in the words in which agents have it, not blank
     * @param wage the wage, in the plan's currency; any sign
     */
    public record Row(String post, Exact wage) implements Serializable {

        public static final BlockType<Row> TYPE = BlockType.row("post-wage", Row.class)
                .with(
                        Field.required("post", FieldType.TEXT, Row::post),
                        Field.required("wage", FieldType.AMOUNT, Row::wage),
                        Row::new);

        /**
         * Creates a row.
         *
         * @throws IllegalArgumentException if the post is blank
         */
        public Row {
            Refused.when(post.isBlank(), WagePhrases.POST_NAME, "\"" + post + "\"");
            wage = wage.withoutTerm();
        }
    }

    /**
     * Creates a wage.
     *
     * @throws IllegalArgumentException if there are no rows, two of one post, or the minimum is no metric of money
     */
    public WageByPost {
        Refused.when(rows.isEmpty(), WagePhrases.WAGE_OF_POST, null);
        ImmutableList<String> posts = posts(rows);
        Refused.whenTwice(posts, WagePhrases.POSTS_DIFFER);
        otherwise = otherwise == null ? null : otherwise.withoutTerm();
        MinimumWage.check(minimum);
    }

    /** This wage with an amount for everyone without a listed post. */
    public WageByPost otherwise(String wage) {
        return new WageByPost(rows, Exact.parse(wage), minimum);
    }

    /** This wage, never below a value of the team that the host supplies. */
    public WageByPost atLeast(Metric teamMinimum) {
        return new WageByPost(rows, otherwise, teamMinimum);
    }

    private static ImmutableList<String> posts(ImmutableList<Row> rows) {
        return rows.stream().map(Row::post).collect(ImmutableList.toImmutableList());
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public boolean hasLimits() {
        return minimum != null;
    }

    @Override
    public Step prepare(Preparation preparation) {
        ImmutableMap<String, Exact> byPost = rows.stream().collect(ImmutableMap.toImmutableMap(Row::post, Row::wage));
        return MinimumWage.raised(agent -> agent.amount(wage(agent, byPost)), minimum, preparation);
    }

    private Exact wage(ScoredAgent agent, ImmutableMap<String, Exact> byPost) {
        String post = agent.named(Whose.By.POST).orElse(null);
        Exact listed = post == null ? null : byPost.get(post);
        if (agent.isExplaining() && post != null) {
            agent.note(WagePhrases.POST.filled(post));
        }
        if (listed != null) {
            return listed;
        }
        if (otherwise == null) {
            throw new ProblemSignal(WagePhrases.NO_WAGE.filled(
                    String.join(", ", posts(rows)), post == null ? WagePhrases.NO_POST : Words.verbatim(post)));
        }
        return otherwise;
    }
}
