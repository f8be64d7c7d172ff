// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Documents that no person would write, for each reader of the library. */
@NullMarked
package io.github.ticheng.fuzz;

import org.jspecify.annotations.NullMarked;
