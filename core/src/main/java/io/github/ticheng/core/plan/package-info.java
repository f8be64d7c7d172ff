// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** The plan: its entries, its check, its run for a team, and the explanations of what the run came to. */
@NullMarked
package io.github.ticheng.core.plan;

import org.jspecify.annotations.NullMarked;
