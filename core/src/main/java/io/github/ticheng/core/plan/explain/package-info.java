// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Explanations of what a run came to, by replaying its steps. Not exported. */
@NullMarked
package io.github.ticheng.core.plan.explain;

import org.jspecify.annotations.NullMarked;
