// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.number;

import java.io.Serializable;

/**
 * What a metric can be worth: a number, a ratio that keeps its parts, or a rating.
 *
 * <p>Closed: every kind of metric is one of these three.
 */
public sealed interface Quantity extends Serializable permits Exact, Ratio, Rating {}
