// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** A job of Apache Flink that pays many teams. */
@NullMarked
package io.github.ticheng.examples.flink;

import org.jspecify.annotations.NullMarked;
