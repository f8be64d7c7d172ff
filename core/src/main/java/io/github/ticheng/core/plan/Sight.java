// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import io.github.ticheng.core.period.Cadence;
import io.github.ticheng.core.text.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the views of a corridor have in common.
 *
 * @param corridor the corridor
 * @param cadence over which longer period they look, or null for the pay period
 * @param remarks where an explanation is written down, or null when paying
 * @param settled how many SETTLE rules' lines they see
 */
record Sight(
        Corridor corridor,
        @Nullable Cadence cadence,
        @Nullable List<Words> remarks,
        int settled) {}
