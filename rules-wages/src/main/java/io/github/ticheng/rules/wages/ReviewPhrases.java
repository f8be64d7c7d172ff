// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What yearly reviews and reports say. */
final class ReviewPhrases {

    static final Phrase GRADED_MONTHS = Phrase.of(
            "wages.graded-months",
            "{count|month|months} of {period} at {grades}, {months} required",
            "{period} 中有 {count} 个月评为 {grades}，要求 {months} 个月");
    static final Phrase TOO_FEW_MONTHS = Phrase.of(
            "wages.graded-months-too-few",
            "Expected at most {most|month|months}, as many as the period of the entry has, but found {months}: the condition"
                    + " can never hold",
            "月数应不超过规则周期的 {most} 个月，但为 {months}：条件永远不会成立");
    static final Phrase GRADED_MONTHS_REQUIRED = Phrase.of(
            "wages.graded-months-required", "at least {months|month|months} at {grades}", "至少 {months} 个月评为 {grades}");

    static final Label PROMOTION = Label.of("promotion proposed", "建议晋级");
    static final Label DEMOTION = Label.of("lower post proposed", "建议降级");
    static final Phrase REVIEW = Phrase.of(
            "wages.review",
            "{period}: from {from} to {to} ({requirement})",
            "{period}：由 {from} 调整为 {to}（{requirement}）");

    static final Phrase REPORT = Phrase.of(
            "wages.report",
            "team {team}, {period}, {count|period|periods} on record: {total}",
            "团队 {team}，{period}，已入账 {count} 期：{total}");
    static final Phrase REPORT_CARRIED =
            Phrase.of("wages.report-carried", "carried: {rule} {key} {amount}", "结转：{rule} {key} {amount}");

    // ------------------------------------------------------------------------------------------- what is expected

    static final Label A_GRADED_MONTH = Label.of("1 graded month or more", "至少 1 个有等级的月份");
    static final Label TWO_POSTS = Label.of("at least two posts to move between", "至少两个可升降的岗位");

    private ReviewPhrases() {}
}
