// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What the example says of its own. */
final class DeskPhrases {

    static final Phrase TITLE = Phrase.of(
            "desk.title",
            "Steel Wheels sales desk, {period}, paid under plan {plan} in {currency}",
            "Steel Wheels 销售组 {period} 工资表，方案 {plan}，币种 {currency}");
    static final Phrase EXPLAINED = Phrase.of(
            "desk.explained",
            "{agent}, {period}, paid under plan {plan} in {currency}",
            "{agent}，{period}，方案 {plan}，币种 {currency}");
    static final Label AGENT = Label.of("representative", "销售代表");
    static final Label TERRITORY = Label.of("territory", "区域");
    static final Label SCORE = Label.of("score", "得分");
    static final Label GRADE = Label.of("grade", "等级");
    static final Label TOTAL = Label.of("total", "合计");
    static final Label ALL_TERRITORIES = Label.of("all territories", "全部区域");

    static final Label OUTCOMES = Label.of("What the assessment leads to, for a person to decide:", "考核结果（供管理者决定）：");
    static final Label EVENTS = Label.of("What the earlier months led to:", "各月累计产生的结果：");
    static final Phrase OUTCOME = Phrase.of("desk.outcome", "{agent}: {outcomes}", "{agent}：{outcomes}");
    static final Phrase NOT_ASSESSED =
            Phrase.of("desk.not-assessed", "{agent}: not assessed: {reason}", "{agent}：未参加考核：{reason}");
    static final Phrase EVENT = Phrase.of("desk.event", "{month} {what}", "{month} {what}");
    static final Phrase EXIT = Phrase.of("desk.exit", "{agent}: {outcome}: {reason}", "{agent}：{outcome}：{reason}");
    static final Phrase BONUS = Phrase.of("desk.bonus", "{agent}: {line} {amount}", "{agent}：{line} {amount}");
    static final Label FINDINGS = Label.of("Findings of the plan:", "方案检查发现：");
    static final Label NO_FINDINGS = Label.of("Findings of the plan: none", "方案检查发现：无");
    static final Label NONE = Label.of("none", "无");
    static final Label SEPARATOR = Label.of("; ", "；");

    static final Phrase BAD_MONTH = Phrase.of(
            "desk.bad-month", "Expected a month such as 2004-03, but found \"{found}\"", "月份应如 2004-03，但为“{found}”");
    static final Phrase BAD_YEAR =
            Phrase.of("desk.bad-year", "Expected a year such as 2004, but found \"{found}\"", "年份应如 2004，但为“{found}”");
    static final Phrase NO_ORDERS = Phrase.of(
            "desk.no-orders",
            "Expected a period with orders, {first} to {last}, but found {found}",
            "应为有订单的期间（{first} 至 {last}），但为 {found}");
    static final Phrase UNKNOWN_AGENT = Phrase.of(
            "desk.unknown-agent",
            "Expected one of the representatives {known}, but found \"{found}\"",
            "销售代表应为 {known} 之一，但为“{found}”");
    static final Phrase MONTH_OR_YEAR = Phrase.of(
            "desk.month-or-year",
            "Expected a month or a year, but found both {month} and {year}",
            "应只给出月份或年份，但同时给出 {month} 和 {year}");
    static final Phrase EXPLAIN_A_MONTH = Phrase.of(
            "desk.explain-a-month",
            "Expected a month to explain, but found the year {year}",
            "只能说明某一月份的工资，但给出了年份 {year}");
    static final Phrase FORMAT_OF_NOTHING = Phrase.of(
            "desk.format-of-nothing",
            "Expected --format beside --explain, whose form it sets, but found it alone",
            "--format 用于 --explain 的输出，不能单独使用");

    private DeskPhrases() {}
}
