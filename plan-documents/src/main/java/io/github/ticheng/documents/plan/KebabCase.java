// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Label;
import java.util.Arrays;

/** The words of documents for constants of Java: {@code half-up} for {@code HALF_UP}. */
final class KebabCase {

    private KebabCase() {}

    /** What is called by its id alone: the id with spaces for hyphens, in both languages. */
    static Label labelOf(String id) {
        return Label.of(id.replace('-', ' '));
    }

    static String of(Enum<?> constant) {
        return Json.word(constant);
    }

    /** The words for all constants of an enum, in their order. */
    static ImmutableList<String> all(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(KebabCase::of).collect(ImmutableList.toImmutableList());
    }
}
