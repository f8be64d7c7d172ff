// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sentence and its places, found once: <code>{name}</code>, or <code>{name|one|many}</code> for a count and what it counts.
 * Whatever else stands in curly brackets is text.
 */
final class Template {

    private final String text;
    final ImmutableList<Place> places;

    /**
     * A place of a template.
     *
     * @param one the word for one of what is counted, or null where nothing is
     */
    record Place(int start, int end, String name, @Nullable String one, String many) {}

    Template(String text) {
        this.text = text;
        ImmutableList.Builder<Place> found = ImmutableList.builder();
        int start = text.indexOf('{');
        while (start >= 0) {
            Place place = placeAt(start);
            if (place != null) {
                found.add(place);
            }
            start = text.indexOf('{', place == null ? start + 1 : place.end);
        }
        this.places = found.build();
    }

    /** The sentence with what stands in its places; a place without a value stays as it is. */
    String filled(Map<String, Words> values, Language language) {
        StringBuilder filled = new StringBuilder(text.length() + 16 * places.size());
        int said = 0;
        for (Place place : places) {
            Words value = values.get(place.name);
            if (value != null) {
                String word = value.in(language);
                filled.append(text, said, place.start).append(word);
                if (place.one != null) {
                    filled.append(' ').append(word.equals("1") ? place.one : place.many);
                }
                said = place.end;
            }
        }
        return filled.append(text, said, text.length()).toString();
    }

    private @Nullable Place placeAt(int start) {
        int nameEnd = start + 1;
        while (nameEnd < text.length() && isLetter(text.charAt(nameEnd))) {
            nameEnd++;
        }
        if (nameEnd == start + 1 || nameEnd == text.length()) {
            return null;
        }
        String name = text.substring(start + 1, nameEnd);
        if (text.charAt(nameEnd) == '}') {
            return new Place(start, nameEnd + 1, name, null, "");
        }
        int oneEnd = wordEnd(nameEnd);
        int manyEnd = oneEnd < 0 ? -1 : wordEnd(oneEnd);
        if (manyEnd < 0 || manyEnd == text.length() || text.charAt(manyEnd) != '}') {
            return null;
        }
        return new Place(
                start, manyEnd + 1, name, text.substring(nameEnd + 1, oneEnd), text.substring(oneEnd + 1, manyEnd));
    }

    /** Where the word ends that a bar begins; negative if there is no bar, or no word. */
    private int wordEnd(int bar) {
        if (bar >= text.length() || text.charAt(bar) != '|') {
            return -1;
        }
        int at = bar + 1;
        while (at < text.length() && "{}|".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at == bar + 1 ? -1 : at;
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }
}
