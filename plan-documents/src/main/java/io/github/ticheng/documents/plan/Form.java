// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.tree.Node;
import io.github.ticheng.documents.tree.Shown;

/** What a value has to look like, and what is said when it does not. */
enum Form {
    NUMBER("number", "a number such as 15000 or 15,000.50", "数字，如 15000 或 15,000.50"),
    AMOUNT("amount", "an amount such as 15000 or 15,000.50", "金额，如 15000 或 15,000.50"),
    RATE("rate", "a rate in percent such as 2%", "百分比，如 2%"),
    COUNT("count", "a whole number such as 3", "整数，如 3"),
    FLAG("flag", "true or false", "true 或 false"),
    TEXT("text", "a text", "文字"),
    LABEL("label", "a text, or {en: …, zh: …}", "文字，或 {en: …, zh: …}"),
    METRIC("metric", "the id of a metric", "指标的 id"),
    RATING("rating", "a rating such as very-good", "评语，如 very-good"),
    RULE("rule", "the id of a rule such as team-bonus", "规则的 id，如 team-bonus"),
    PERIOD(
            "period",
            "a period such as 2024-07, 2024-Q3 or 2024-07-01/2024-07-15",
            "期间，如 2024-07、2024-Q3 或 2024-07-01/2024-07-15"),
    PAY_PERIOD(
            "pay-period",
            "a pay period such as month or {week: {first-day: monday}}",
            "发薪期间，如 month 或 {week: {first-day: monday}}"),
    ROUNDING("rounding", "a unit and a mode such as 0.01 half-up", "单位和方式，如 0.01 half-up"),
    LEVEL(
            "level",
            "a value such as 20,000 or 37.5%, or a metric or a share of it such as 80% of target-base",
            "数值，如 20,000 或 37.5%，或指标，或其占比，如 80% of target-base"),
    DATE("date", "a date such as 2024-01-31", "日期，如 2024-01-31"),
    PLAN("plan-id", "a plan id such as corner-shop", "方案 id，如 corner-shop"),
    VERSION("version", "a version such as 2024-07", "版本，如 2024-07"),
    CURRENCY("currency", "a currency such as CNY", "货币代码，如 CNY"),
    METRIC_ID("metric-id", "a metric id such as live-stream-sales", "指标 id，如 live-stream-sales"),
    WORD("word", "a word", "词"),
    MAP("map", "a map of keys and values", "键和值组成的映射"),
    LIST("list", "a list", "列表"),
    BLOCK("block", "a name, or a map with a name and its fields", "名称，或以名称为键的映射");

    private final Phrase phrase;
    private final Label expected;

    Form(String code, String english, String chinese) {
        this.phrase =
                Phrase.of("document.not-" + code, "Expected {expected}, but found {found}", "应为{expected}，但写的是{found}");
        this.expected = Label.of(english, chinese);
    }

    /** What is expected, in words. */
    Label expected() {
        return expected;
    }

    /** Whether any words could stand there, so that only quotes tell a text from a flag. */
    boolean isWords() {
        return switch (this) {
            case TEXT, LABEL, METRIC, RATING, RULE, PLAN, VERSION, METRIC_ID -> true;
            default -> false;
        };
    }

    /** Says that a value is something else. */
    Message but(Node found) {
        return phrase.filled(expected, said(found));
    }

    static Words said(Node node) {
        if (node instanceof Node.Scalar scalar) {
            String shown = Shown.of(scalar.text());
            return Label.of("\"" + shown + "\"", "“" + shown + "”");
        }
        return node instanceof Node.Sequence ? PlanDocumentPhrases.A_LIST : PlanDocumentPhrases.A_MAP;
    }
}
