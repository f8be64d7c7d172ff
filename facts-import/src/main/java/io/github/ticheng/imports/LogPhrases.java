// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What is doubtful about a table of a log. */
final class LogPhrases {

    static final Phrase NO_COLUMN =
            Phrase.of("import.no-log-column", "which column has {column} is not clear", "不清楚哪一列是{column}");
    static final Phrase NO_ZONE =
            Phrase.of("import.no-zone", "which time zone \"{found}\" is of is not said", "没有说明“{found}”属于哪个时区");
    static final Phrase NOT_A_ZONE = Phrase.of("import.not-a-zone", "\"{found}\" is no time zone", "“{found}”不是时区");
    static final Phrase NOT_A_TIME =
            Phrase.of("import.not-a-time", "\"{found}\" is no time of a day", "“{found}”不是某日的时刻");
    static final Phrase NO_SUCH_TIME =
            Phrase.of("import.no-such-time", "clocks in {zone} skipped \"{found}\"", "{zone} 的时钟跳过了“{found}”");
    static final Phrase TWO_TIMES =
            Phrase.of("import.two-times", "clocks in {zone} showed \"{found}\" twice", "{zone} 的时钟两次显示“{found}”");
    static final Phrase NO_VALUE = Phrase.of("import.no-log-value", "{column} is missing", "缺少{column}");
    static final Phrase NOT_ONE_OF = Phrase.of(
            "import.not-one-of", "what \"{found}\" means for {column} is not said", "没有说明“{found}”对{column}的含义");
    static final Phrase ROUNDED = Phrase.of(
            "import.rounded-number",
            "\"{found}\" is a number of which a spreadsheet kept the first digits only",
            "“{found}”是被电子表格截去末尾数字的编号");
    static final Phrase HIDDEN =
            Phrase.of("import.hidden-signs", "\"{found}\" has signs that cannot be seen", "“{found}”含有不可见的字符");
    static final Phrase NO_COUNTS =
            Phrase.of("import.no-counts", "how many messages conversation {id} had is not said", "没有说明会话 {id} 有多少条消息");
    static final Phrase OTHER_CONVERSATION = Phrase.of(
            "import.other-conversation",
            "conversation {id} is of buyer {buyer} and agent {agent} above, but of others here",
            "会话 {id} 在上文属于买家 {buyer} 与客服 {agent}，此处却不同");
    static final Phrase OUT_OF_ORDER = Phrase.of(
            "import.out-of-order",
            "a message of conversation {id} at {found} stands below one at {before}",
            "会话 {id} 中 {found} 的消息排在 {before} 的消息之后");
    static final Phrase NOT_A_SHARE = Phrase.of("import.not-a-share", "\"{found}\" is no share", "“{found}”不是比例");

    static final Label A_TIME = Label.of("a time such as 2024-07-01 10:05:00", "时刻（如 2024-07-01 10:05:00）");
    static final Label WITH_OFFSET = Label.of(
            "a time with its distance from Greenwich, such as 2024-07-01T10:05:00+08:00",
            "带时差的时刻（如 2024-07-01T10:05:00+08:00）");
    static final Label A_WHOLE_NUMBER = Label.of("a whole number below a thousand million", "十亿以内的整数");
    static final Label A_LENGTH =
            Label.of("seconds of 0 or more, below a thousand million, to the nanosecond", "十亿秒以内的非负时长，至多九位小数");
    static final Label YES_OR_NO = Label.of("yes or no", "是或否");
    static final Label BUYER_OR_AGENT = Label.of("buyer or agent", "买家或客服");
    static final Label AN_OPINION = Label.of("positive, neutral or bad", "好评、中评或差评");
    static final Label ALL_DIGITS = Label.of(
            "all digits: export again, and do not save the file in a spreadsheet before", "全部数字：请重新导出，且勿先在电子表格中保存");
    static final Label SEEN_SIGNS = Label.of("a text without control characters", "不含控制字符的文本");
    static final Label IN_ORDER = Label.of("messages in the order of time", "按时间先后排列的消息");
    static final Label ANOTHER_NUMBER = Label.of("another number for each conversation", "每个会话各自的编号");
    static final Label A_SHARE = Label.of("a percentage with its sign, such as 60%", "带百分号的百分比（如 60%）");

    private LogPhrases() {}
}
