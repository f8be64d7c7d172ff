// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.team;

import io.github.ticheng.core.text.Phrase;

/** What can be wrong with facts. */
final class FactPhrases {

    static final Phrase AGENT_TWICE = Phrase.of(
            "facts.agent-twice", "Expected every agent once, but found {agent} twice", "每位员工应只出现一次，但 {agent} 出现了两次");
    static final Phrase ORDER_TWICE = Phrase.of(
            "facts.order-twice",
            "Expected order {order} to be credited once, but found it in {first} and in {second}",
            "订单 {order} 应只归属一次，但在{first}和{second}中均有");
    static final Phrase ORDER_NOT_WHOLE = Phrase.of(
            "facts.order-not-whole",
            "Expected order {order} to be a multiple of {unit}, but found {amount}",
            "订单 {order} 的金额应为 {unit} 的整数倍，但为 {amount}");
    static final Phrase ORDERS_OF_STRANGER = Phrase.of(
            "facts.orders-of-stranger",
            "Expected orders of agents of team {team}, but found {amount} of {agent}",
            "订单应归属团队 {team} 的员工，但 {amount} 归属了 {agent}");
    static final Phrase VALUE_TWICE = Phrase.of(
            "facts.value-twice",
            "Expected one value, but found {first} and {second}",
            "应只有一个数值，但同时出现 {first} 和 {second}");
    static final Phrase OTHER_TEAM = Phrase.of(
            "facts.other-team",
            "Expected agents of team {team}, but found {agent} of team {other}",
            "应为团队 {team} 的员工，但 {agent} 属于团队 {other}");
    static final Phrase NOT_EMPLOYED = Phrase.of(
            "facts.not-employed",
            "Expected agents employed in {period}, but found {agent}, employed from {hired} to {left}",
            "应为 {period} 在职的员工，但 {agent} 的在职期为 {hired} 至 {left}");
    static final Phrase MONEY_FOR_OTHER = Phrase.of(
            "facts.money-for-other",
            "Expected a value of kind {kind}, but found the amount {amount}",
            "数值的类型应为 {kind}，但为金额 {amount}");
    static final Phrase OTHER_CURRENCY = Phrase.of(
            "facts.other-currency",
            "Expected amounts in {currency}, but found {amount}",
            "金额的币种应为 {currency}，但出现 {amount}");
    static final Phrase OTHER_METRIC = Phrase.of(
            "facts.other-metric",
            "Expected metric {metric} to mean one thing, but found kinds {first} and {second}",
            "指标 {metric} 应只有一种含义，但同时出现类型 {first} 和 {second}");

    static final Phrase ORDER = Phrase.of("facts.order", "order {order} of {day}", "{day} 订单 {order}");
    static final Phrase OTHER_DAY =
            Phrase.of("facts.other-day", "Expected days of {period}, but found {item}", "应为 {period} 内的日期，但为{item}");
    static final Phrase ITEM_TWICE = Phrase.of(
            "facts.item-twice",
            "Expected every order and day once, but found {item} twice",
            "每个订单和每日应只出现一次，但{item}出现了两次");
    static final Phrase ITEM_VALUE_TWICE = Phrase.of(
            "facts.item-value-twice",
            "Expected one value of {metric}, but found two of {item}",
            "{metric}应只有一个数值，但{item}有两个");
    static final Phrase ITEM_IN_ITEM = Phrase.of(
            "facts.item-in-item", "Expected values alone, but found {item} within another", "应只有数值，但{item}位于另一项之内");
    static final Phrase OF_ORDERS_AND_DAYS = Phrase.of(
            "facts.of-orders-and-days",
            "Expected {metric} of orders or of days, but found it of both, up to {item}",
            "{metric}应只按订单或只按日给出，但两者都有（至{item}）");

    static final Phrase CORRECTION_NOT_EARLIER = Phrase.of(
            "facts.correction-not-earlier",
            "Expected corrections of periods before {period}, but found {correction} of {corrected}",
            "更正应针对 {period} 之前的期间，但 {correction} 针对 {corrected}");
    static final Phrase CORRECTION_TWICE = Phrase.of(
            "facts.correction-twice",
            "Expected one correction {correction} of {period}, but found two that differ",
            "{period} 的更正 {correction} 应只有一项，但有两项内容不同");
    static final Phrase NOTHING_TO_CORRECT = Phrase.of(
            "facts.nothing-to-correct",
            "Expected a value for correction {correction} to add to, but found none",
            "更正 {correction} 应有可调整的原值，但没有");

    private FactPhrases() {}
}
