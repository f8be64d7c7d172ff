// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Commission: ladders of every kind, targets, gates, rates by customer and product, and what to ask of them. */
@NullMarked
package io.github.ticheng.rules.tieredcommission;

import org.jspecify.annotations.NullMarked;
