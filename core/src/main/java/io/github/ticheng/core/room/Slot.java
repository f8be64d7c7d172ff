// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.room;

import io.github.ticheng.core.metric.Metric;

/**
 * The place of a metric's value during a run, of every agent or of the team; given out while a rule is prepared.
 *
 * @param metric the metric
 * @param index the place; below zero for a value of the team, so that no agent is asked for it
 * @param <T> what the value is: an {@code Exact}, a {@code Ratio} or a {@code Rating}
 */
// The type is there for the compiler alone: an amount is not read where a ratio is.
@SuppressWarnings("UnusedTypeParameter")
public record Slot<T>(Metric metric, int index) {}
