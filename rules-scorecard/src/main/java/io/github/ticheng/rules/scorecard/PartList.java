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
import java.util.stream.Collectors;

/** Names with their numbers, in a row: "results 60, attitude 30", "lateness 1, leaves 1"; "none" of none. */
record PartList(ImmutableList<Part> parts) implements Words {

    record Part(Label label, Exact value, Unit unit) implements Serializable {}

    @Override
    public String in(Language language) {
        return parts.isEmpty()
                ? CriterionPhrases.NONE.in(language)
                : parts.stream()
                        .map(part -> part.label.in(language) + " " + part.unit.format(part.value, language))
                        .collect(Collectors.joining(language.between()));
    }
}
