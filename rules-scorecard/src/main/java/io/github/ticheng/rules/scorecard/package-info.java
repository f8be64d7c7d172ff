// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Scorecards, grades, the pay that hangs on score and grade, and what a grade leads to. */
@NullMarked
package io.github.ticheng.rules.scorecard;

import org.jspecify.annotations.NullMarked;
