// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** Names with their numbers, in a row: "results 60, attitude 30". */
record PartList(ImmutableList<Part> parts, Unit unit) implements Words {

    record Part(Label label, Exact value) implements Serializable {}

    static PartList of(List<Part> parts, Unit unit) {
        return new PartList(ImmutableList.copyOf(parts), unit);
    }

    @Override
    public String in(Language language) {
        return parts.stream()
                .map(part -> part.label.in(language) + " " + unit.format(part.value, language))
                .collect(Collectors.joining(language.between()));
    }
}
