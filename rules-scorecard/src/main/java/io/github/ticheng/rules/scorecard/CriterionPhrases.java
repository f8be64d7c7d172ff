// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What criteria say. */
final class CriterionPhrases {

    static final Phrase NO_DATA = Phrase.of("criterion.no-data", "no data", "无数据");
    static final Phrase WEIGHED = Phrase.of(
            "criterion.weighed",
            "{points} of {maximum|point|points}, weight {weight}",
            "{points}/{maximum} 分，权重 {weight}");
    static final Phrase WEIGHED_BECAUSE = Phrase.of(
            "criterion.weighed-because",
            "{reason}: {points} of {maximum|point|points}, weight {weight}",
            "{reason}：{points}/{maximum} 分，权重 {weight}");

    static final Phrase BAND_HIT = Phrase.of("criterion.band", "{measure} {value}: {band}", "{measure} {value}：{band}");
    static final Phrase VALUE = Phrase.of("criterion.value", "{measure} {value}", "{measure} {value}");
    static final Phrase CLAMPED =
            Phrase.of("criterion.clamped", "{measure} {value}, counted as {bound}", "{measure} {value}，按 {bound} 计");
    static final Phrase OCCURRENCES = Phrase.of("criterion.occurrences", "{count} × {each}", "{count} × {each}");
    static final Phrase OCCURRENCES_LIMITED = Phrase.of(
            "criterion.occurrences-limited", "{count} × {each}, held at {limit}", "{count} × {each}，按上限 {limit} 计");
    static final Phrase SEVERITY = Phrase.of("criterion.severity", "{points} by severity", "按程度计 {points}");
    static final Phrase SEVERITY_LIMITED = Phrase.of(
            "criterion.severity-limited", "{points} by severity, held at {limit}", "按程度计 {points}，按上限 {limit} 计");
    static final Label BROUGHT = Label.of("balance brought forward", "上期余额");
    static final Phrase BROUGHT_AND_HEALED = Phrase.of(
            "criterion.brought-and-healed",
            "{points} brought forward, {healed} healed; since then: {reason}",
            "上期余额 {points}，恢复 {healed}；本期：{reason}");
    static final Label NEXT_ROW = Label.of("from row to row", "相邻两行之差");
    static final Label HEALING = Label.of("a balance that heals by 0 or more", "余额恢复分数不小于 0");
    static final Label BALANCE_OF_DATA =
            Label.of("no answer to missing data where a balance goes on", "余额结转时，不设无数据的取值");
    static final Label NONE = Label.of("none", "无");

    static final Phrase COMPARED = Phrase.of(
            "criterion.compared", "{metric} compared among {count} {compared}", "{metric}的比较范围：{compared} {count} 人");

    static final Phrase AVERAGE = Phrase.of("criterion.average", "the team's average {metric}", "团队平均{metric}");
    static final Phrase DIFFERENCE =
            Phrase.of("criterion.difference", "{metric} against the team's average", "{metric}与团队平均之差");
    static final Phrase PLACE_IN_TEAM =
            Phrase.of("criterion.place-in-team", "place in the team by {metric}", "{metric}团队排名");
    static final Phrase QUARTER = Phrase.of("criterion.quarter", "quarter of the team by {metric}", "{metric}团队四分位");
    static final Phrase AGAINST_TARGET =
            Phrase.of("criterion.against-target", "{metric} against target", "{metric}目标完成率");

    // ------------------------------------------------------------------------------------------- findings

    static final Phrase FALLS = Phrase.of(
            "criterion.falls",
            "The points of {criterion} fall from {good} to {bad} as {measure} improves past {bound}",
            "“{criterion}”：{measure}越过 {bound} 变好时，得分反而由 {good} 分降到 {bad} 分");
    static final Phrase OUT_OF_REACH = Phrase.of(
            "criterion.out-of-reach",
            "The maximum of {maximum|point|points} of {criterion} cannot be reached: the best is {best}",
            "“{criterion}”的满分 {maximum} 分无法达到：最高为 {best} 分");
    static final Phrase LESS_IS_BETTER = Phrase.of(
            "criterion.less-is-better",
            "{criterion} gives points for more of {metric}, of which less is better",
            "“{criterion}”对{metric}越高给分越多，而该指标越低越好");

    static final Phrase WEIGHTS = Phrase.of(
            "criterion.weights",
            "Expected weights that sum to {expected}, but found {found}: {parts}",
            "权重合计应为 {expected}，但为 {found}：{parts}");
    static final Phrase MAXIMA = Phrase.of(
            "criterion.maxima",
            "Expected maximum points that sum to {expected} full marks, but found {found}: {parts}",
            "各项满分合计应为 {expected} 分，但为 {found} 分：{parts}");

    // ------------------------------------------------------------------------------------------- problems

    static final Phrase NO_ANSWER = Phrase.of(
            "criterion.no-answer",
            "Expected data, or a declared score for none, in {criterion}, but found 0 of 0",
            "“{criterion}”应有数据，或声明无数据时的得分，但为 0/0");
    static final Phrase GIVEN_OUTSIDE = Phrase.of(
            "criterion.given-outside",
            "Expected 0 to {maximum|point|points} of {criterion}, but found {points}",
            "“{criterion}”的得分应为 0 至 {maximum} 分，但为 {points} 分");

    static final Phrase NO_ROW = Phrase.of(
            "criterion.no-row",
            "Expected {measure} of {criterion} in one of the bands, but found {value}, below {lowest}",
            "“{criterion}”的{measure}应属于某一区间，但为 {value}，低于 {lowest}");
    static final Phrase UNKNOWN_RATING = Phrase.of(
            "criterion.rating-unknown",
            "Expected one of the ratings {allowed} in {criterion}, but found {rating}",
            "“{criterion}”的评价应为 {allowed} 之一，但为 {rating}");
    static final Phrase NO_TARGET = Phrase.of(
            "criterion.no-target", "Expected {metric} above zero, but found {target}", "{metric}应大于零，但为 {target}");
    static final Phrase SEVERITY_OUTSIDE = Phrase.of(
            "criterion.severity-outside",
            "Expected {least} to {most|point|points} of {criterion} (occurrences: {count}), but found {points}",
            "“{criterion}”有 {count} 次，应计 {least} 至 {most} 分，但为 {points} 分");

    // ------------------------------------------------------------------------------------------- what is expected

    static final Phrase FOR_CRITERION = Phrase.of(
            "criterion.expected-for-criterion", "{expected} for criterion {criterion}", "评分项 {criterion} 的{expected}");
    static final Label AN_ID = Label.of("a criterion id of lower-case words joined by hyphens", "评分项编号，由小写单词以连字符相连");
    static final Label POSITIVE_MAXIMUM = Label.of("a maximum above zero", "大于零的满分");
    static final Label POSITIVE_TARGET = Label.of("a target above zero", "大于零的目标");
    static final Label POSITIVE_WEIGHT = Label.of("a weight above zero", "大于零的权重");
    static final Label A_NUMBER = Label.of("an amount, count, duration or points", "金额、计数、时长或分数指标");
    static final Label A_LIMIT = Label.of("a limit of zero or more", "不小于零的上限");
    static final Label ONE_TARGET = Label.of("a target of the plan or one of each agent", "方案统一目标与员工各自目标二者之一");
    static final Label SOME_BAND = Label.of("points for each band", "各区间的分数");
    static final Phrase SOME_BOUND = Phrase.of("criterion.expected-some-bound", "a bound of {metric}", "{metric} 的界限");
    static final Phrase OTHER_EDGE = Phrase.of(
            "criterion.expected-other-edge",
            "the last band of {metric} to begin where the one before it ends",
            "{metric} 的最后一个区间始于前一区间的终点");
    static final Label OCCURRENCE_RANGE = Label.of("points from zero up for one occurrence", "单次自零起递增的分数范围");
    static final Label KIND_POINTS = Label.of("a metric of kind points", "类别为 points 的指标");
    static final Label KIND_RATING = Label.of("a metric of kind rating", "类别为 rating 的指标");
    static final Label TWO_POINTS = Label.of("points at two values or more", "至少两个取值处的分数");
    static final Label VALUES_RISE = Label.of("values that rise", "递增的取值");
    static final Label NO_RATING = Label.of("a metric that is a number or a ratio", "数值或比率指标");
    static final Label METRICS_ONCE = Label.of("each metric once", "每个指标只写一次");
    static final Label START_BETWEEN = Label.of("a start between floor and maximum", "介于保底与满分之间的起始分");
    static final Label RATINGS_DIFFER = Label.of("ratings that differ", "互不相同的评价");
    static final Phrase AT_MOST =
            Phrase.of("criterion.expected-at-most", "no more points than {maximum}", "不超过 {maximum} 分的分数");
    static final Label MOST_OR_UNLIMITED = Label.of("a greatest share or unlimited", "最大比例与不封顶（unlimited）二者之一");
    static final Phrase LEAST_UP_TO_MOST = Phrase.of(
            "criterion.expected-least-up-to-most",
            "a least share up to the greatest of {most}",
            "不高于最大比例 {most} 的最小比例");
    static final Label HAS_BETTER = Label.of("a metric of which one way is better", "有优劣方向的指标");
    static final Label SOME_CRITERION = Label.of("at least one criterion", "至少一个评分项");
    static final Label IDS_DIFFER = Label.of("criteria of different ids", "编号互不相同的评分项");
    static final Label MAXIMUM = Label.of("a maximum (without one it can only adjust a score)", "满分（没有满分只能用于加减分）");
    static final Label WEIGHT = Label.of("a weight", "权重");
    static final Label NO_WEIGHT = Label.of("no weight in a sum", "求和时不写权重");
    static final Label FULL_MARKS = Label.of("positive full marks", "大于零的满分");

    private CriterionPhrases() {}
}
