// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.teampool;

import io.github.ticheng.core.number.Exact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exact shares within limits, slowly and obviously right: every share is {@code level × weight} moved to the nearest
 * limit, and the level is found by trying each place where a share meets a limit, and then the straight line between two
 * of them.
 */
final class SlowLimits {

    private SlowLimits() {}

    /** The exact shares of a positive total; they sum to it where the limits let them. */
    static List<Exact> shares(Exact total, List<Exact> weights, @Nullable Exact minimum, @Nullable Exact maximum) {
        List<Exact> levels = new ArrayList<>(List.of(Exact.ZERO));
        for (Exact weight : weights) {
            if (weight.isPositive()) {
                if (minimum != null) {
                    levels.add(minimum.dividedBy(weight));
                }
                if (maximum != null) {
                    levels.add(maximum.dividedBy(weight));
                }
            }
        }
        levels.sort(Exact::compareTo);
        Exact level = levels.get(0);
        for (Exact next : levels) {
            if (sum(at(next, weights, minimum, maximum)).compareTo(total) <= 0) {
                level = next;
            }
        }
        // From here on only the shares that are at no limit grow with the level.
        Exact growing = Exact.ZERO;
        for (Exact weight : weights) {
            Exact share = level.times(weight);
            boolean atLeast = minimum == null || share.compareTo(minimum) >= 0;
            boolean below = maximum == null || share.isLessThan(maximum);
            if (weight.isPositive() && atLeast && below) {
                growing = growing.plus(weight);
            }
        }
        Exact missing = total.minus(sum(at(level, weights, minimum, maximum)));
        return growing.isZero()
                ? at(level, weights, minimum, maximum)
                : at(level.plus(missing.dividedBy(growing)), weights, minimum, maximum);
    }

    private static List<Exact> at(Exact level, List<Exact> weights, @Nullable Exact minimum, @Nullable Exact maximum) {
        List<Exact> shares = new ArrayList<>();
        for (Exact weight : weights) {
            Exact share = level.times(weight);
            share = minimum == null || weight.isZero() ? share : share.max(minimum);
            shares.add(maximum == null ? share : share.min(maximum));
        }
        return shares;
    }

    static Exact sum(List<Exact> numbers) {
        Exact sum = Exact.ZERO;
        for (Exact number : numbers) {
            sum = sum.plus(number);
        }
        return sum;
    }
}
