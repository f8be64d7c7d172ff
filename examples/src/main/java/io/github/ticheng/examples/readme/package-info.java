// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** The example with which the README opens. */
@NullMarked
package io.github.ticheng.examples.readme;

import org.jspecify.annotations.NullMarked;
