// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.run;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.team.FactColumn.LongColumn;

/**
 * Where the ratings of facts stand in a rule's list.
 *
 * @param rule the rule's list
 * @param words the ratings of the facts
 * @param places for each of these its place in the rule's list, or a hole
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Listed(ImmutableList<Rating> rule, ImmutableList<Rating> words, long[] places) {

    static Listed of(ImmutableList<Rating> rule, ImmutableList<Rating> words) {
        long[] places = new long[words.size()];
        for (int i = 0; i < places.length; i++) {
            int place = rule.indexOf(words.get(i));
            places[i] = place < 0 ? LongColumn.HOLE : place;
        }
        return new Listed(rule, words, places);
    }

    /** Whether this is of the very list of a rule and of some ratings. */
    @SuppressWarnings("ReferenceEquality") // another list may be equal, and is looked at once more
    boolean is(ImmutableList<Rating> ofRule, ImmutableList<Rating> ofFacts) {
        return rule == ofRule && words.equals(ofFacts);
    }
}
