// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.diff;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What comparisons say. */
final class DiffPhrases {

    static final Phrase PLANS = Phrase.of("diff.plans", "plan {before} → {after}", "方案 {before} → {after}");
    static final Phrase RULE = Phrase.of("diff.rule", "{label} ({room}, {rule})", "{label}（{room}，{rule}）");
    static final Phrase NEW_RULE = Phrase.of("diff.new-rule", "new: {rule}", "新增：{rule}");
    static final Phrase GONE_RULE = Phrase.of("diff.gone-rule", "gone: {rule}", "删除：{rule}");
    static final Phrase ROW = Phrase.of("diff.row", "row {number}", "第 {number} 行");
    static final Phrase ORDER =
            Phrase.of("diff.order", "order in {room}: {before} → {after}", "{room} 中的顺序：{before} → {after}");
    static final Label NOT_THERE = Label.of("(nothing)", "（无）");

    static final Phrase NO_RESULT = Phrase.of(
            "diff.no-result",
            "Expected statements in JSON or CSV as pay writes them, or a ledger, but found something else in {file}",
            "{file} 应为 pay 输出的 JSON 或 CSV 结果，或台账");
    static final Phrase NO_RESULTS = Phrase.of(
            "diff.no-results",
            "Expected statements or ledgers in JSON in the folder {file}, but found none",
            "文件夹 {file} 中应有 JSON 格式的结果或台账，但没有");
    static final Phrase TOO_LONG = Phrase.of(
            "diff.too-long", "Expected a file of at most {most} bytes, but found {file}", "文件 {file} 超过 {most} 字节");

    private DiffPhrases() {}
}
