// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Paying period after period: idempotent, in order, on a store of ledgers. */
@NullMarked
package io.github.ticheng.payroll;

import org.jspecify.annotations.NullMarked;
