// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** The rules: one interface a room, what a rule may ask for when it is prepared, and the curve of what it pays. */
@NullMarked
package io.github.ticheng.core.rule;

import org.jspecify.annotations.NullMarked;
