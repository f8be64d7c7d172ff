// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** The five lines in other engines. */
@NullMarked
package io.github.ticheng.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
