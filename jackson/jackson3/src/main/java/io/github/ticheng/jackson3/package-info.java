// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** A module for Jackson 3. */
@NullMarked
package io.github.ticheng.jackson3;

import org.jspecify.annotations.NullMarked;
