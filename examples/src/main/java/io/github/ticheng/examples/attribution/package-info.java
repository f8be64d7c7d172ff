// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** A made-up shop whose orders are attributed, compared and paid for. */
@NullMarked
package io.github.ticheng.examples.attribution;

import org.jspecify.annotations.NullMarked;
