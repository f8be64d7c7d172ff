// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** What levels and the rows of tables have to be. */
final class CataloguePhrases {

    // ------------------------------------------------------------------------------------------- what is expected

    static final Phrase SHARE_IN_PERCENT = Phrase.of(
            "table.expected-share-in-percent",
            "a share in percent, such as 80% of {metric}",
            "百分比形式的占比（如 {metric} 的 80%）");
    static final Label PERCENTAGE = Label.of("a percentage such as 5%", "百分比（如 5%）");
    static final Label NO_PERCENTAGE = Label.of("a number that is no percentage", "非百分比的数值");
    static final Label BOUND_TO_INCLUDE = Label.of("a bound to include", "可包含的界限");
    static final Label SOME_ROW = Label.of("at least one row", "至少一行");
    static final Label RISING = Label.of("rows from the lowest to the highest, which has no end", "由低到高的各行，最高一行没有上限");
    static final Label FALLING = Label.of("rows from the highest, which has no end, to the lowest", "由高到低的各行，最高一行没有上限");
    static final Phrase ROW = Phrase.of("table.expected-row", "row {row} {band}", "第 {row} 行 {band}");
    static final Phrase BOUND_BETWEEN = Phrase.of(
            "table.expected-bound-between",
            "rows {below} and {above} to say where the one ends and the other begins",
            "第 {below} 行与第 {above} 行写明分界");
    static final Label NEITHER = Label.of("neither", "两行均未写明");
    static final Phrase NEXT_TO_OTHER = Phrase.of(
            "table.expected-next-to-other", "row {row} to begin where row {below} ends", "第 {row} 行始于第 {below} 行的终点");
    static final Phrase AFTER = Phrase.of("table.expected-after", "{band} after {before}", "{band}，前一行为 {before}");
    static final Phrase NO_GAP = Phrase.of(
            "table.expected-no-gap",
            "no gap between two rows: row {below} below {start}, or row {row} above {end}",
            "相邻两行之间没有空档：第 {below} 行 below {start}，或第 {row} 行 above {end}");

    private CataloguePhrases() {}
}
