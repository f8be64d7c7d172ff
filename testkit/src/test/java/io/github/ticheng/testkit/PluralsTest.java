// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence of the core and the rule modules, with 1 in all its places: no "1 months". */
class PluralsTest {

    // Words that are no plurals of a count; "full marks" are always several.
    private static final Set<String> FINE = Set.of("""
            as counts changes chooses gives has improves is keeps leaves less marks pays times varies
            was gets ends reads hangs stands lies
            """.strip().split("\\s+"));
    private static final Pattern ONE_OF_SEVERAL =
            Pattern.compile("\\b1 (?:full |whole |trained )?([a-z]+s)\\b(?! are alike)");

    static Stream<Phrase> phrases() {
        return ArchitectureTest.LIBRARY.stream()
                .filter(type -> type.getSimpleName().endsWith("Phrases"))
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(field -> field.getType() == Phrase.class)
                .map(PluralsTest::value);
    }

    private static Phrase value(Field field) {
        try {
            field.setAccessible(true);
            return (Phrase) field.get(null);
        } catch (IllegalAccessException closed) {
            throw new AssertionError(closed);
        }
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void phrase_withOneOfEverything_hasNoPlural(Phrase phrase) {
        Message.Builder message = Message.saying(phrase);
        phrase.places().forEach(place -> message.with(place, 1));
        assertThat(ONE_OF_SEVERAL
                        .matcher(message.build().in(Language.ENGLISH))
                        .results()
                        .map(result -> result.group(1))
                        .filter(word -> !FINE.contains(word)))
                .isEmpty();
    }
}
