// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What scorecards, grades and what hangs on them say. */
final class ScorecardPhrases {

    static final Label LIMIT_OF_ADDITIONS = Label.of("limit of additions", "加分上限");
    static final Label LIMIT_OF_DEDUCTIONS = Label.of("limit of deductions", "扣分上限");
    static final Phrase LIMITED = Phrase.of("scorecard.limited", "{sum} held at {limit}", "合计 {sum}，按上限 {limit} 计");

    static final Phrase GRADED = Phrase.of("scorecard.graded", "score {score}: grade {grade}", "得分 {score}，等级 {grade}");
    static final Phrase SCORED = Phrase.of("scorecard.scored", "score {score}", "得分 {score}");
    static final Phrase NOT_ASSESSED = Phrase.of("scorecard.not-assessed", "not assessed", "未参加考核");
    static final Phrase SCORE_OF =
            Phrase.of("scorecard.score-of", "score {score} of {full} full marks", "得分 {score}，满分 {full}");
    static final Phrase PASSED = Phrase.of(
            "scorecard.passed",
            "score {score} of {full} full marks, pass mark {mark}",
            "得分 {score}，满分 {full}，及格线 {mark}");
    static final Phrase FAILED = Phrase.of(
            "scorecard.failed",
            "score {score} of {full} full marks, pass mark {mark}: missed by {distance}, so nothing is paid",
            "得分 {score}，满分 {full}，及格线 {mark}，相差 {distance}，不予发放");
    static final Label SCORE = Label.of("score", "得分");
    static final Label FULL_MARKS = Label.of("full marks", "满分");
    static final Phrase LAST_GRADE =
            Phrase.of("scorecard.last-grade", "last grade on record: {grade} of {month}", "沿用最近一次等级：{month} 的 {grade}");
    static final Phrase FIRST_WAGE = Phrase.of("scorecard.first-wage", "no grade on record yet", "尚无等级记录");

    static final Label EXIT = Label.of("proposal to part ways", "建议解除合作");
    static final Phrase EXIT_REASON = Phrase.of(
            "scorecard.exit",
            "{months|month|months} in a row at {grade}, {first} to {last}",
            "连续 {months} 个月为{grade}（{first} 至 {last}）");

    // ------------------------------------------------------------------------------------------- findings

    static final Phrase NO_PASS_MARK = Phrase.of(
            "scorecard.no-pass-mark",
            "Expected a card with a pass mark, on which the pay hangs, but found none",
            "该报酬以及格为条件，考核表应设及格线，但没有");

    static final Phrase CAP_BELOW_FULL_MARKS = Phrase.of(
            "scorecard.cap-below-full-marks",
            "The score is capped at {cap}, so full marks of {full} cannot be reached",
            "得分封顶 {cap} 分，无法达到满分 {full} 分");
    static final Phrase PASS_OUT_OF_REACH = Phrase.of(
            "scorecard.pass-out-of-reach",
            "The pass mark of {mark} is above the most that can be scored, {most}",
            "及格线 {mark} 分高于可得的最高分 {most} 分");

    // ------------------------------------------------------------------------------------------- problems

    static final Phrase NO_GRADE = Phrase.of(
            "scorecard.no-grade",
            "Expected a score that has a grade, but found {score}, which is in none",
            "得分应属于某个等级，但 {score} 分不属于任何等级");
    static final Phrase NO_GRADE_ON_RECORD = Phrase.of(
            "scorecard.no-grade-on-record",
            "Expected a grade on record for agent {agent}, who has none this month, but found none",
            "员工 {agent} 本月无等级，台账中应有以前的等级，但没有");
    static final Phrase UNKNOWN_GRADE = Phrase.of(
            "scorecard.grade-unknown",
            "Expected one of the grades {allowed}, but found {grade}",
            "等级应为 {allowed} 之一，但为 {grade}");

    private ScorecardPhrases() {}
}
