// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.room;

import io.github.ticheng.core.number.Money;

/** An agent whose statement is complete. What OUTCOME sees. */
public interface SettledAgent extends SharedAgent {

    /** The sum of all lines. */
    Money total();

    @Override
    Team<? extends SettledAgent> team();
}
