// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** How fast plans pay, measured with JMH against hand-written programs. */
@NullMarked
package io.github.ticheng.benchmarks;

import org.jspecify.annotations.NullMarked;
