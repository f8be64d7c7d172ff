// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** What an assessment leaves behind for later rooms and later months: the scorecard and the grade. */
@NullMarked
package io.github.ticheng.core.score;

import org.jspecify.annotations.NullMarked;
