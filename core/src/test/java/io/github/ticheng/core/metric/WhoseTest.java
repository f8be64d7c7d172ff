// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.metric.Origin.OfOthers;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.metric.Origin.Whose.By;
import io.github.ticheng.core.metric.Origin.Whose.Group;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhoseTest {

    @Test
    void parse_whatItPrints_isTheSame() {
        assertThat(Stream.of(
                                Whose.TEAM,
                                Whose.AGENTS,
                                Whose.PEERS,
                                Whose.AGENTS_WITH_VALUE,
                                Whose.own(By.POST),
                                Whose.own(By.GROUP),
                                Whose.inPost("host", "busser"),
                                Whose.inGroup("night"),
                                new Whose(Group.PEERS, true, ImmutableList.of()),
                                new Whose(Group.POST, true, ImmutableList.of("host", "busser")))
                        .peek(whose -> assertThat(Whose.parse(whose.toString())).isEqualTo(whose))
                        .map(Whose::toString))
                .containsExactly(
                        "team",
                        "agents",
                        "peers",
                        "agents-with-value",
                        "own-post",
                        "own-group",
                        "post busser, host",
                        "group night",
                        "average-of-peers",
                        "average-of-post busser, host");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "everybody",
                "Team",
                "team desk",
                "post",
                "post ",
                "posthost",
                "post host,",
                "post host, host",
                "own-post host",
                "average-of-team",
                "average-of-",
            })
    void parse_anythingElse_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Whose.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        // whose, theirs, own, included, is own
        "agents,           ,     ,     true,  false",
        "agents,           host, ,     true,  false",
        "'post busser,host', host, ,   true,  false",
        "post host,        cook, ,     false, false",
        "post host,        ,     ,     false, false",
        "own-post,         host, host, true,  true",
        "own-post,         cook, host, false, true",
        "own-group,        ,     ,     false, true",
    })
    void includes_agent_byPostOrGroup(
            String whose, @Nullable String theirs, @Nullable String own, boolean isIncluded, boolean isOwn) {
        Whose those = Whose.parse(whose);

        assertThat(those.includes(Optional.ofNullable(theirs), Optional.ofNullable(own)))
                .isEqualTo(isIncluded);
        assertThat(those.isOwn()).isEqualTo(isOwn);
        assertThat(those.by().isPresent()).isEqualTo(!whose.equals("agents"));
    }

    /** Half of the orders of one, and none of two of the other; the third has no orders at all. */
    @Test
    void together_ratios_areRebuiltOrMeans() {
        List<Ratio> rates = List.of(Ratio.of(1, 2), Ratio.of(0, 2), Ratio.of(0, 0));

        assertThat(together(Metrics.REFUND_RATE, "agents", rates)).contains(Ratio.of(1, 4));
        assertThat(together(Metrics.REFUND_RATE, "average-of-agents", rates))
                .contains(Ratio.of(Exact.parse("0.5"), Exact.of(2)));
        assertThat(together(Metrics.REFUND_RATE, "average-of-agents", List.of()))
                .contains(Ratio.of(0, 0));
    }

    @Test
    void together_numbers_areSumsOrMeans() {
        List<Exact> sales = List.of(Exact.of(1), Exact.of(2), Exact.of(4));

        assertThat(together(Metrics.SALES, "agents", sales)).contains(Exact.of(7));
        assertThat(together(Metrics.SALES, "average-of-agents", sales)).contains(Exact.parse("7/3"));
        assertThat(together(Metrics.SALES, "agents", List.of())).contains(Exact.ZERO);
        assertThat(together(Metrics.SALES, "average-of-agents", List.of())).isEmpty();
    }

    private static Optional<Quantity> together(Metric metric, String whose, List<? extends Quantity> values) {
        return new OfOthers(metric, Whose.parse(whose)).together(values);
    }
}
