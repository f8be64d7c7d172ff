// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.tree;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What this package says. */
final class TreePhrases {

    static final Phrase SYNTAX =
            Phrase.of("document.syntax", "Expected {format}, but found {reason}", "此处不是正确的 {format}：{reason}");
    static final Phrase EMPTY = Phrase.of("document.empty", "Expected a document, but found nothing", "文档为空");
    static final Phrase NULL = Phrase.of(
            "document.null",
            "Expected a value, but found none: write one, {} for a rule without fields, or leave the key out",
            "此处没有值：请填写（没有字段的规则写 {}），或删去该键");
    static final Phrase COMMA = Phrase.of(
            "document.comma",
            "Expected a number without a comma inside braces and brackets, where a comma ends a value: write {plain}"
                    + " or {quoted}",
            "花括号、方括号内的逗号会结束一个值：请写成 {plain} 或 {quoted}");
    static final Phrase DUPLICATE_KEY = Phrase.of(
            "document.duplicate-key",
            "Expected each key once, but found \"{key}\" again after line {line}, column {column}",
            "键“{key}”重复：第 {line} 行第 {column} 列已经写过");
    static final Phrase KEY =
            Phrase.of("document.key", "Expected a word as the key, but found {found}", "键应为文字，但此处是{found}");
    static final Label A_COLLECTION = Label.of("a map or a list", "映射或列表");
    static final Label NOTHING = Label.of("nothing", "空值");
    static final Phrase ALIAS = Phrase.of(
            "document.alias",
            "Expected the value itself, but found the alias *{name}: aliases are not read",
            "应直接写出值，不支持别名 *{name}");
    static final Phrase ANCHOR = Phrase.of(
            "document.anchor",
            "Expected a value without an anchor, but found &{name}: anchors are not read",
            "不支持锚点 &{name}");
    static final Phrase TAG = Phrase.of(
            "document.tag", "Expected a value without a tag, but found {tag}: tags are not read", "不支持标签 {tag}");
    static final Phrase DIRECTIVE = Phrase.of(
            "document.directive",
            "Expected a document without directives, but found one: leave lines with % out",
            "不支持指令：请删去以 % 开头的行");
    static final Phrase SECOND_DOCUMENT =
            Phrase.of("document.second-document", "Expected one document, but found a second one", "只能有一个文档，此处开始了第二个");
    static final Phrase TOO_DEEP = Phrase.of(
            "document.too-deep",
            "Expected values within {limit} levels of maps and lists, but found deeper ones",
            "映射和列表最多嵌套 {limit} 层，此处更深");
    static final Phrase TOO_MANY = Phrase.of(
            "document.too-many", "Expected at most {limit} keys and values, but found more", "键和值最多 {limit} 个，此处更多");
    static final Phrase MORE =
            Phrase.of("document.more", "More is wrong than is told here: correct this first", "还有更多问题未列出：请先改正以上各条");

    static final Phrase WIDE = Phrase.of(
            "document.syntax.wide",
            "a full-width \"{found}\": write \"{narrow}\" and a space",
            "全角的“{found}”：请写半角的“{narrow}”和空格");
    static final Phrase UNEXPECTED = Phrase.of("document.syntax.unexpected", "{found}", "意外的 {found}");
    static final Phrase UNQUOTED =
            Phrase.of("document.syntax.unquoted", "the word {found} without quotes", "文字 {found} 没有引号");
    static final Phrase NOT_CLOSED = Phrase.of(
            "document.syntax.not-closed",
            "the brace or bracket of line {line}, column {column} still open",
            "第 {line} 行第 {column} 列的括号还没有结束");
    static final Phrase OTHER = Phrase.of("document.syntax.other", "something else: {reason}", "{reason}");
    static final Label END = Label.of("the end of the document", "文档提前结束");
    static final Label TAB = Label.of("a tab: indent with spaces", "制表符：请用空格缩进");
    static final Label COLON = Label.of(
            "a second colon in the line: put the text in quotes, or the key in a line of its own",
            "同一行出现第二个冒号：请给文字加引号，或另起一行写键");
    static final Label INDENTATION =
            Label.of("a line whose indentation fits none of the lines above", "该行缩进与上文任何一行都不一致");
    static final Label NO_COLON =
            Label.of("a line without \"key: value\", which needs a space behind the colon", "该行不是“键: 值”的形式（冒号后要有空格）");
    static final Label NO_VALUE = Label.of("nothing where a value belongs", "应有值之处没有值");
    static final Label CONTROL =
            Label.of("a control character: write it as an escape in double quotes", "控制字符：请在双引号内用转义写出");
    static final Label QUOTE = Label.of("a quote that does not end", "引号没有结束");
    static final Label INDICATOR =
            Label.of("a character that begins no plain text: put the text in quotes", "普通文字不能以该字符开头：请加引号");
    static final Label NUMBER = Label.of("a number in another form than 0.5, -3 or 1e3", "数字写法不对，应如 0.5、-3 或 1e3");
    static final Label ESCAPE = Label.of("an escape behind a backslash that stands for no character", "反斜杠后的转义不表示任何字符");

    private TreePhrases() {}
}
