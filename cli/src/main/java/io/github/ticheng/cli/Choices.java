// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.text.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What options choose between, and the words for it. */
final class Choices {

    private Choices() {}

    /** Reads one of some words. */
    abstract static class OneOf<T> implements ITypeConverter<T> {
        private final ImmutableMap<String, T> allowed;

        OneOf(ImmutableMap<String, T> allowed) {
            this.allowed = allowed;
        }

        /** The words, with commas between them. */
        final String words() {
            return String.join(", ", allowed.keySet());
        }

        @Override
        public T convert(String text) {
            T found = allowed.get(text);
            if (found == null) {
                throw new TypeConversionException("expected one of " + words() + ", but found \"" + text + "\"");
            }
            return found;
        }
    }

    static final class LanguageReader extends OneOf<Language> {
        LanguageReader() {
            super(ImmutableMap.of("en", Language.ENGLISH, "zh", Language.CHINESE));
        }
    }
}
