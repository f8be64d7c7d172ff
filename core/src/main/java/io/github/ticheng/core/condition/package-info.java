// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Conditions under which a rule applies, and factors by which its amount counts. */
@NullMarked
package io.github.ticheng.core.condition;

import org.jspecify.annotations.NullMarked;
