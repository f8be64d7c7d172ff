// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostConditionTest {

    @Test
    void of_meaningless_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> post())
                .withMessage("Expected at least one post or group, but found none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> post("senior", " "))
                .withMessage("Expected posts and groups with words, but found \" \"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> post("senior", "junior", "senior"))
                .withMessage("Expected posts or groups that differ, but found senior, junior, senior");
    }

    @Test
    void of_anyOrder_equal() {
        assertThat(post("senior", "junior"))
                .isEqualTo(post("junior", "senior"))
                .isNotEqualTo(post("junior"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "senior | true  | post senior, required one of leader, senior | 岗位 senior，要求为 leader、senior 之一",
                "leader | true  | post leader, required one of leader, senior | 岗位 leader，要求为 leader、senior 之一",
                "junior | false | post junior, required one of leader, senior | 岗位 junior，要求为 leader、senior 之一",
                "Senior | false | post Senior, required one of leader, senior | 岗位 Senior，要求为 leader、senior 之一",
                "       | false | no post on record, required one of leader, senior | 没有岗位记录，要求为 leader、senior 之一",
            })
    void holds_post_asListed(String post, boolean holds, String english, String chinese) {
        Someone agent = new Someone().explaining();
        if (post != null) {
            agent.post(post);
        }
        assertThat(agent.fulfils(Conditions.inPost("senior", "leader"))).isEqualTo(holds);
        assertThat(agent.notes(Language.ENGLISH)).containsExactly(english);
        assertThat(agent.notes(Language.CHINESE)).containsExactly(chinese);
    }

    private static PostCondition post(String... posts) {
        return new PostCondition(Whose.By.POST, ImmutableList.copyOf(posts));
    }
}
