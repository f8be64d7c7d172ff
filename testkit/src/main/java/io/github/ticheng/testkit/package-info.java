// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Generators for every value of the core, for jqwik, and the laws of rules as contracts that every implementation must
 * pass: ours and a host's.
 */
@NullMarked
package io.github.ticheng.testkit;

import org.jspecify.annotations.NullMarked;
