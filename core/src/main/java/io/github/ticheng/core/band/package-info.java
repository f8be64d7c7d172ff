// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Bands of numbers: their edges, readings of a table without gaps, and tables as they stand in print. */
@NullMarked
package io.github.ticheng.core.band;

import org.jspecify.annotations.NullMarked;
