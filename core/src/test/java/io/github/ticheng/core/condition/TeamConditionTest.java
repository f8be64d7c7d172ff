// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.room.Compared;
import io.github.ticheng.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamConditionTest {

    @Test
    void new_noRatio_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TeamCondition(
                        Metrics.SALES, Comparison.AT_LEAST, false, TeamRate.SUMMED_PARTS, Compared.ALL))
                .withMessage(
                        "Expected a ratio to compare with the team's, but found metric sales of kind money in money, better higher");
    }

    @ParameterizedTest
    @CsvSource({
        // the published case: 120/300 passes against 900/2400, 112/300 does not
        "AT_LEAST, 120/300, 900/2400, true",
        "AT_LEAST, 112/300, 900/2400, false",
        "AT_LEAST, 3/8,     900/2400, true",
        "ABOVE,    3/8,     900/2400, false",
        "AT_MOST,  3/8,     900/2400, true",
        "BELOW,    3/8,     900/2400, false",
        "BELOW,    112/300, 900/2400, true",
        // one third of each, equal only without dividing
        "AT_LEAST, 1/3,     7/21,     true",
        "ABOVE,    1/3,     7/21,     false",
        // without any bad review nobody is strictly below the team
        "BELOW,    0/50,    0/400,    false",
        "AT_MOST,  0/50,    0/400,    true",
    })
    void holds_againstTheTeam_exact(Comparison comparison, String own, String team, boolean holds) {
        Condition condition = Conditions.againstTeam(Metrics.BAD_REVIEW_RATE, comparison);
        FakeAgent agent = new FakeAgent().with(Metrics.BAD_REVIEW_RATE, own).team(Metrics.BAD_REVIEW_RATE, team);
        assertThat(agent.fulfils(condition)).isEqualTo(holds);
    }

    @Test
    void holds_memberGivenAsPrinted_isRefusedForTheParts() {
        Condition condition = Conditions.againstTeam(Metrics.BAD_REVIEW_RATE, Comparison.AT_LEAST);
        FakeAgent agent =
                new FakeAgent().with(Metrics.BAD_REVIEW_RATE, "~0.375").team(Metrics.BAD_REVIEW_RATE, "900/2400");

        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> agent.fulfils(condition))
                .satisfies(
                        refused -> assertThat(refused.problems().get(0).code()).isEqualTo("metric.no-parts"));
    }

    @ParameterizedTest
    @CsvSource({"0/0, 900/2400, true", "0/0, 900/2400, false", "0/0, 0/0, true"})
    void holds_withoutData_asDeclared(String own, String team, boolean ifNoData) {
        FakeAgent agent = new FakeAgent()
                .with(Metrics.BAD_REVIEW_RATE, own)
                .team(Metrics.BAD_REVIEW_RATE, team)
                .explaining();
        assertThat(agent.fulfils(Conditions.againstTeam(Metrics.BAD_REVIEW_RATE, Comparison.BELOW, ifNoData)))
                .isEqualTo(ifNoData);
        assertThat(agent.reason().code()).isEqualTo("condition.no-data");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AT_LEAST | 120/300 | inquiry conversion rate 40%, required at least the team's 37.5% (2 to whom it applies)"
                        + " | 询单转化率 40%，要求不低于团队的 37.5%（适用本条的 2 人）",
                "AT_LEAST | 112/300 | inquiry conversion rate ≈37.33%, required at least the team's 37.5% (2 to whom it applies): missed by"
                        + " ≈0.17% | 询单转化率 ≈37.33%，要求不低于团队的 37.5%（适用本条的 2 人），相差 ≈0.17%",
                "ABOVE | 3/8 | inquiry conversion rate 37.5%, required above the team's 37.5% (2 to whom it applies): exactly there, which is"
                        + " not enough | 询单转化率 37.5%，要求高于团队的 37.5%（适用本条的 2 人），恰好相等不算达标",
            })
    void holds_explaining_notesBothRates(Comparison comparison, String own, String english, String chinese) {
        FakeAgent agent = new FakeAgent()
                .with(Metrics.INQUIRY_CONVERSION_RATE, own)
                .team(Metrics.INQUIRY_CONVERSION_RATE, "900/2400")
                .explaining();
        agent.fulfils(Conditions.againstTeam(Metrics.INQUIRY_CONVERSION_RATE, comparison));
        assertThat(agent.notes(Language.ENGLISH)).containsExactly(english);
        assertThat(agent.notes(Language.CHINESE)).containsExactly(chinese);
    }

    /** 40% of 300, 30% of 600 and one's own: summed parts 33.4% and mean 34.666…% where that is 34 of 100. */
    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 34/100, true,  false",
        "AT_LEAST, 35/100, true,  true",
        "AT_LEAST, 33/100, false, false",
        "BELOW,    34/100, false, true",
        "AT_LEAST, 0/0,    false, false",
    })
    void holds_meanOfTheTeam_everyAgentAlike(Comparison comparison, String own, boolean summed, boolean mean) {
        FakeAgent agent = new FakeAgent()
                .with(Metrics.INQUIRY_CONVERSION_RATE, own)
                .colleague(new FakeAgent().with(Metrics.INQUIRY_CONVERSION_RATE, "120/300"))
                .colleague(new FakeAgent().with(Metrics.INQUIRY_CONVERSION_RATE, "180/600"))
                .colleague(new FakeAgent().with(Metrics.INQUIRY_CONVERSION_RATE, "0/0"));
        assertThat(agent.fulfils(Conditions.againstTeam(Metrics.INQUIRY_CONVERSION_RATE, comparison)))
                .isEqualTo(summed);
        assertThat(agent.fulfils(Conditions.againstMeanOfTeam(Metrics.INQUIRY_CONVERSION_RATE, comparison)))
                .isEqualTo(mean);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AT_LEAST | 50/100 | 30/100 | inquiry conversion rate 50%, required at least the team's mean of 40% (2 to whom it applies)"
                        + " | 询单转化率 50%，要求不低于团队各人的平均值 40%（适用本条的 2 人）",
                "AT_LEAST | 30/100 | 50/100 | inquiry conversion rate 30%, required at least the team's mean of 40% (2 to whom it applies):"
                        + " missed by 10% | 询单转化率 30%，要求不低于团队各人的平均值 40%（适用本条的 2 人），相差 10%",
                "ABOVE | 40/100 | 80/200 | inquiry conversion rate 40%, required above the team's mean of 40% (2 to whom it applies): exactly"
                        + " there, which is not enough | 询单转化率 40%，要求高于团队各人的平均值 40%（适用本条的 2 人），恰好相等不算达标",
            })
    void holds_explainingTheMean_notesIt(
            Comparison comparison, String own, String other, String english, String chinese) {
        FakeAgent agent = new FakeAgent()
                .with(Metrics.INQUIRY_CONVERSION_RATE, own)
                .colleague(new FakeAgent().with(Metrics.INQUIRY_CONVERSION_RATE, other))
                .explaining();
        agent.fulfils(Conditions.againstMeanOfTeam(Metrics.INQUIRY_CONVERSION_RATE, comparison));
        assertThat(agent.notes(Language.ENGLISH)).containsExactly(english);
        assertThat(agent.notes(Language.CHINESE)).containsExactly(chinese);
    }

    @Test
    void prepare_asksForOneSlot() {
        FakePreparation preparation = new FakePreparation();
        Conditions.againstTeam(Metrics.REFUND_RATE, Comparison.BELOW).prepare(preparation);
        assertThat(preparation.requests).containsExactly("ratio refund-rate");
    }
}
