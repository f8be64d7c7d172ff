// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.score.Scorecard;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Language;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForcedGradesTest {

    private static final GradeTable MEDALS =
            Scorecards.gradesFrom("90", "gold", "金").from("75", "silver", "银").below("bronze", "铜");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 20% of five agents is one
                "99 98 97 80 60 | KEEP_ALL    | gold silver silver silver bronze",
                "99 98 97 80 60 | DROP_ALL    | gold silver silver silver bronze",
                "99 99 97 80 60 | KEEP_ALL    | gold gold silver silver bronze",
                "99 99 97 80 60 | DROP_ALL    | silver silver silver silver bronze",
                "99 99 97 80 60 | BY_AGENT_ID | gold silver silver silver bronze",
                "89 88 80 70 60 | KEEP_ALL    | silver silver silver bronze bronze", // nobody reaches it
                // 20% of four agents is none
                "99 98 97 96    | KEEP_ALL    | silver silver silver silver",
                "60 70 80 90 99 | BY_AGENT_ID | bronze bronze silver silver gold",
            })
    void grade_roomForAShare_bestScoresFirst(String scores, Ties ties, String grades) {
        assertThat(grades(Scorecards.forcedGrades(MEDALS, "gold", "20%", ties), scores))
                .isEqualTo(grades);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40%  | 99 98 98 80 60 | KEEP_ALL    | gold gold gold silver bronze",
                "40%  | 99 98 98 80 60 | DROP_ALL    | gold silver silver silver bronze",
                "40%  | 99 98 98 80 60 | BY_AGENT_ID | gold gold silver silver bronze",
                "40%  | 99 98 98 98 60 | DROP_ALL    | gold silver silver silver bronze",
                "40%  | 98 98 98 98 98 | KEEP_ALL    | gold gold gold gold gold", // to the last of the team
                "40%  | 98 98 98 98 98 | DROP_ALL    | silver silver silver silver silver",
                "100% | 99 98          | KEEP_ALL    | gold gold", // room for just all
                "0%   | 99 99 98       | KEEP_ALL    | silver silver silver",
            })
    void grade_scoresAlikeAtTheEdgeOfTheRoom_asDeclared(String share, String scores, Ties ties, String grades) {
        assertThat(grades(Scorecards.forcedGrades(MEDALS, "gold", share, ties), scores))
                .isEqualTo(grades);
    }

    /** Half of three who were assessed is one; half of four is two. */
    @Test
    void grade_notAssessed_doesNotCount() {
        ForcedGrades half = Scorecards.forcedGrades(MEDALS, "gold", "50%", Ties.DROP_ALL);
        assertThat(grades(half, "99 98 - 60")).isEqualTo("gold silver - bronze");
        assertThat(grades(half, "99 98 97 60")).isEqualTo("gold gold silver bronze");
    }

    @Test
    void grade_severalLimits_goDownStepByStep() {
        ForcedGrades forced =
                Scorecards.forcedGrades(MEDALS, "gold", "20%", Ties.DROP_ALL).and("silver", "40%");
        assertThat(grades(forced, "99 98 97 96 60")).isEqualTo("gold silver silver bronze bronze");
        // More room than those who are left and reach it.
        ForcedGrades wide =
                Scorecards.forcedGrades(MEDALS, "gold", "20%", Ties.DROP_ALL).and("silver", "80%");
        assertThat(grades(wide, "99 98 97 96 60")).isEqualTo("gold silver silver silver bronze");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agent-0 |",
                "agent-1 | gold, which has room for 1 (20% of 5): place 2",
                "agent-3 | gold, which has room for 1 (20% of 5): place 4; silver, which has room for 2 (40% of 5): place 4",
                "agent-4 |"
            })
    void explain_gradeBelowThatOfTheScore_tellsEachRoom(String agent, String told) {
        ForcedGrades forced =
                Scorecards.forcedGrades(MEDALS, "gold", "20%", Ties.DROP_ALL).and("silver", "40%");

        // One who was not assessed takes no part in the team that is explained either.
        Explanation explained = run(forced, "99 98 97 96 60 -").explainScorecard(agent);

        assertThat(explained.remarks().stream()
                        .map(remark -> remark.in(Language.ENGLISH))
                        .filter(remark -> remark.startsWith("the score is enough for "))
                        .map(remark ->
                                remark.replace("the score is enough for ", "").replace(" by score", ""))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(told == null ? "" : told);
    }

    @Test
    void new_badLimits_refused() {
        ForcedGrades forced = Scorecards.forcedGrades(MEDALS, "gold", "20%", Ties.DROP_ALL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> forced.and("bronze", "20%"))
                .withMessage(
                        "Expected one limit at most for each of the grades gold, silver, below which there is another, but found bronze");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> forced.and("gold", "30%"))
                .withMessageEndingWith("but found gold");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> forced.and("silver", "101%"))
                .withMessage("Expected a share of 0% to 100% for grade silver, but found 101%");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecards.forcedGrades(MEDALS.heldFor(2), "gold", "20%", Ties.DROP_ALL))
                .withMessageEndingWith("but found 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ForcedGrades(MEDALS, ImmutableList.of(), Ties.DROP_ALL));
    }

    private static String grades(ForcedGrades forced, String scores) {
        return String.join(
                " ",
                run(forced, scores).statements().stream()
                        .map(ForcedGradesTest::grade)
                        .toList());
    }

    private static TeamRun run(ForcedGrades forced, String scores) {
        TeamFactsBuilder facts = TeamFacts.builder("desk", "2024-07", "CNY");
        String[] each = scores.split(" ", -1);
        for (int i = 0; i < each.length; i++) {
            String score = each[i];
            facts.agent(
                    "agent-" + i,
                    own -> own.put(Metrics.ASSESSMENT_SCORE, score.equals("-") ? "0" : score)
                            .put(Metrics.DAYS_ABSENT, score.equals("-") ? "20" : "0"));
        }
        return CompensationPlan.builder("plan", "1", "CNY")
                .score(Entry.of("assessment", Scorecards.given(Metrics.ASSESSMENT_SCORE, "100"))
                        .when(Conditions.below(Metrics.DAYS_ABSENT, "20")))
                .grade("grades", forced)
                .build()
                .run(facts.build());
    }

    private static String grade(Statement statement) {
        Scorecard card = statement.scorecard();
        return card == null ? "-" : card.grade().id();
    }
}
