// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.room;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.statement.PayLine;

/** An agent with the lines of the PAY room. What SHARE sees. */
public interface PaidAgent extends ScoredAgent {

    /** The lines so far, in the order of the plan. */
    ImmutableList<PayLine> lines();

    @Override
    Team<? extends PaidAgent> team();
}
