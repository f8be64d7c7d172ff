// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.room;

import io.github.ticheng.core.metric.Metric;

/**
 * The place of an agent's ratio during a run; given out while a rule is prepared.
 *
 * @param metric the metric
 * @param index the place
 */
public record RatioSlot(Metric metric, int index) {}
