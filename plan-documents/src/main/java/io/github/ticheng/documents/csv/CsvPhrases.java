// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.csv;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

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
            "the row has {found} cells, and the header {expected}",
            "该行有 {found} 个单元格，而表头有 {expected} 个");
    static final Phrase NO_HEADER = Phrase.of("csv.no-header", "the file is empty", "文件为空");
    static final Phrase UNNAMED_COLUMN =
            Phrase.of("csv.unnamed-column", "column {number} has no name", "第 {number} 列没有名称");
    static final Phrase COLUMN_TWICE =
            Phrase.of("csv.column-twice", "column \"{name}\" is there twice", "列“{name}”重复出现");
    static final Phrase UNKNOWN_COLUMN = Phrase.of("csv.unknown-column", "\"{name}\" is no column", "“{name}”不是有效的列");
    static final Phrase MISSING_COLUMN =
            Phrase.of("csv.missing-column", "there is no column \"{name}\"", "缺少列“{name}”");

    static final Label CLOSING_QUOTE =
            Label.of("a closing quote; a quote within quotes is written twice", "闭合引号；引号内的引号须写两次");
    static final Label COMMA = Label.of("a comma or the end of the row", "逗号或行尾");
    static final Label UTF8 = Label.of("UTF-8, in Excel \"CSV UTF-8\"", "UTF-8 编码（Excel 中选“CSV UTF-8”）");
    static final Label CELL_PER_COLUMN = Label.of("a cell for each column of the header", "每行单元格数与表头列数一致");
    static final Label HEADER = Label.of("a header with the names of the columns", "含列名的表头");
    static final Phrase ONE_OF = Phrase.of("csv.one-of", "{words}", "{words}");

    private CsvPhrases() {}
}
