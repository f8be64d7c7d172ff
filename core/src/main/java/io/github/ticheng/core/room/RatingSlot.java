// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.room;

import io.github.ticheng.core.metric.Metric;

/**
 * The place of an agent's rating during a run; given out while a rule is prepared.
 *
 * @param metric the metric
 * @param index the place
 */
public record RatingSlot(Metric metric, int index) {}
