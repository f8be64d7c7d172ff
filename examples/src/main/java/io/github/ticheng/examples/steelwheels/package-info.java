// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** Pays the sales desk of the Steel Wheels sample company from its order tables. */
@NullMarked
package io.github.ticheng.examples.steelwheels;

import org.jspecify.annotations.NullMarked;
