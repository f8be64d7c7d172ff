// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** The command {@code ticheng}. */
@NullMarked
package io.github.ticheng.cli;

import org.jspecify.annotations.NullMarked;
