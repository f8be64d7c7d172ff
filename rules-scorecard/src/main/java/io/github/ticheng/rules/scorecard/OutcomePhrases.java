// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What the outcomes of this package say. */
final class OutcomePhrases {

    static final Label EXIT = Label.of("proposal to part ways", "建议解除合作");

    static final Label LAST_CHANCE = Label.of("last chance to reach the goal", "限期达标");
    static final Phrase MISSED = Phrase.of(
            "outcome.goal-missed",
            "{metric} {value}, goal {goal}, to be reached by {deadline}",
            "{metric} {value}，目标 {goal}，限期为 {deadline}");
    static final Phrase MISSED_AGAIN = Phrase.of(
            "outcome.goal-missed-again",
            "{metric} {value}, goal {goal}, which was to be reached by {deadline}",
            "{metric} {value}，目标 {goal}，限期为 {deadline}，未达标");

    static final Label BEST = Label.of("best in both", "双高：最佳");
    static final Label FIRST_GOOD = Label.of("train in products and cross-selling", "加强产品知识与关联销售培训");
    static final Label SECOND_GOOD = Label.of("look at time and typing speed", "检查响应时间与打字速度");
    static final Label POOR = Label.of("weak in both", "双低");
    static final Phrase QUADRANT = Phrase.of("outcome.quadrant", "{first}; {second}", "{first}；{second}");
    static final Phrase HIGH =
            Phrase.of("outcome.high", "{metric} {value}, good against {measure}", "{metric} {value}，达到{measure}");
    static final Phrase LOW =
            Phrase.of("outcome.low", "{metric} {value}, weak against {measure}", "{metric} {value}，未达到{measure}");
    static final Phrase TARGET = Phrase.of("outcome.target", "the target of {value}", "目标 {value}");
    static final Phrase TEAM =
            Phrase.of("outcome.team", "the team's {value} ({count} {compared})", "团队 {value}（{compared} {count} 人）");
    static final Phrase POOR_FOR_MONTHS =
            Phrase.of("outcome.poor-for-months", "{months|month|months} in a row weak in both", "连续 {months} 个月双低");
    static final Label OPERATIONS = Label.of("the shop's operations are to be looked at", "应检查店铺运营");
    static final Phrase NO_MULTIPLE = Phrase.of(
            "outcome.no-multiple",
            "Expected a multiple of the {each|month|months} of the entry, at least two of them, but found {months|month|months}",
            "月数应为规则周期 {each} 个月的整数倍且至少两期，但为 {months} 个月");
    static final Phrase ALL_WEAK = Phrase.of(
            "outcome.all-weak",
            "all agents weak in {metric} for {months|month|months} in a row",
            "全体客服连续 {months} 个月{metric}偏低");

    static final Label STEADY = Label.of("steady", "稳定");
    static final Label UNSTEADY = Label.of("unsteady", "波动");
    static final Phrase VARIATION = Phrase.of(
            "outcome.variation",
            "{part} as a share of {whole} varies by {variation}, against a limit of {limit}: {shares}",
            "{part}占{whole}的份额波动 {variation}，限度 {limit}：{shares}");

    static final Label WEAKEST = Label.of("weakest metric", "最弱指标");
    static final Phrase WEAKEST_REASON = Phrase.of(
            "outcome.weakest",
            "{metric} {value}, {behind} behind the team's {team} ({count} {compared}); the best is {best} with {bestValue}",
            "{metric} {value}，落后团队 {team}（{compared} {count} 人）达 {behind}；最好的是 {best}，{bestValue}");

    // ------------------------------------------------------------------------------------------- what is expected

    static final Phrase COMPARED_OR_TARGET = Phrase.of(
            "outcome.expected-compared-or-target",
            "agents to compare with or a target for {metric}",
            "{metric} 的比较范围与目标二者之一");
    static final Phrase BOTH =
            Phrase.of("outcome.found-both", "{compared} and the target {target}", "{compared}与目标 {target}");
    static final Label A_MONTH = Label.of("1 month more or more", "至少 1 个月的期限");
    static final Label TWO_METRICS = Label.of("axes of two metrics", "两个不同指标的坐标轴");
    static final Label IN_A_ROW = Label.of("1 month in a row or more", "至少连续 1 个月");
    static final Phrase A_TARGET = Phrase.of(
            "outcome.expected-a-target",
            "a target for {metric} (not all of a team can be below its own average)",
            "{metric} 的目标（全体不可能都低于团队平均）");
    static final Label TWO_MONTHS = Label.of("2 months or more", "至少 2 个月");
    static final Label A_LIMIT = Label.of("a limit of 0% or more", "不低于 0% 的限度");
    static final Label A_NUMBER =
            Label.of("an amount, count, duration or points to take shares of", "可计算占比的金额、计数、时长或分数指标");
    static final Label SOME_METRIC = Label.of("at least one metric", "至少一个指标");
    static final Label METRICS_DIFFER = Label.of("metrics that differ", "互不相同的指标");

    private OutcomePhrases() {}
}
