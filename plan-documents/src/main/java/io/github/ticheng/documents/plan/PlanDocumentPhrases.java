// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What this package says. */
final class PlanDocumentPhrases {

    static final Phrase UNKNOWN_KEY =
            Phrase.of("document.unknown-key", "\"{key}\" is no key of {owner}", "此处（{owner}）没有键“{key}”");
    static final Phrase IN_A_MAP =
            Phrase.of("document.in-a-map", "{key}: {{first}: …}, with all rows in it", "写在 {key}: {{first}: …} 中的各行");
    static final Phrase MISSING_KEY =
            Phrase.of("document.missing-key", "Expected the key {key} in {owner}, but found none", "{owner} 缺少键 {key}");
    static final Phrase UNKNOWN_METRIC =
            Phrase.of("document.unknown-metric", "\"{found}\" is no metric", "没有名为“{found}”的指标");
    static final Phrase UNKNOWN_BLOCK =
            Phrase.of("document.unknown-block", "\"{found}\" is no {family}", "没有名为“{found}”的{family}");
    static final Phrase UNKNOWN_CHOICE = Phrase.of(
            "document.unknown-choice", "\"{found}\" is none of the words for {field}", "“{found}”不是 {field} 的可选词");
    static final Phrase ONE_BLOCK = Phrase.of(
            "document.one-block",
            "Expected one {family} here, but found {count}: {names}",
            "此处应写一个{family}，但写了 {count} 个：{names}");
    static final Phrase NO_BLOCK =
            Phrase.of("document.no-block", "Expected a {family} here, but found an empty map", "此处应写一个{family}，但映射为空");
    static final Phrase NO_RULE = Phrase.of(
            "document.no-rule", "Expected a rule of {room} in this entry, but found none", "该条目缺少 {room} 的规则");
    static final Phrase OTHER_ROOM = Phrase.of(
            "document.other-room",
            "\"{rule}\" is a rule of {right}, but found it in {room}",
            "“{rule}”是 {right} 的规则，不应写在 {room} 下");
    static final Phrase NO_CLAUSE =
            Phrase.of("document.no-clause", "\"{key}\" has no meaning in {room}", "“{key}”在 {room} 中没有意义");
    static final Phrase REFUSED = Phrase.of("document.refused", "{reason}", "{reason}");
    static final Phrase UNQUOTED = Phrase.of(
            "document.unquoted",
            "Expected {expected}, but found {found} without quotes: if it is a text, write it in quotes",
            "应为{expected}，但写的是不带引号的 {found}：如果是文字，请加引号");
    static final Phrase TOO_MANY_DIGITS = Phrase.of(
            "document.too-many-digits",
            "Expected a number of at most {limit} digits, but found {digits}",
            "数字最多 {limit} 位，此处有 {digits} 位");
    static final Phrase EXPONENT = Phrase.of(
            "document.exponent",
            "Expected an exponent from -{limit} to {limit}, but found {found}",
            "指数应在 -{limit} 到 {limit} 之间，此处为 {found}");
    static final Phrase LEADING_ZEROS = Phrase.of(
            "document.leading-zeros",
            "Expected a number without zeros before it, but found \"{found}\": inside brackets a comma ends a value, so"
                    + " write 15000 or \"15,000\"",
            "数字“{found}”前面不应有零：方括号内逗号会结束一个值，请写成 15000 或 \"15,000\"");
    static final Phrase FORMAT =
            Phrase.of("document.format", "Expected format 1, but found {found}", "应为格式 1，但写的是{found}");
    static final Phrase TWICE = Phrase.of(
            "document.bound-twice",
            "Expected one lower and one upper bound, but found both {first} and {second}",
            "上下限各写一个，但同时写了 {first} 和 {second}");
    static final Phrase SHADOWS = Phrase.of(
            "document.metric-shadows",
            "\"{metric}\" takes the place of the shipped metric of that id in this plan",
            "本方案中“{metric}”取代了同名的内置指标");
    static final Label NO_CARD = Label.of("no card, as the plan has no score rule", "方案没有评分规则，不写考核表");
    static final Phrase UNKNOWN_CARD =
            Phrase.of("document.unknown-card", "\"{found}\" is no score rule", "没有名为“{found}”的评分规则");
    static final Phrase CARD_OF_METRIC = Phrase.of(
            "document.card-of-metric",
            "Expected an id that no metric or figure has for one of several scorecards, but found \"{card}\"",
            "有多张考核表时，考核表的编号不得与指标或中间数相同，但为“{card}”");
    static final Phrase FIGURE_OF_METRIC = Phrase.of(
            "document.figure-of-metric",
            "Expected an id for a figure that no metric has, but found \"{figure}\"",
            "中间数的编号不得与指标相同，但为“{figure}”");
    static final Phrase METRIC_TWICE = Phrase.of(
            "document.metric-twice", "Expected each metric once, but found \"{metric}\" again", "指标“{metric}”重复定义");

    static final Phrase TABLE_NAME = Phrase.of(
            "document.table-name",
            "Expected a table to be called by lower-case words joined by hyphens, but found \"{found}\"",
            "表格的名称应为以连字符相连的小写单词，但写的是“{found}”");
    static final Phrase UNKNOWN_TABLE =
            Phrase.of("document.unknown-table", "\"{found}\" is no table of this document", "本文件没有名为“{found}”的表格");
    static final Phrase UNUSED_TABLE = Phrase.of(
            "document.unused-table",
            "No entry names the table \"{table}\", so its rows were not looked at",
            "没有条目使用表格“{table}”，因此未检查其内容");
    static final Phrase TABLES_TOO_LONG = Phrase.of(
            "document.tables-too-long",
            "Expected tables of at most {limit} values where they are written out for all who name them, but found more",
            "表格按每处使用展开后最多 {limit} 个值，但超出了");

    static final Phrase SENTENCE =
            Phrase.of("document.not-sentence", "Expected {expected}, but found {found}", "应为{expected}，但写的是{found}");

    static final Phrase ENTRY = Phrase.of("document.entry", "an entry of {room}", "{room} 的条目");
    static final Phrase ENTRY_KEYS =
            Phrase.of("document.entry-keys", "the key id, and the name of a rule of {room}", "键 id，以及一条 {room} 规则的名称");
    static final Label TABLES = Label.of("names, each with the rows of a table", "名称，其下为表格各行");
    static final Phrase ONE_OF = Phrase.of("document.one-of", "one of {names}", "以下之一：{names}");
    static final Phrase KEYS = Phrase.of("document.keys", "the keys {needed}", "以下各键：{needed}");
    static final Phrase PERHAPS_KEYS = Phrase.of("document.perhaps-keys", "any of the keys {others}", "以下任意键：{others}");
    static final Phrase KEYS_AND_PERHAPS = Phrase.of(
            "document.keys-and-perhaps", "the keys {needed}, and perhaps {others}", "以下各键：{needed}；另可写：{others}");
    static final Phrase ROWS_IN_ONE = Phrase.of(
            "document.rows-in-one",
            "Expected one row in each element of a list, but found {count}: {names}",
            "列表的每个元素应为一行，但写了 {count} 行：{names}");
    static final Label ROWS_OF_A_MAP = Label.of(
            "a map of the rows in place of the list, or each row behind a dash of its own", "以映射代替列表写出各行，或每行各用一个短横线");
    static final Label NOTHING_MORE = Label.of("nothing more", "到此为止");
    static final Label A_MAP = Label.of("a map", "映射");
    static final Label A_LIST = Label.of("a list", "列表");
    static final Label KNOWN_METRIC =
            Label.of("the id of a metric that ships or stands under metrics", "内置的或在 metrics 下声明的指标 id");
    static final Label THE_PLAN = Label.of("the plan", "方案");
    static final Label A_METRIC = Label.of("a metric", "指标");
    static final Label PAY_PERIOD = Label.of("pay-period", "pay-period");
    static final Label IN_FORCE = Label.of("in-force", "in-force");
    static final Label A_LABEL = Label.of("a label", "名称");

    static final Phrase MAY_BE = Phrase.of("guide.may-be", "{form}; may be left out", "{form}；可不写");
    static final Phrase UNLESS_WRITTEN =
            Phrase.of("guide.unless-written", "{form}; {value} unless written", "{form}；不写则为 {value}");
    static final Phrase LIST_OF = Phrase.of("guide.list-of", "a list, each {element}", "列表，每项为{element}");
    static final Phrase A_BLOCK = Phrase.of("guide.a-block", "a {family}", "{family}");
    static final Label EXAMPLE = Label.of("for example:", "示例：");

    private PlanDocumentPhrases() {}
}
