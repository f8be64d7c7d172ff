// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.team;

import io.github.ticheng.core.text.Phrase;

/** What can be wrong with facts. */
final class FactPhrases {

    static final Phrase AGENT_TWICE = Phrase.of(
            "facts.agent-twice", "Expected every agent once, but found {agent} twice", "每位员工应只出现一次，但 {agent} 出现了两次");
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
    static final Phrase WRONG_VALUE = Phrase.of("facts.wrong-value", "{error}", "数值不符合指标的类型：{error}");
    static final Phrase OTHER_CURRENCY = Phrase.of(
            "facts.other-currency",
            "Expected amounts in {currency}, but found {amount}",
            "金额的币种应为 {currency}，但出现 {amount}");
    static final Phrase OTHER_METRIC = Phrase.of(
            "facts.other-metric",
            "Expected metric {metric} to mean one thing, but found kinds {first} and {second}",
            "指标 {metric} 应只有一种含义，但同时出现类型 {first} 和 {second}");

    private FactPhrases() {}
}
