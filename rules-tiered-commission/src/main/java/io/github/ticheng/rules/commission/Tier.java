// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.commission;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A tier of a ladder. It starts where the one before it ends; the first starts below everything.
 *
 * @param upper where it ends; null for the last tier, which has no end
 * @param pay what it pays
 */
public record Tier(@Nullable Bound upper, TierPay pay) implements Serializable {

    boolean hangsOnTarget() {
        return upper != null && upper.target() != null;
    }
}
