// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.ShortForm;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.util.Optional;

/**
 * One of some posts, or of some declared groups, whose order is of no account. It does not hold for an agent without one on
 * record.
 *
 * @param by whether posts or groups are asked for
 * @param posts the posts or groups, at least one, in the words in which agents have them; kept in alphabetical order
 */
record PostCondition(Whose.By by, ImmutableList<String> posts) implements Condition, Contradiction.Narrowing {

    static final BlockType<PostCondition> TYPE = type("post", "posts", Whose.By.POST);
    static final BlockType<PostCondition> GROUP = type("group", "groups", Whose.By.GROUP);

    private static BlockType<PostCondition> type(String name, String list, Whose.By by) {
        return BlockType.of(name, Condition.class, PostCondition.class)
                .with(
                        Field.required(list, FieldType.listOf(FieldType.TEXT), PostCondition::posts),
                        those -> new PostCondition(by, those))
                .shortly(ShortForm.said(name + " is {" + list + " or}"));
    }

    /** @throws IllegalArgumentException if there is no post, a post is blank, or one stands there twice */
    PostCondition {
        Refused.when(posts.isEmpty(), ConditionPhrases.SOME_POST, null);
        for (String post : posts) {
            Refused.when(post.isBlank(), ConditionPhrases.POST_WITH_WORDS, "\"" + post + "\"");
        }
        Refused.whenTwice(posts, ConditionPhrases.POSTS_DIFFER);
        posts = ImmutableList.sortedCopyOf(posts);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(by == Whose.By.POST ? TYPE : GROUP);
    }

    @Override
    public void narrow(Contradiction left, boolean holds) {
        left.words(by, posts, holds);
    }

    @Override
    public boolean stays(boolean holds) {
        return true;
    }

    @Override
    public Step prepare(Preparation preparation) {
        return this::holds;
    }

    private boolean holds(ReportedAgent agent) {
        Optional<String> post = agent.named(by);
        boolean isPost = by == Whose.By.POST;
        agent.note(() -> post.map(
                        own -> (isPost ? ConditionPhrases.POST : ConditionPhrases.GROUP).filled(own, Words.of(posts)))
                .orElseGet(
                        () -> (isPost ? ConditionPhrases.NO_POST : ConditionPhrases.NO_GROUP).filled(Words.of(posts))));
        return post.isPresent() && posts.contains(post.get());
    }

    @Override
    public Words requirement(Unit money) {
        return (by == Whose.By.POST ? ConditionPhrases.POST_REQUIRED : ConditionPhrases.GROUP_REQUIRED)
                .filled(Words.of(posts));
    }
}
