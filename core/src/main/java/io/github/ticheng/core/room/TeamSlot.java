// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.room;

import io.github.ticheng.core.metric.Metric;

/**
 * The place of the team's own amount, count, duration or points during a run; given out while a rule is prepared.
 *
 * @param metric the metric
 * @param index the place
 */
public record TeamSlot(Metric metric, int index) {}
