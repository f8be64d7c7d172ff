// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.room;

/** An agent whose bases hold what the CREDIT room moved into them. What SCORE sees. */
public interface CreditedAgent extends ReportedAgent {

    @Override
    Team<? extends CreditedAgent> team();
}
