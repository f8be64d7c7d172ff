// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.curve;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What curves say. */
final class CurvePhrases {

    static final Phrase HEADING = Phrase.of(
            "curve.heading",
            "{line} over {metric}, plan {plan}, in {currency}",
            "{line}随{metric}的变化，方案 {plan}，币种 {currency}");
    static final Label FROM = Label.of("pays from", "起点金额");
    static final Label TO = Label.of("to", "终点金额");
    static final Label SLOPE = Label.of("each more", "每增一单位");
    static final Label PAYS = Label.of("pays", "金额");
    static final Label GAP = Label.of("nothing covers it", "无对应档位");
    static final Phrase EACH = Phrase.of("curve.each", "{amount} each", "每单位 {amount}");
    static final Phrase PER_PERCENT = Phrase.of("curve.per-percent", "{amount} per 1%", "每 1% {amount}");
    static final Phrase AT_LEAST = Phrase.of("curve.at-least", "never below {amount}", "不低于 {amount}");
    static final Phrase AT_MOST = Phrase.of("curve.at-most", "never above {amount}", "不高于 {amount}");
    static final Phrase OPEN = Phrase.of(
            "curve.open", "conditions and factors of the line are left out: see the plan", "未计入该项目的条件和系数：见方案");

    private CurvePhrases() {}
}
