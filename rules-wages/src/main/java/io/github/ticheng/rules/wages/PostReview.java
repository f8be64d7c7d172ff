// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.room.SettledAgent;
import io.github.ticheng.core.rule.OutcomeRule;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.text.Refused;
import java.util.List;
import java.util.Optional;

/**
 * A review of the agent's post: one level up, one level down, or none, by declared conditions. Yearly by the cadence of
 * its entry; the conditions then look at the year.
 *
 * <p>It proposes and never acts: a person gives the agent another post. An agent whose post is not listed is not reviewed;
 * at the highest post there is no way up and at the lowest none down. If both conditions hold the post stays;
 * so a proposal says which one holds and which one does not.
 *
 * @param posts the posts from the lowest to the highest, at least two, in the words in which agents have them
 * @param up when a higher post is proposed
 * @param down when a lower post is proposed
 */
record PostReview(ImmutableList<String> posts, Condition up, Condition down) implements OutcomeRule {

    static final BlockType<PostReview> TYPE = BlockType.of("post-review", OutcomeRule.class, PostReview.class)
            .with(
                    Field.required("posts", FieldType.listOf(FieldType.TEXT), PostReview::posts),
                    Field.required("up", FieldType.block(Condition.class), PostReview::up),
                    Field.required("down", FieldType.block(Condition.class), PostReview::down),
                    PostReview::new);

    /** @throws IllegalArgumentException if there are less than two posts, or two alike */
    PostReview {
        Refused.when(posts.size() < 2, ReviewPhrases.TWO_POSTS, posts);
        Refused.whenTwice(posts, WagePhrases.POSTS_DIFFER);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        Condition.Step rises = up.prepare(preparation);
        Condition.Step falls = down.prepare(preparation);
        RuleId rule = preparation.rule();
        return agent -> {
            int level = agent.agent().post().map(posts::indexOf).orElse(-1);
            if (level < 0) {
                return ImmutableList.of();
            }
            boolean isUp = rises.holds(agent);
            boolean isDown = falls.holds(agent);
            if (isUp == isDown) {
                return ImmutableList.of();
            }
            int proposed = isUp ? level + 1 : level - 1;
            return proposed < 0 || proposed == posts.size()
                    ? ImmutableList.of()
                    : ImmutableList.of(proposal(agent, rule, isUp, posts.get(level), posts.get(proposed)));
        };
    }

    private Outcome proposal(SettledAgent agent, RuleId rule, boolean isUp, String from, String to) {
        return new Outcome(
                rule,
                isUp ? "promotion" : "demotion",
                isUp ? ReviewPhrases.PROMOTION : ReviewPhrases.DEMOTION,
                ReviewPhrases.REVIEW.filled(
                        agent.period().toString(),
                        from,
                        to,
                        Condition.requirements(
                                List.of(isUp ? up : down, Conditions.not(isUp ? down : up)), agent.money())),
                null);
    }
}
