// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.problem.Place.Part;
import io.github.ticheng.core.text.Serialized;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PlaceProperties {

    @Property
    void with_partsInAnyOrder_isTheSamePlace(@ForAll Map<Part, String> parts, @ForAll Random random) {
        List<Map.Entry<Part, String>> shuffled = new ArrayList<>(parts.entrySet());
        Collections.shuffle(shuffled, random);
        Place place = Place.NOWHERE;
        for (Map.Entry<Part, String> part : shuffled) {
            place = place.with(part.getKey(), part.getValue());
        }

        assertThat(place.parts()).isEqualTo(parts);
        assertThat(place.parts().keySet().asList()).isSorted();
        assertThat(Serialized.copyOf(place)).isEqualTo(place);
    }

    @Property
    void within_nested_isAssociative(
            @ForAll Map<Part, String> a, @ForAll Map<Part, String> b, @ForAll Map<Part, String> c) {
        Place inner = place(a);
        Place middle = place(b);
        Place outer = place(c);

        assertThat(inner.within(middle).within(outer)).isEqualTo(inner.within(middle.within(outer)));
        assertThat(inner.within(middle).parts()).containsAllEntriesOf(a);
    }

    private static Place place(Map<Part, String> parts) {
        Place place = Place.NOWHERE;
        for (Map.Entry<Part, String> part : parts.entrySet()) {
            place = place.with(part.getKey(), part.getValue());
        }
        return place;
    }
}
