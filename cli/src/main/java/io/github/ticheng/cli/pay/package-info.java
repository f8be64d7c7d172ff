// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Paying: facts in, team after team, statements and ledgers out. */
@NullMarked
package io.github.ticheng.cli.pay;

import org.jspecify.annotations.NullMarked;
