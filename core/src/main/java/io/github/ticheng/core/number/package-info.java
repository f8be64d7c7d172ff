// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Exact numbers and what is made of them: money, rates, ratios, rounding.
 *
 * <p>No binary floating point, no default locale, no silent rounding.
 */
@NullMarked
package io.github.ticheng.core.number;

import org.jspecify.annotations.NullMarked;
