// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.csv;

import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.documents.encoding.NotUtf8;

/** What can be wrong with CSV, whatever it is about. */
final class CsvPhrases {

    static final Phrase OPEN_QUOTE =
            Phrase.of("csv.open-quote", "the quote that opens here is never closed", "此处的引号没有闭合");
    static final Phrase AFTER_QUOTE =
            Phrase.of("csv.after-quote", "there is text behind the closing quote", "闭合引号之后还有文字");
    static final Phrase LONG_CELL =
            Phrase.of("csv.long-cell", "the cell has more than {most} characters", "单元格超过 {most} 个字符");
    static final Phrase LONG_ROW =
            Phrase.of("csv.long-row", "the row has more than {most} characters", "该行超过 {most} 个字符");
    static final Phrase NOT_UTF8 =
            Phrase.of("csv.not-utf-8", "the file is not in UTF-8 from here on", "文件自此处起不是 UTF-8 编码");
    static final Phrase RAGGED = Phrase.of(
            "csv.ragged-row",
            "the row has {found|cell|cells}, and the header {expected}",
            "该行有 {found} 个单元格，而表头有 {expected} 个");
    static final Phrase NO_HEADER = Phrase.of("csv.no-header", "the file is empty", "文件为空");
    static final Phrase UNNAMED_COLUMN =
            Phrase.of("csv.unnamed-column", "columns without a name: {columns}", "没有名称的列：{columns}");
    static final Phrase COLUMN_TWICE =
            Phrase.of("csv.column-twice", "columns that are there twice: {columns}", "重复出现的列：{columns}");
    static final Phrase UNKNOWN_COLUMN =
            Phrase.of("csv.unknown-column", "unknown columns: {columns}", "未知的列：{columns}");
    static final Phrase MISSING_COLUMN =
            Phrase.of("csv.missing-column", "missing columns: {columns}", "缺少的列：{columns}");
    static final Phrase QUOTED = Phrase.of("csv.quoted", "\"{name}\"", "“{name}”");
    static final Phrase MEANT = Phrase.of("csv.meant", "\"{name}\" (perhaps {meant})", "“{name}”（或为 {meant}）");
    static final Phrase AND_MORE = Phrase.of("csv.and-more", "{left} more", "另有 {left} 列");
    static final Phrase WORKBOOK = Phrase.of("csv.workbook", "the file is an Excel workbook", "文件是 Excel 工作簿");
    static final Phrase SEPARATOR = Phrase.of(
            "csv.separator", "the columns are separated by {separator}, not by commas", "各列以{separator}分隔，而不是逗号");
    static final Phrase SEPARATOR_LINE =
            Phrase.of("csv.separator-line", "the first row says sep=, which only Excel reads", "首行是 sep=，只有 Excel 会读取");
    static final Phrase TITLE =
            Phrase.of("csv.title-row", "this is a title: the header comes in row {row}", "此处是标题，表头在第 {row} 行");
    static final Phrase HEADER_AGAIN = Phrase.of("csv.header-again", "the header stands here again", "表头在此处重复出现");

    static final Label SEMICOLONS = Label.of("semicolons", "分号");
    static final Label TABS = Label.of("tabs", "制表符");
    static final Label BARS = Label.of("vertical bars", "竖线");
    static final Label WIDE_COMMAS = Label.of("full-width commas", "全角逗号");

    static final Label CLOSING_QUOTE =
            Label.of("a closing quote; a quote within quotes is written twice", "闭合引号；引号内的引号须写两次");
    static final Label COMMA = Label.of("a comma or the end of the row", "逗号或行尾");
    static final Label UTF8 = Label.of("UTF-8, in Excel \"CSV UTF-8\"", "UTF-8 编码（Excel 中选“CSV UTF-8”）");
    static final Label UTF8_FOR_UTF16 = Label.of(
            "UTF-8, but this is UTF-16, in Excel \"Unicode Text\": save it as \"CSV UTF-8\"",
            "UTF-8 编码，但此文件为 UTF-16（Excel 的“Unicode 文本”）：请另存为“CSV UTF-8”");
    static final Label UTF8_FOR_GBK = Label.of(
            "UTF-8, but this looks like GBK, in a Chinese Excel \"CSV\": save it as \"CSV UTF-8\"",
            "UTF-8 编码，但此文件像是 GBK（中文 Excel 的“CSV”）：请另存为“CSV UTF-8”");
    static final Label CSV_FOR_WORKBOOK = Label.of("CSV: save the sheet as \"CSV UTF-8\"", "CSV：请将工作表另存为“CSV UTF-8”");
    static final Label COMMAS = Label.of(
            "commas: save it as \"CSV UTF-8\", or replace what separates the columns", "逗号：请另存为“CSV UTF-8”，或替换分隔符");
    static final Label HEADER_FIRST =
            Label.of("the header as the first row: take out what stands above it", "首行即为表头：请删去其上的行");
    static final Label HEADER_ONCE = Label.of("the header once, above all rows", "表头只在首行出现一次");
    static final Label CELL_PER_COLUMN = Label.of("a cell for each column of the header", "每行单元格数与表头列数一致");
    static final Label HEADER = Label.of("a header with the names of the columns", "含列名的表头");
    static final Phrase ONE_OF = Phrase.of("csv.one-of", "{words}", "{words}");
    static final Phrase OR_METRIC =
            Phrase.of("csv.or-metric", "{words}, or the id or label of a metric", "{words}，或指标的编号或名称");
    static final Label COLUMN_NAME = Label.of("a name for each column", "每列都有名称");
    static final Label COLUMN_ONCE = Label.of("each column once, whether by its id or its label", "每列只出现一次，无论以编号还是名称");

    /** What people call the columns that are no metrics; the names of the others are their metrics' labels. */
    static final ImmutableMap<String, Label> COLUMNS = ImmutableMap.<String, Label>builder()
            .put("period", Label.of("period", "期间"))
            .put("team", Label.of("team", "团队"))
            .put("agent", Label.of("agent", "员工"))
            .put("name", Label.of("name", "姓名"))
            .put("post", Label.of("post", "岗位"))
            .put("group", Label.of("group", "小组"))
            .put("day", Label.of("day", "日期"))
            .put("order", Label.of("order", "订单号"))
            .put("hired-on", Label.of("hired on", "入职日期"))
            .put("left-on", Label.of("left on", "离职日期"))
            .put("known-in", Label.of("known in", "知悉期间"))
            .put("known-on", Label.of("known on", "知悉日期"))
            .put("key", Label.of("key", "编号"))
            .put("cause", Label.of("cause", "原因代码"))
            .put("cause-en", Label.of("cause in English", "英文原因"))
            .put("cause-zh", Label.of("cause in Chinese", "中文原因"))
            .put("metric", Label.of("metric", "指标"))
            .put("change", Label.of("change", "更正方式"))
            .put("value", Label.of("value", "数值"))
            .buildOrThrow();

    private CsvPhrases() {}

    /** What to save a file as that is something else than UTF-8. */
    static Label utf8For(NotUtf8.Found found) {
        return switch (found) {
            case UTF_16 -> UTF8_FOR_UTF16;
            case GBK -> UTF8_FOR_GBK;
            case WORKBOOK -> CSV_FOR_WORKBOOK;
            case OTHER -> UTF8;
        };
    }
}
