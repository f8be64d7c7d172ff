// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** The criteria of a scorecard: what each looks at, and how many points that is worth. */
@NullMarked
package io.github.ticheng.rules.scorecard.criterion;

import org.jspecify.annotations.NullMarked;
