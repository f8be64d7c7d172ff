// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.catalogue.BlockProvider.BlockWords;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a letter says of a block, in one language, with the names of the block's fields in it: see {@link BlockWords}. */
final class LetterSentence {

    private static final Pattern PART = Pattern.compile(
            "\\{(?<field>[a-z-]+|=)(?<sum>\\+?)}|\\[(?<mark>[?!])(?<if>[a-z-]+)=(?<then>[^\\]]*)]|\\[(?<maybe>[^\\]]*)]");
    private static final Pattern JOINT = Pattern.compile("^[,;，；] ?");
    private static final String COLONS = ":：";

    /** What stands for what a condition requires. */
    static final String REQUIREMENT = "=";

    private final String text;

    LetterSentence(String text) {
        this.text = text;
    }

    /** What stands for the fields. */
    interface Values {
        /** Whether a field says more than its default. */
        boolean isTold(String field);

        /** A field's value in words, of several joined or, if asked for, as a sum; null if there is none. */
        @Nullable
        String value(String field, boolean isSum);
    }

    /** The fields that it tells of, and {@link #REQUIREMENT}. */
    ImmutableSet<String> fields() {
        ImmutableSet.Builder<String> fields = ImmutableSet.builder();
        Matcher parts = PART.matcher(text);
        while (parts.find()) {
            if (parts.group("maybe") != null) {
                fields.addAll(new LetterSentence(parts.group("maybe")).fields());
            } else {
                fields.add(parts.group("field") == null ? parts.group("if") : parts.group("field"));
            }
        }
        return fields.build();
    }

    /** The sentence of a block. */
    String filled(Values values, String nothing) {
        StringBuilder filled = new StringBuilder();
        Matcher parts = PART.matcher(text);
        int from = 0;
        while (parts.find()) {
            filled.append(text, from, parts.start()).append(part(parts, values, filled));
            from = parts.end();
        }
        filled.append(text, from, text.length());
        return endsWithColon(filled.toString().strip()) ? filled + nothing : filled.toString();
    }

    private static String part(Matcher part, Values values, CharSequence before) {
        if (part.group("field") != null) {
            String value = values.value(part.group("field"), !part.group("sum").isEmpty());
            return value == null ? "" : value;
        }
        String said = part.group("maybe");
        boolean isSaid = said == null
                ? values.isTold(part.group("if")) == part.group("mark").equals("?")
                : new LetterSentence(said).fields().stream().allMatch(values::isTold);
        if (!isSaid) {
            return "";
        }
        String filled = said == null ? part.group("then") : new LetterSentence(said).filled(values, "");
        // Where what would stand before it was left out, nothing has to be joined.
        boolean isFirst = before.isEmpty() || endsWithColon(before.toString().strip());
        return isFirst ? JOINT.matcher(filled).replaceFirst("") : filled;
    }

    private static boolean endsWithColon(String said) {
        return !said.isEmpty() && COLONS.indexOf(said.charAt(said.length() - 1)) >= 0;
    }
}
