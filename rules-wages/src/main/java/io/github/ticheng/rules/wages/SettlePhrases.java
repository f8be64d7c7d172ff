// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.wages;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What deductions, limits, draws and holdbacks say. */
final class SettlePhrases {

    static final Phrase COST_BELOW_LINE = Phrase.of(
            "wages.cost-below-line",
            "{metric} {cost} is not above the line of {line}",
            "{metric} {cost} 未超过约定线 {line}");
    static final Label COST_BORNE = Label.of("cost borne by the agent", "个人承担成本");
    static final Label DEDUCTION_LIMIT = Label.of("limit of the deduction", "扣款上限");

    static final Phrase TAKES_NOTHING = Phrase.of(
            "wages.takes-nothing",
            "with a share of {share} and a limit of {limit} nothing is ever deducted",
            "承担比例 {share}、上限 {limit}，永远不会扣款");

    static final Label LIMITED_LINES = Label.of("lines together", "合计");
    static final Phrase RAISED_TO = Phrase.of("wages.raised-to", "raised to {limit}", "补足至 {limit}");
    static final Phrase CUT_TO = Phrase.of("wages.cut-to", "cut to {limit}", "封顶至 {limit}");

    static final Phrase NOT_BELOW = Phrase.of("wages.not-below", "{sum} is not below {least}", "{sum} 不低于 {least}");
    static final Phrase NOT_ABOVE = Phrase.of("wages.not-above", "{sum} is not above {most}", "{sum} 不高于 {most}");
    static final Phrase WITHIN = Phrase.of(
            "wages.within-limits", "{sum} is neither below {least} nor above {most}", "{sum} 不低于 {least}，也不高于 {most}");

    static final Label EARNED = Label.of("earned", "应得");
    static final Label OWED = Label.of("owed", "待抵扣");
    static final Phrase ADVANCE = Phrase.of("wages.draw-advance", "advance on later months", "预支，以后月份抵扣");
    static final Phrase TOP_UP = Phrase.of("wages.draw-top-up", "topped up, not taken back", "补足，不再抵扣");
    static final Phrase RECOVERED = Phrase.of("wages.draw-recovered", "advance taken back", "抵扣以前预支");

    static final Label PAY_BEFORE = Label.of("pay before the floor", "保底前工资");
    static final Phrase SHORTFALL_BACK =
            Phrase.of("wages.shortfall-back", "shortfall of {period} taken back", "扣回 {period} 的欠额");

    static final Label PAY_UNROUNDED = Label.of("pay before rounding", "取整前工资");
    static final Label PAY_ROUNDED = Label.of("pay in round sums", "取整后工资");
    static final Label CARRIED_OVER = Label.of("carried over", "上期结转");
    static final Phrase ROUNDING_DIFFERENCE = Phrase.of("wages.rounding-difference", "rounding difference", "取整差额");

    static final Label HELD = Label.of("held back", "留存");
    static final Label INSTALMENT = Label.of("instalment", "本期发放");
    static final Phrase HELD_BACK = Phrase.of("wages.held-back", "held back for later", "留存待发");
    static final Phrase RELEASED = Phrase.of("wages.released", "holdback of {period} released", "发放 {period} 留存");

    static final Phrase ONE_OFF = Phrase.of("wages.one-off", "{cause}", "{cause}");

    static final Phrase ITEM_NEVER_PAID = Phrase.of(
            "wages.item-never-paid",
            "Expected {cause} of {agent} in a period that the plan pays, but found {period}: it is never paid",
            "{agent} 的{cause}应在方案支付的期间内，但为 {period}：永远不会支付");
    static final Phrase ITEM_OF_OTHER_PERIOD = Phrase.of(
            "wages.item-of-other-period",
            "Expected {cause} to be of {period}, which is paid at once, but found {item}",
            "{cause}应属于一次发放的 {period}，但为 {item}");

    static final Phrase CORRECTION =
            Phrase.of("wages.correction", "correction {key} of {period}: {cause}", "{period} 更正 {key}：{cause}");
    static final Phrase CORRECTION_DUE = Phrase.of(
            "wages.correction-due",
            "due in the months that were run again: {after} with it, {before} without it",
            "重算各月应得：更正后 {after}，更正前 {before}");
    static final Label DUE_WITH = Label.of("due since then with it", "更正后应得");
    static final Label DUE_WITHOUT = Label.of("due since then without it", "更正前应得");

    // ------------------------------------------------------------------------------------------- what is expected

    static final Label COST_IN_MONEY = Label.of("a cost in money", "金额形式的成本");
    static final Label NO_NEGATIVE_DRAW = Label.of("a draw of 0 or more", "不小于 0 的预支保底");
    static final Label RELEASE =
            Label.of("a release after 1 month or more in 1 instalment or more", "至少 1 个月后、分至少 1 期发放");
    static final Label RELEASE_ONCE = Label.of("either after-months or released-in", "after-months 与 released-in 二者之一");
    static final Phrase RELEASE_FOUND = Phrase.of(
            "wages.expected-release-found",
            "{months|month|months} and {instalments|instalment|instalments}",
            "{months} 个月、{instalments} 期");
    static final Phrase SOME_RULE =
            Phrase.of("wages.expected-some-rule", "at least one rule as {what}", "{what}至少包含一条规则");
    static final Phrase RULES_DIFFER =
            Phrase.of("wages.expected-rules-differ", "rules that differ as {what}", "{what}为互不相同的规则");
    static final Label HELD_LINES = Label.of("the lines that are held back", "留存的项目");
    static final Label HELD_SHARE = Label.of("the share that is held back", "留存比例");
    static final Label LIMITED = Label.of("the lines that are limited", "受限的项目");
    static final Label EARNED_AGAINST = Label.of("what is earned against a draw", "抵扣预支的项目");
    static final Label LIMITING_PAY = Label.of("the pay that limits a deduction", "限制扣款的收入项目");
    static final Label SHARE_OF_COST = Label.of("the share of a cost", "成本承担比例");
    static final Label LIMIT_OF_DEDUCTION = Label.of("the limit of a deduction", "扣款上限");
    static final Label OVERTIME_BASE = Label.of("the base of overtime", "加班工资基数");
    static final Label YEAR_END_LINES = Label.of("the lines of a year-end bonus", "年终奖基数项目");
    static final Phrase PART = Phrase.of("wages.expected-part", "0% to 100% as {what}", "{what}在 0% 至 100% 之间");
    static final Label A_LIMIT = Label.of("a guarantee or a cap on lines", "项目的保底或封顶");
    static final Phrase CAP_FROM_GUARANTEE = Phrase.of(
            "wages.expected-cap-from-guarantee",
            "a cap at or above the guarantee of {guarantee}",
            "不低于保底 {guarantee} 的封顶");
    static final Phrase ITEM_AMOUNT = Phrase.of(
            "wages.expected-item-amount",
            "an amount other than 0 for {cause} of agent {agent} in {period}",
            "{agent} {period} {cause}的非零金额");
    static final Label SOME_ITEM = Label.of("at least one item", "至少一个项目");
    static final Label CAUSES_DIFFER = Label.of("causes that differ", "互不相同的原因");

    private SettlePhrases() {}
}
