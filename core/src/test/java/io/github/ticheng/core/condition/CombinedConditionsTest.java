// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ticheng.core.condition.Condition.Comparison;
import io.github.ticheng.core.condition.Condition.UnknownMonth;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** All of, any of, not: on any conditions, and on facts. */
class CombinedConditionsTest {

    private static final Condition SALES = Conditions.atLeast(Metrics.SALES, "100");
    private static final Condition POST = Conditions.inPost("senior");

    /** A condition of a host, which has no type, never asked where it must not be. */
    private record Host(boolean answer) implements Condition {
        @Override
        public Step prepare(Preparation preparation) {
            return agent -> answer;
        }

        @Override
        public String toString() {
            return "host's own";
        }
    }

    private record NeverAsked() implements Condition {
        @Override
        public Step prepare(Preparation preparation) {
            return agent -> {
                throw new AssertionError("asked although the answer was clear");
            };
        }
    }

    private static Someone agent(String sales, String post) {
        return new Someone().with(Metrics.SALES, sales).post(post);
    }

    @Test
    void new_empty_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Conditions.allOf())
                .withMessage("Expected at least one condition, but found none");
        assertThatIllegalArgumentException().isThrownBy(() -> Conditions.anyOf());
    }

    @ParameterizedTest
    @CsvSource({
        "100, senior, true,  true,  false",
        "99,  senior, false, true,  true",
        "100, junior, false, true,  false",
        "99,  junior, false, false, true",
    })
    void holds_twoConditions_asInLogic(String sales, String post, boolean all, boolean any, boolean notSales) {
        assertThat(agent(sales, post).fulfils(Conditions.allOf(SALES, POST))).isEqualTo(all);
        assertThat(agent(sales, post).fulfils(Conditions.anyOf(SALES, POST))).isEqualTo(any);
        assertThat(agent(sales, post).fulfils(Conditions.not(SALES))).isEqualTo(notSales);
    }

    @Test
    void holds_answerClear_asksNoMore() {
        assertThat(agent("99", "senior").fulfils(Conditions.allOf(SALES, new NeverAsked())))
                .isFalse();
        assertThat(agent("100", "senior").fulfils(Conditions.anyOf(SALES, new NeverAsked())))
                .isTrue();
    }

    @Test
    void allOf_oneFails_itsNoteIsTheReason() {
        Someone agent = agent("100", "junior").explaining();
        agent.fulfils(Conditions.allOf(SALES, POST));
        assertThat(agent.notes(Language.ENGLISH))
                .containsExactly("sales 100.00, required at least 100.00", "post junior, required one of senior");
    }

    @Test
    void anyOf_noneHolds_theReasonNamesAll() {
        Someone agent = agent("99", "junior").hiredOn("2024-01-01").explaining();
        agent.fulfils(Conditions.anyOf(
                SALES, Conditions.allOf(POST, SALES), Conditions.not(Conditions.servedMonths(1)), new Host(false)));
        assertThat(agent.notes(Language.ENGLISH))
                .containsExactly(
                        "sales 99.00, required at least 100.00: missed by 1.00",
                        "post junior, required one of senior",
                        "full months of service: 7, required at least 1",
                        "must not be so, but is: full months of service: at least 1",
                        "required one of several, but none holds: sales at least 100.00, all of (post one of senior, sales"
                                + " at least 100.00), not (full months of service: at least 1), host's own");
        assertThat(agent.reason().in(Language.CHINESE))
                .isEqualTo(
                        "要求满足其一，但均未满足：销售额不低于 100.00、全部满足（岗位为 senior 之一、销售额不低于 100.00）、不满足（工龄至少满" + " 1 个月）、host's own");
    }

    @Test
    void anyOf_oneHolds_notesWhich() {
        Someone agent = agent("99", "senior").explaining();
        agent.fulfils(Conditions.anyOf(SALES, POST));
        assertThat(agent.reason().in(Language.ENGLISH)).isEqualTo("one of several is enough: post one of senior");
        assertThat(agent.reason().in(Language.CHINESE)).isEqualTo("满足其一即可：岗位为 senior 之一");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100 | must not be so, but is: sales at least 100.00 | 不应满足，但已满足：销售额不低于 100.00",
                "99  | must not be so, and is not: sales at least 100.00 | 不应满足，且未满足：销售额不低于 100.00",
            })
    void not_eitherWay_theReasonSaysWhatMustNotBe(String sales, String english, String chinese) {
        Someone agent = agent(sales, "senior").explaining();
        agent.fulfils(Conditions.not(SALES));
        assertThat(agent.reason().in(Language.ENGLISH)).isEqualTo(english);
        assertThat(agent.reason().in(Language.CHINESE)).isEqualTo(chinese);
    }

    static Stream<Arguments> everyRequirement() {
        return Stream.of(
                arguments(Conditions.below(Metrics.REFUND_RATE, "5%"), "refund rate below 5%", "退款率低于 5%"),
                arguments(
                        Conditions.againstTeam(Metrics.BAD_REVIEW_RATE, Comparison.BELOW),
                        "bad review rate below the team's",
                        "差评率低于团队"),
                arguments(
                        Conditions.overMonths(Metrics.SALES, 3, Comparison.ABOVE, "100", UnknownMonth.PROBLEM),
                        "sales above 100.00 over 3 months",
                        "3 个月内销售额高于 100.00"),
                arguments(Conditions.assessed(), "assessed", "已参加考核"),
                arguments(Conditions.graded("good", "fair"), "grade one of fair, good", "等级为 fair、good 之一"),
                arguments(Conditions.passed(), "score at the pass mark or above", "得分达到及格线"),
                arguments(
                        Conditions.anyOf(Conditions.passed(), SALES),
                        "any of (score at the pass mark or above, sales at least 100.00)",
                        "任一满足（得分达到及格线、销售额不低于 100.00）"),
                arguments(
                        Conditions.anyOf(POST, SALES),
                        "any of (post one of senior, sales at least 100.00)",
                        "任一满足（岗位为 senior 之一、销售额不低于 100.00）"),
                arguments(
                        Conditions.allOf(Conditions.passed(), SALES),
                        "all of (score at the pass mark or above, sales at least 100.00)",
                        "全部满足（得分达到及格线、销售额不低于 100.00）"),
                arguments(
                        Conditions.not(Conditions.passed()), "not (score at the pass mark or above)", "不满足（得分达到及格线）"));
    }

    @ParameterizedTest
    @MethodSource("everyRequirement")
    void requirement_shippedCondition_saysItInWords(Condition condition, String english, String chinese) {
        Words requirement = condition.requirement(Unit.money(Money.currency("CNY")));
        assertThat(requirement.in(Language.ENGLISH)).isEqualTo(english);
        assertThat(requirement.in(Language.CHINESE)).isEqualTo(chinese);
    }
}
