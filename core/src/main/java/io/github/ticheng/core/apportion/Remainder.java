// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.apportion;

import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Where the odd units of a split go: the units left over when every part is its exact share cut to whole units. There
 * are always fewer of them than positive weights, and none ever goes to a weight of zero.
 */
public enum Remainder implements Words {
    /**
     * One each to the parts that lost most by the cut; among equals to the lower rank. Every part is less than one unit
     * from its exact share, and parts of equal weights differ by at most one unit.
     */
    LARGEST_REMAINDER("one each to the largest remainders", "按最大余数逐份补足"),

    /**
     * One each to the positive weights of the lowest ranks, whatever the cut took from them. Every part is at most one unit
     * from its exact share, and parts of equal weights differ by at most one unit.
     */
    ONE_EACH("one each from the first on", "自首位起逐份补足"),
    /**
     * All to the positive weight of the lowest rank. Its part can exceed the exact share by up to as many units as there
     * are other positive weights; every other part is less than one unit below its share, and parts of equal weights
     * but for the first are the same.
     */
    FIRST("all to the first", "尾差全归首位"),

    /**
     * All to the largest weight; among equals to the lower rank. Its part can exceed the exact share by up to as many
     * units as there are other positive weights; every other part is less than one unit below its share, and parts of
     * equal weights but for that one are the same.
     */
    LARGEST_WEIGHT("all to the largest weight", "尾差全归权重最大者"),

    /**
     * To nobody: they are kept aside. Every part is its exact share cut towards zero, so less than one unit from it, and
     * parts of equal weights are the same.
     */
    KEPT("kept aside", "尾差留存不分");

    private static final int[] NOBODY = new int[0];

    private final Label label;

    Remainder(String english, String chinese) {
        this.label = Label.of(english, chinese);
    }

    /** The position that each odd unit goes to, in the order in which they are handed out. */
    int[] receivers(Shares shares, int[] ranks) {
        return switch (this) {
            case LARGEST_REMAINDER -> shares.largestRemainders(ranks);
            case ONE_EACH ->
                IntStream.range(0, ranks.length)
                        .filter(shares::isEarning)
                        .boxed()
                        .sorted(Comparator.comparing(position -> ranks[position]))
                        .limit(shares.oddUnits())
                        .mapToInt(Integer::intValue)
                        .toArray();
            case FIRST -> allTo(first(shares, ranks), shares);
            case LARGEST_WEIGHT -> allTo(largestWeight(shares, ranks), shares);
            case KEPT -> NOBODY;
        };
    }

    private static int first(Shares shares, int[] ranks) {
        int first = -1;
        for (int i = 0; i < ranks.length; i++) {
            if (shares.isEarning(i) && (first < 0 || ranks[i] < ranks[first])) {
                first = i;
            }
        }
        return first;
    }

    private static int largestWeight(Shares shares, int[] ranks) {
        int largest = 0;
        for (int i = 1; i < ranks.length; i++) {
            int order = shares.compareWeights(i, largest);
            if (order > 0 || (order == 0 && ranks[i] < ranks[largest])) {
                largest = i;
            }
        }
        return largest;
    }

    private static int[] allTo(int position, Shares shares) {
        int[] receivers = new int[shares.oddUnits()];
        Arrays.fill(receivers, position);
        return receivers;
    }

    @Override
    public String in(Language language) {
        return label.in(language);
    }
}
