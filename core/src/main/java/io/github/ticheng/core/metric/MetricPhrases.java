// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.metric;

import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Words;

/** What can be wrong with the value of a metric, and the forms that values have. */
final class MetricPhrases {

    static final Phrase UNREADABLE =
            Phrase.of("metric.unreadable", "Expected {form}, but found \"{found}\"", "应为{form}，但得到“{found}”");
    static final Phrase UNFIT = Phrase.of("metric.unfit", "Expected {form}, but found {found}", "应为{form}，但得到 {found}");
    static final Phrase NO_ROLL_UP = Phrase.of(
            "metric.no-roll-up",
            "Expected a metric that rolls up over periods, but found {metric}, which does not",
            "应为可跨期汇总的指标，但“{metric}”不可汇总");

    static final Phrase NO_PARTS = Phrase.of(
            "metric.no-parts",
            "Expected {metric} with both of its parts, such as 12/240, from which periods and teams are put together, but"
                    + " found {found}, a value given as printed",
            "汇总期间或团队时应有{metric}的分子和分母（如 12/240），但得到 {found}，仅为照录的数值");

    static final Label MONEY = Label.of("an amount such as 23450.55", "金额（如 23450.55）");
    static final Label RATIO = Label.of(
            "a ratio with both of its parts, such as 12/240, or as it was printed, ~0.05 for 5%",
            "同时给出分子和分母的比率（如 12/240），或照原样的 ~0.05（即 5%）");
    static final Label QUOTIENT = Label.of(
            "a ratio with both of its parts, such as 1200/30, or as it was printed, ~40",
            "同时给出分子和分母的比率（如 1200/30），或照原样的 ~40");
    static final Label WHOLE_COUNT = Label.of("a whole number such as 12", "整数（如 12）");
    static final Label COUNT = Label.of("a number such as 12.5", "数字（如 12.5）");
    static final Label SECONDS = Label.of("seconds, 0 or more, such as 40.01", "不小于 0 的秒数（如 40.01）");
    static final Label HOURS = Label.of("hours, 0 or more, such as 7.5", "不小于 0 的小时数（如 7.5）");
    static final Label DAYS = Label.of("days, 0 or more, such as 21.5", "不小于 0 的天数（如 21.5）");
    static final Label MONTHS = Label.of("months, 0 or more, such as 14", "不小于 0 的月数（如 14）");
    static final Label RATING = Label.of("a rating such as excellent", "评定等级（如 excellent）");
    static final Label POINTS = Label.of("points such as 92.5", "分数（如 92.5）");

    // ------------------------------------------------------------------------------------------- what is expected

    static final Phrase DESCRIBED = Phrase.of(
            "metric.expected-described",
            "metric {metric} of kind {kind} in {unit}, better {better}",
            "指标 {metric}（类别 {kind}，单位 {unit}，优劣方向 {better}）");
    static final Phrase AND = Phrase.of("metric.expected-and", "{first} and {second}", "{first}与{second}");
    static final Phrase UNIT = Phrase.of(
            "metric.expected-unit", "a unit that fits {kind} for metric {metric}", "适合指标 {metric} 类别 {kind} 的单位");
    static final Phrase ROLL_UP = Phrase.of(
            "metric.expected-roll-up",
            "a roll-up that fits {kind} for metric {metric}",
            "适合指标 {metric} 类别 {kind} 的汇总方式");
    static final Label FRACTIONAL = Label.of("only counts to be without fractions", "只有计数指标可以不带小数");

    static final Label WHOSE = Label.of(
            "team, agents, peers, agents-with-value, own-post, own-group, or post or group and its name, perhaps with average-of- in front",
            "team、agents、peers、agents-with-value、own-post、own-group，或 post、group 加名称（前面可加 average-of-）");
    static final Label GROUP_OF_POSTS =
            Label.of("posts or groups with words, without commas, that differ", "互不相同、不含逗号的岗位或小组名称");
    static final Label AVERAGE_OF_AGENTS = Label.of("agents to take the average of", "用于取平均值的多名员工");
    static final Label PUT_TOGETHER =
            Label.of("a metric of one agent that is no rating, to put together", "可汇总的员工指标（不是评定等级）");

    private static final Phrase OF_TEAM = Phrase.of("metric.of-team", "the team's {metric}", "团队{metric}");
    private static final Phrase OF_AGENTS = Phrase.of("metric.of-agents", "{metric} of all agents", "全体员工{metric}");
    private static final Phrase OF_PEERS =
            Phrase.of("metric.of-peers", "{metric} of those to whom it applies", "适用本条者{metric}");
    private static final Phrase OF_AGENTS_WITH_VALUE =
            Phrase.of("metric.of-agents-with-value", "{metric} of those who have a value", "有数据者{metric}");
    private static final Phrase OF_POST =
            Phrase.of("metric.of-post", "{metric} of post {posts}", "岗位 {posts} 的{metric}");
    private static final Phrase OF_GROUP =
            Phrase.of("metric.of-group", "{metric} of group {posts}", "小组 {posts} 的{metric}");
    private static final Phrase OF_OWN_POST =
            Phrase.of("metric.of-own-post", "{metric} of the own post", "本岗位{metric}");
    private static final Phrase OF_OWN_GROUP =
            Phrase.of("metric.of-own-group", "{metric} of the own group", "本组{metric}");
    private static final Phrase AVERAGE = Phrase.of("metric.average", "average {metric}", "人均{metric}");

    private MetricPhrases() {}

    /** What people call a metric of others than the agent. */
    static Message ofOthers(Label metric, Whose whose) {
        Message others = switch (whose.group()) {
            case TEAM -> OF_TEAM.filled(metric);
            case AGENTS -> OF_AGENTS.filled(metric);
            case PEERS -> OF_PEERS.filled(metric);
            case AGENTS_WITH_VALUE -> OF_AGENTS_WITH_VALUE.filled(metric);
            case POST -> OF_POST.filled(metric, Words.of(whose.names()));
            case GROUP -> OF_GROUP.filled(metric, Words.of(whose.names()));
            case OWN_POST -> OF_OWN_POST.filled(metric);
            case OWN_GROUP -> OF_OWN_GROUP.filled(metric);
        };
        return whose.average() ? AVERAGE.filled(others) : others;
    }
}
