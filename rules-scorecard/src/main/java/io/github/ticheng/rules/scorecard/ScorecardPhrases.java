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

    static final Phrase HELD = Phrase.of("scorecard.held", "{grade}, kept from {period}", "{grade}（{period} 所得，保留）");
    static final Label NONE_HELD = Label.of("no kept grades where there is room for a share only", "按人数占比评级时，不保留等级");
    static final Label HELD_FOR = Label.of("a grade kept for 1 further period or more", "等级至少保留 1 期");
    static final Phrase GRADED = Phrase.of("scorecard.graded", "score {score}: grade {grade}", "得分 {score}，等级 {grade}");
    static final Phrase NO_ROOM = Phrase.of(
            "scorecard.no-room",
            "the score is enough for {grade}, which has room for {room} ({share} of {assessed}): place {place} by score",
            "得分够{grade}，但该等级只有 {room} 个名额（{assessed} 人的 {share}），得分排第 {place}");
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

    // ------------------------------------------------------------------------------------------- what is expected

    static final Label IN_A_ROW = Label.of("1 month in a row or more", "至少连续 1 个月");
    static final Label SOME_GRADE = Label.of("at least one grade", "至少一个等级");
    static final Label GRADES_DIFFER = Label.of("grades that differ", "互不相同的等级");
    static final Phrase SHARE_OF_GRADE = Phrase.of(
            "scorecard.expected-share-of-grade", "a share of 0% to 100% for grade {grade}", "等级 {grade} 0% 至 100% 的占比");
    static final Label LIMIT_OF_GRADE = Label.of("a limit for at least one grade", "至少一个等级的人数限制");
    static final Phrase LIMITED_ONCE = Phrase.of(
            "scorecard.expected-limited-once",
            "one limit at most for each of the grades {grades}, below which there is another",
            "等级 {grades}（其下另有等级）各至多一个限制");
    static final Label AMOUNT_OF_GRADE = Label.of("an amount for at least one grade", "至少一个等级的金额");
    static final Label ONE_AMOUNT = Label.of("one amount a grade", "每个等级一个金额");
    static final Label OUTCOME_CODE =
            Label.of("an outcome's code of lower-case words joined by hyphens", "考核结果代码，由小写单词以连字符相连");
    static final Label OUTCOME_OF_GRADE = Label.of("an outcome of at least one grade", "至少一个等级的考核结果");
    static final Label OUTCOME_ONCE = Label.of("a grade to lead to a thing once", "每个等级的同一结果只写一次");
    static final Phrase PRINTED_ROWS = Phrase.of(
            "scorecard.expected-printed-rows", "a printed row for each of {count|grade|grades}", "{count} 个等级各一行原表");
    static final Label LOWER_BOUNDS = Label.of("a lower bound for every grade but the last", "除最低等级外各等级的下限");
    static final Label FALLING = Label.of("lower bounds that fall", "递减的下限");
    static final Phrase ABOVE =
            Phrase.of("scorecard.expected-above", "none for {above} above {grade}", "{grade} 之上的 {above} 没有下限");
    static final Phrase NOT_FALLING = Phrase.of(
            "scorecard.expected-not-falling",
            "{grade} from {lower} after {above} from {upper}",
            "{grade} 的下限 {lower}，位于 {above} 的下限 {upper} 之后");
    static final Label AMOUNT_OR_BASE = Label.of("an amount or a base", "金额与基数二者之一");
    static final Label IDS_DIFFER = Label.of("criteria and adjustments of different ids", "编号互不相同的评分项与加减分项");
    static final Phrase FLOOR_UP_TO_CAP = Phrase.of(
            "scorecard.expected-floor-up-to-cap",
            "a floor of no more points than the cap of {cap}",
            "不高于封顶 {cap} 分的保底分");
    static final Label PASS_MARK = Label.of("the pass mark in points or as a share of full marks", "以分数或满分比例之一表示的及格线");
    static final Label MOST_ADDED = Label.of("a limit of zero or more for all additions", "不小于零的加分合计上限");
    static final Label MOST_DEDUCTED = Label.of("a limit of zero or more for all deductions", "不小于零的扣分合计上限");

    private ScorecardPhrases() {}
}
