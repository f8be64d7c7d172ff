// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.questions;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What answers say. */
final class QuestionPhrases {

    static final Label TEAM = Label.of("team", "团队");
    static final Label AGENT = Label.of("agent", "员工");
    static final Label LINE = Label.of("line", "项目");
    static final Label BEFORE = Label.of("before", "之前");
    static final Label AFTER = Label.of("after", "之后");
    static final Label DIFFERENCE = Label.of("difference", "差额");
    static final Label TOTAL = Label.of("total", "合计");
    static final Label CAUSE = Label.of("cause", "原因");
    static final Phrase PERIOD = Phrase.of(
            "diff.period",
            "{period}: lines {lines}, of which {changed} differ",
            "{period}：共 {lines} 项，其中 {changed} 项不同");

    static final Label FREE_OF_ORDER =
            Label.of("what each change is worth, the mean over all orders", "每项改动的影响（取各种次序的平均）");
    static final Label IN_ORDER = Label.of("what each change adds to those before it", "每项改动在前一项基础上的影响");
    static final Phrase CHANGED =
            Phrase.of("questions.changed", "{who}: {metric} {before} → {after}", "{who}：{metric} {before} → {after}");
    static final Label NOTHING = Label.of("(nothing)", "（无）");
    static final Label NO_DIFFERENCE = Label.of("nothing differs", "没有差异");
    static final Label AS_IT_IS = Label.of("as it is", "现状");
    static final Label AS_IT_WOULD_BE = Label.of("as it would be", "假设");
    static final Phrase NO_CHANGE = Phrase.of(
            "questions.no-change",
            "Expected a metric and its value, such as sales=+2000 or refund-rate=8/240, but found \"{found}\"",
            "应为指标及其数值（如 sales=+2000 或 refund-rate=8/240），但为“{found}”");
    static final Phrase NO_METRIC = Phrase.of(
            "questions.no-metric",
            "Expected one of the metrics {known}, but found \"{found}\"",
            "应为指标 {known} 之一，但为“{found}”");
    static final Phrase NO_AGENT = Phrase.of(
            "questions.no-agent",
            "Expected one of the agents {known}, but found \"{found}\"",
            "应为员工 {known} 之一，但为“{found}”");

    static final Label ELIGIBILITY = Label.of("who is paid", "适用人员");
    static final Label ROUNDING = Label.of("rounding", "舍入方式");
    static final Label PAY_PERIOD = Label.of("pay period", "计薪周期");
    static final Label ORDER = Label.of("order of the rules", "规则顺序");
    static final Phrase NEW_RULE = Phrase.of("questions.new-rule", "new: {rule}", "新增：{rule}");
    static final Phrase GONE_RULE = Phrase.of("questions.gone-rule", "gone: {rule}", "删除：{rule}");
    static final Phrase TWO_CURRENCIES = Phrase.of(
            "questions.two-currencies",
            "Expected two plans that pay in one currency, but found {before} and {after}",
            "两份方案的币种应相同，但为 {before} 和 {after}");
    static final Phrase IMPACT = Phrase.of(
            "questions.impact",
            "plan {after} instead of {before}, in {currency}",
            "以方案 {after} 代替 {before}，币种 {currency}");
    static final Phrase SUMMARY = Phrase.of(
            "questions.summary",
            "in all {amount}; {more|agent|agents} with more, {less} with less, {same} with the same",
            "合计 {amount}；{more} 人增加，{less} 人减少，{same} 人不变");
    static final Label GRADES = Label.of("grades that move", "等级变动");
    static final Label OLD_PLAN = Label.of("the old plan", "旧方案");
    static final Label NEW_PLAN = Label.of("the new plan", "新方案");
    static final Phrase REFUSED = Phrase.of(
            "questions.refused",
            "left out: {period}, team {team}, refused by {plan}: {problem}",
            "未计入：{period}，团队 {team}，{plan}无法支付：{problem}");

    private QuestionPhrases() {}
}
