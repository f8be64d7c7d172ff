// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.band;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Phrase;

/** The message bundle of bands. In each, what is not said to be left out belongs to the band. */
final class BandPhrases {

    static final Phrase ANY = Phrase.of("band.any", "any value", "任意数值");
    static final Phrase EXACTLY = Phrase.of("band.exactly", "exactly {from}", "等于 {from}");
    static final Phrase AT_LEAST = Phrase.of("band.at-least", "{from} or more", "{from} 及以上");
    static final Phrase ABOVE = Phrase.of("band.above", "above {from}", "超过 {from}");
    static final Phrase AT_MOST = Phrase.of("band.at-most", "up to {to}", "{to} 及以下");
    static final Phrase BELOW = Phrase.of("band.below", "below {to}", "低于 {to}");
    static final Phrase CLOSED = Phrase.of("band.closed", "from {from} to {to}", "{from}（含）至 {to}（含）");
    static final Phrase CLOSED_OPEN = Phrase.of("band.closed-open", "from {from} to below {to}", "{from}（含）至 {to}（不含）");
    static final Phrase OPEN_CLOSED = Phrase.of("band.open-closed", "above {from} to {to}", "超过 {from} 至 {to}（含）");
    static final Phrase OPEN = Phrase.of("band.open", "above {from} to below {to}", "超过 {from} 且低于 {to}");

    static final Phrase ROW = Phrase.of("band.row", "row {row}", "第 {row} 行");
    static final Phrase LABELLED_ROW = Phrase.of("band.labelled-row", "row {row} ({label})", "第 {row} 行（{label}）");
    static final Phrase TWO_ROWS = Phrase.of("band.two-rows", "{first} and {second}", "{first}与{second}");

    static final Phrase GAP = Phrase.of(
            "band.gap",
            "{rows} leave a gap between {from} and {to}; values in no row: {values}",
            "{rows}在 {from} 与 {to} 之间留有空档，不属于任何一行的数值：{values}");
    static final Phrase OVERLAP =
            Phrase.of("band.overlap", "{rows} overlap; values in both: {values}", "{rows}重叠，同属两行的数值：{values}");

    // ------------------------------------------------------------------------------------------- what is expected

    static final Label ROUND_BRACKET = Label.of("a round bracket at infinity", "无穷处的圆括号");
    static final Label NOT_REVERSED = Label.of("a band that does not end before it starts", "下限不高于上限的区间");
    static final Label NOT_EMPTY = Label.of("a band that holds a number", "至少包含一个数值的区间");
    static final Label SOME_BOUND = Label.of("at least one bound", "至少一个界限");
    static final Label RISING = Label.of("bounds that rise", "递增的界限");
    static final Phrase NOT_RISING = Phrase.of(
            "band.expected-not-rising",
            "bound {next} at {upper} after bound {bound} at {lower}",
            "第 {next} 个界限 {upper}，位于第 {bound} 个界限 {lower} 之后");

    private BandPhrases() {}
}
