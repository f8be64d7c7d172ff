// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** A plan as a value, and made ready to be checked and run: every rule a step, every metric at its place. Not exported. */
@NullMarked
package io.github.ticheng.core.plan.prepare;

import org.jspecify.annotations.NullMarked;
