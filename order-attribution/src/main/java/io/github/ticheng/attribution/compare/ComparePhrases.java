// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.attribution.compare;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What a comparison says. */
final class ComparePhrases {

    static final Phrase TITLE = Phrase.of(
            "compare.title", "Team {team}, {period}: {count} agents side by side", "团队 {team}，{period}：{count} 位客服对比");
    static final Phrase GAP = Phrase.of(
            "compare.gap",
            "Sales {sales}, {gap} to the level of {level}: inquiries {inquiries}, conversion {conversion}, basket {basket},"
                    + " from no inquiry {elsewhere}",
            "销售额 {sales}，与水平 {level} 相差 {gap}：询单 {inquiries}，转化 {conversion}，客单 {basket}，非询单 {elsewhere}");
    static final Phrase GAP_UNKNOWN = Phrase.of(
            "compare.gap-unknown",
            "What the sales are made of is not known yet: inquiries, their conversion or sales are missing",
            "销售额构成尚不可知：缺少询单、转化率或销售额");
    static final Phrase WEAKEST = Phrase.of(
            "compare.weakest",
            "Look at {metric}: {value} beside the team's {team}; halfway is {halfway}",
            "请看{metric}：{value}，团队 {team}；差距减半为 {halfway}");
    static final Phrase BRINGS = Phrase.of("compare.brings", "that brings {amount} in {what}", "可增加{what} {amount}");
    static final Phrase EVEN = Phrase.of("compare.even", "No metric is behind the team", "各项指标均不落后于团队");
    static final Phrase PAIR = Phrase.of(
            "compare.pair", "{agent} could look at {metric} with {mentor}", "{agent} 可与 {mentor} 一起看{metric}");
    static final Phrase NO_MENTOR = Phrase.of(
            "compare.no-mentor",
            "{agent} could look at {metric}; no colleague ahead of the team is free for it",
            "{agent} 可看{metric}；领先的同事均已安排");
    static final Phrase LOAD = Phrase.of(
            "compare.load",
            "Look at the load: {value} receptions an hour beside the team's {team}",
            "请看负荷：每小时接待 {value}，团队 {team}");
    static final Phrase DAY =
            Phrase.of("compare.day", "{who} on {day} against the other days: {gap}", "{who} {day} 与其他日相比：{gap}");
    static final Phrase LOOK_AT = Phrase.of("compare.look-at", "look at {what}", "请看{what}");

    static final Label SALES = Label.of("sales", "销售额");
    static final Label PAY = Label.of("pay", "工资");
    static final Label TEAM = Label.of("The team", "团队");
    static final Label METRIC = Label.of("metric", "指标");
    static final Label VALUE = Label.of("value", "数值");
    static final Label PLACE = Label.of("place", "名次");
    static final Label LEVEL = Label.of("team", "团队");
    static final Label TO_TEAM = Label.of("to the team", "距团队");
    static final Label TO_BEST = Label.of("to the best", "距最佳");

    private ComparePhrases() {}
}
