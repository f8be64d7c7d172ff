// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Periods of the calendar in whole days, and how often something falls due. */
@NullMarked
package io.github.ticheng.core.period;

import org.jspecify.annotations.NullMarked;
