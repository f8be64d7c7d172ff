// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Splitting a total into parts by exact weights, to the smallest unit: the only place where money is split. */
@NullMarked
package io.github.ticheng.core.apportion;

import org.jspecify.annotations.NullMarked;
