// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** A module for Jackson 2. */
@NullMarked
package io.github.ticheng.jackson2;

import org.jspecify.annotations.NullMarked;
