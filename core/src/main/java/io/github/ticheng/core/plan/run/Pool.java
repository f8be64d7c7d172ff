// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import io.github.ticheng.core.rule.ShareRule;
import java.util.Arrays;

/** A pool that was split: who took part, and what each of them got. */
final class Pool {

    /** The rows of the members, in their order. */
    private final int[] rows;

    final ShareRule.Shares shares;

    Pool(int[] rows, ShareRule.Shares shares) {
        this.rows = rows;
        this.shares = shares;
    }

    /** The place of a row among the members; below 0 if it takes no part. */
    int position(int row) {
        return row < rows.length && rows[row] == row ? row : Arrays.binarySearch(rows, row);
    }
}
