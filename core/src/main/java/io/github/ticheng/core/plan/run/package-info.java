// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** The run of a prepared plan for one team: the rooms, what they return, and how rules see it. Not exported. */
@NullMarked
package io.github.ticheng.core.plan.run;

import org.jspecify.annotations.NullMarked;
