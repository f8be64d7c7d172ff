// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.json;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What can be wrong with facts and ledgers in JSON. */
final class JsonPhrases {

    static final Phrase SYNTAX = Phrase.of("json.syntax", "the text is no JSON from here on", "文本自此处起不是有效的 JSON");
    static final Phrase TWICE = Phrase.of("json.key-twice", "\"{key}\" is there twice", "“{key}”重复出现");
    static final Phrase LONG =
            Phrase.of("json.too-long", "the text has more than {most} characters", "文本超过 {most} 个字符");
    static final Phrase DEEP =
            Phrase.of("json.too-deep", "objects and arrays stand more than {most} deep", "对象和数组嵌套超过 {most} 层");
    static final Phrase NULL = Phrase.of("json.null", "null is no value: leave the key out", "null 不是有效值：请省略该键");
    static final Phrase UNKNOWN = Phrase.of("json.unknown-key", "\"{key}\" is no key here", "此处没有键“{key}”");
    static final Phrase MISSING = Phrase.of("json.missing-key", "there is no \"{key}\"", "缺少“{key}”");
    static final Phrase OTHER_KIND = Phrase.of("json.other-kind", "this is {found}", "此处为{found}");
    static final Phrase UNREADABLE = Phrase.of("json.unreadable", "\"{value}\" cannot be read here", "此处无法识别“{value}”");
    static final Phrase WRONG = Phrase.of("json.wrong", "{reason}", "{reason}");
    static final Phrase ONE_OF = Phrase.of("json.one-of", "one of {words}", "以下之一：{words}");
    static final Phrase MORE = Phrase.of("json.more", "and {left} more", "另有 {left} 处");

    static final Label OBJECT = Label.of("an object", "对象");
    static final Label ARRAY = Label.of("an array", "数组");
    static final Label TEXT = Label.of("a text", "文本");
    static final Label FLAG = Label.of("true or false", "true 或 false");
    static final Label FORMAT = Label.of("format 1", "格式 1");
    static final Label JSON = Label.of("JSON by RFC 8259", "符合 RFC 8259 的 JSON");
    static final Label SHORT_NUMBERS = Label.of("numbers of at most 40 digits", "最多 40 位数字");
    static final Label CHANGES = Label.of("at least one change", "至少一项更正内容");
    static final Label CURRENCY = Label.of("an ISO 4217 code such as CNY", "ISO 4217 币种代码（如 CNY）");
    static final Label DECIMAL =
            Label.of("a decimal such as 23450.55, or a quotient such as 1/3", "十进制数（如 23450.55）或分数（如 1/3）");
    static final Label LABEL = Label.of("a text, or texts in \"en\" and \"zh\"", "文本，或含 \"en\" 与 \"zh\" 的文本");

    private JsonPhrases() {}
}
