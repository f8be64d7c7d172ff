// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.room;

import io.github.ticheng.core.text.Phrase;

/** What is wrong with the past that rules look back on. */
final class RoomPhrases {

    static final Phrase ONLY_A_PART = Phrase.of(
            "past.only-a-part",
            "Expected the periods on record to lie in {period} or out of it, but found {found}",
            "台账中的期间应完全在 {period} 之内或之外，但有 {found}");

    static final Phrase MONTHS_MISSING = Phrase.of(
            "plan.months-missing",
            "Expected all of {period} on record, but found no {month}: pay it first, with a row of the team alone if"
                    + " nothing of it counts",
            "台账中应有 {period} 的全部期间，但缺少 {month}：请先支付该期间；若没有可计的数据，只写一行团队数据");

    private RoomPhrases() {}
}
