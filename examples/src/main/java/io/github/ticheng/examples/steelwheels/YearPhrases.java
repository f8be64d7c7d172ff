// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What the paid year says of its own. */
final class YearPhrases {

    static final Phrase TITLE = Phrase.of(
            "year.title",
            "Steel Wheels sales desk, {year}, paid month by month in {currency}",
            "Steel Wheels 销售组 {year} 年，逐月发放，币种 {currency}");
    static final Phrase VERSION = Phrase.of(
            "year.version", "plan {plan}, in force from {day}, check: {findings}", "方案 {plan}，{day} 起生效，检查：{findings}");
    static final Label NO_FINDINGS = Label.of("no findings", "无发现");
    static final Phrase MONTH = Phrase.of("year.month", "{month}, plan {plan}", "{month}，方案 {plan}");
    static final Label CARRIED = Label.of("carried", "结转");

    static final Phrase JOINED = Phrase.of("year.joined", "{agent}: first day {day}", "{agent}：{day} 入职");
    static final Phrase LEFT = Phrase.of("year.left", "{agent}: last day {day}", "{agent}：{day} 离职");
    static final Phrase LINE =
            Phrase.of("year.line", "{agent}: {line} {amount}: {note}", "{agent}：{line} {amount}：{note}");
    static final Phrase BALANCE =
            Phrase.of("year.balance", "{agent}: {amount} of {line} carried on", "{agent}：{line} {amount} 结转下月");
    static final Phrase SAID_AGAIN = Phrase.of(
            "year.said-again",
            "{agent}: correction {key} of {month} ({cause}) was reported again: nothing to post",
            "{agent}：{month} 更正 {key}（{cause}）重复上报，不再入账");
    static final Phrase OF_TEAM = Phrase.of("year.of-team", "{territory}: {what}", "{territory}：{what}");

    static final Phrase REPORT = Phrase.of(
            "year.report", "The year's report: {months} months, {total} in all", "年度工资报告：共 {months} 个月，合计 {total}");
    static final Label MONTHS = Label.of("months", "月数");
    static final Label KNOWN_AT_ONCE = Label.of("known at once", "如当时已知");
    static final Label DIFFERENCE = Label.of("difference", "差额");
    static final Label ABOUT_KNOWN_AT_ONCE = Label.of(
            "known at once: total and carried of a year in which every month had its right facts from the beginning",
            "如当时已知：假设各月事实一开始就正确，全年合计与结转之和");

    static final Phrase CHANGE = Phrase.of(
            "year.change", "{key} adds {amount} to the {metric} of {month}", "{key}：{month} {metric} {amount}");
    static final Phrase NO_CORRECTIONS = Phrase.of(
            "year.no-corrections",
            "Expected a representative with corrections, {known}, but found \"{found}\"",
            "应为有往期更正的销售代表（{known}），但为“{found}”");

    private YearPhrases() {}
}
