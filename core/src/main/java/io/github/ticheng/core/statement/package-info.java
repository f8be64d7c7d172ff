// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** What comes out: pay lines, statements, outcomes, balances, and the ledger that remembers them. */
@NullMarked
package io.github.ticheng.core.statement;

import org.jspecify.annotations.NullMarked;
