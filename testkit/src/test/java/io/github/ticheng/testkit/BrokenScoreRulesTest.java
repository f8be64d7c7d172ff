// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static io.github.ticheng.testkit.BrokenTrials.JULY;
import static io.github.ticheng.testkit.BrokenTrials.TWO_MONTHS;
import static io.github.ticheng.testkit.BrokenTrials.assertBroken;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.rule.GradeRule;
import io.github.ticheng.core.rule.ScoreRule;
import io.github.ticheng.core.score.Grade;
import io.github.ticheng.core.team.TeamFacts;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

/** The contracts of rules that score and grade find what they are there for. */
class BrokenScoreRulesTest {

    private static final class ScoreLaws extends ScoreRuleContract {

        @Override
        protected Arbitrary<? extends ScoreRule> blocks() {
            return Arbitraries.just(new BrokenRoomRules.FlawedCard(BrokenRoomRules.Flaw.NONE));
        }

        @Override
        protected Optional<Exact> highest(ScoreRule rule) {
            return Optional.of(Exact.of(60));
        }

        @Override
        protected Optional<Exact> lowest(ScoreRule rule) {
            return Optional.of(Exact.of(60));
        }

        @Override
        protected ImmutableSet<Metric> neverFallsAs(ScoreRule rule) {
            return ImmutableSet.of(Metrics.SALES);
        }
    }

    private static final class GradeLaws extends GradeRuleContract {

        @Override
        protected Arbitrary<? extends GradeRule> blocks() {
            return Arbitraries.just(BrokenRoomRules.FIRST_IS_BEST);
        }
    }

    private static final ScoreLaws SCORE = new ScoreLaws();
    private static final GradeLaws GRADE = new GradeLaws();

    private static Trial<ScoreRule> scoring(BrokenRoomRules.Flaw flaw) {
        ScoreRule rule = new BrokenRoomRules.FlawedCard(flaw);
        return new Trial<>(rule, Stage.ofScore(rule, Rounding.FEN_HALF_UP), ImmutableList.of(JULY));
    }

    private static Trial<GradeRule> grading(GradeRule rule) {
        return new Trial<>(rule, Stage.ofGrade(rule, Rounding.FEN_HALF_UP), TWO_MONTHS);
    }

    @Test
    void score_ofACard_findsOneThatIsNotItsSum() {
        assertBroken(
                () -> SCORE.score_ofACard_isWhatItsCriteriaComeTo(scoring(BrokenRoomRules.Flaw.NOT_THE_SUM)),
                "Expected the score of criteria that come to 60",
                "found\n61\n");
    }

    @Test
    void score_ofACard_findsOneOutOfItsBounds() {
        assertBroken(
                () -> SCORE.score_ofACard_isWithinItsBounds(scoring(BrokenRoomRules.Flaw.NOT_THE_SUM)),
                "Expected a score of 60 at most");
        assertBroken(
                () -> SCORE.score_ofACard_isWithinItsBounds(scoring(BrokenRoomRules.Flaw.FALLING)),
                "Expected a score of 60 at least");
    }

    @Test
    void criteria_ofACard_findOneAboveItsMaximumAndTwoOfOneId() {
        assertBroken(
                () -> SCORE.criteria_ofACard_differAndKeepToTheirMaxima(
                        scoring(BrokenRoomRules.Flaw.ABOVE_THE_MAXIMUM)),
                "Expected 1 points at most for first");
        assertBroken(
                () -> SCORE.criteria_ofACard_differAndKeepToTheirMaxima(scoring(BrokenRoomRules.Flaw.TWO_OF_ONE_ID)),
                "Expected the number of different criteria");
    }

    @Test
    void card_ofAnAgent_findsOneThatIsGraded() {
        assertBroken(
                () -> SCORE.card_ofAnAgent_isNotGraded(scoring(BrokenRoomRules.Flaw.GRADED)),
                "Expected a card that is not graded");
    }

    @Test
    void card_explained_findsOtherPoints() {
        assertBroken(
                () -> SCORE.card_ofAnyAgent_canBeRecomputedFromItsExplanation(
                        scoring(BrokenRoomRules.Flaw.EXPLAINED_OTHERWISE)),
                "Expected the recomputed points of",
                "found\n[20, 40]\n");
    }

    @Test
    void score_asAMetricGetsBetter_findsAFall() {
        assertBroken(
                () -> SCORE.score_asAMetricGetsBetter_neverFalls(scoring(BrokenRoomRules.Flaw.FALLING), Exact.ONE),
                "for li-na as sales gets better");
    }

    @Test
    void grades_ofARule_findAnOrderThatIsNoneAndAGradeThatIsNotDeclared() {
        ImmutableList<Grade> usual = Assessments.usualGrades();
        assertBroken(
                () -> GRADE.grades_ofARule_standBestFirst(grading(new BrokenRoomRules.Perverse(usual.reverse()))),
                "Expected grades with the best first, but found Grade[id=fail");
        assertBroken(
                () -> GRADE.grade_ofAnAgent_isOneOfThoseDeclared(
                        grading(new BrokenRoomRules.Perverse(usual.subList(0, 1)))),
                "but found Grade[id=fail",
                "of li-na");
    }

    @Test
    void grade_ofABetterScore_findsAWorseOneAndOneThatDiffersForNothing() {
        GradeRule perverse = new BrokenRoomRules.Perverse(ImmutableList.of());
        ImmutableList<TeamFacts> falling = ImmutableList.of(Edits.withValues(
                JULY,
                (agent, metric, value) ->
                        metric.equals(Metrics.DUTY_POINTS) && agent.value().equals("li-na") ? Exact.of(40) : value));
        assertBroken(
                () -> GRADE.grade_ofABetterScore_isNoWorse(grading(perverse).with(falling)),
                "Expected no worse grade for the better score");
        assertBroken(
                () -> GRADE.grade_ofABetterScore_isNoWorse(grading(BrokenRoomRules.FIRST_IS_BEST)),
                "Expected the same grade for equal scores");
    }

    @Test
    void grade_underAnotherId_findsAFavourite() {
        ImmutableList<TeamFacts> seniors = ImmutableList.of(
                Edits.of(JULY, agent -> agent.post().orElseThrow().equals("senior")));
        assertBroken(
                () -> GRADE.line_ofAnAgentUnderAnotherId_isTheSame(
                        grading(BrokenRoomRules.FIRST_IS_BEST).with(seniors)),
                "Expected what is made for",
                "under the next agent's id");
    }

    @Test
    void grades_withoutThoseNotAssessed_findOnesThatCountThem() {
        assertBroken(
                () -> GRADE.grades_withoutThoseNotAssessed_areTheSame(grading(BrokenRoomRules.BY_HEADS)),
                "Expected the grade of li-na without those who are not assessed");
    }

    @Test
    void laws_ofASoundRule_findNothing() {
        Trial<ScoreRule> card = scoring(BrokenRoomRules.Flaw.NONE);
        SCORE.score_ofACard_isWhatItsCriteriaComeTo(card);
        SCORE.score_ofACard_isWithinItsBounds(card);
        SCORE.criteria_ofACard_differAndKeepToTheirMaxima(card);
        SCORE.card_ofAnAgent_isNotGraded(card);
        SCORE.card_ofAnyAgent_canBeRecomputedFromItsExplanation(card);
        SCORE.score_asAMetricGetsBetter_neverFalls(card, Exact.ONE);
        Trial<GradeRule> best = grading(new SampleRoomRules.BestIsExcellent());
        GRADE.grades_ofARule_standBestFirst(best);
        GRADE.grade_ofAnAgent_isOneOfThoseDeclared(best);
        GRADE.grade_ofABetterScore_isNoWorse(best);
        GRADE.grades_withoutThoseNotAssessed_areTheSame(best);
    }
}
