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

    static final Label EARNED = Label.of("earned", "应得");
    static final Label OWED = Label.of("owed", "待抵扣");
    static final Phrase ADVANCE = Phrase.of("wages.draw-advance", "advance on later months", "预支，以后月份抵扣");
    static final Phrase TOP_UP = Phrase.of("wages.draw-top-up", "topped up, not taken back", "补足，不再抵扣");
    static final Phrase RECOVERED = Phrase.of("wages.draw-recovered", "advance taken back", "抵扣以前预支");

    static final Label PAY_BEFORE = Label.of("pay before the floor", "保底前工资");
    static final Phrase SHORTFALL_BACK =
            Phrase.of("wages.shortfall-back", "shortfall of {period} taken back", "扣回 {period} 的欠额");

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

    private SettlePhrases() {}
}
