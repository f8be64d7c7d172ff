// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/** An after-sales desk paid by its scorecard; the figures are made up. */
@NullMarked
package io.github.ticheng.examples.aftersales;

import org.jspecify.annotations.NullMarked;
