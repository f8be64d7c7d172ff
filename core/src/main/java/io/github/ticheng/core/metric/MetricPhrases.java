// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.metric;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

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
    static final Label RATIO = Label.of("a ratio with both of its parts, such as 12/240", "同时给出分子和分母的比率（如 12/240）");
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

    private MetricPhrases() {}
}
