// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence and its places, found once: <code>{name}</code>, or <code>{name|one|many}</code> for a count and what it counts.
 * Whatever else stands in curly brackets is text.
 */
final class Template {

    private final String text;
    final ImmutableList<Place> places;
    private final String after;

    /**
     * A place of a template.
     *
     * @param before the text between the place before and this one
     * @param end where the place ends
     * @param one the word for one of what is counted, or null where nothing is
     */
    record Place(
            String before, int end, String name, @Nullable String one, String many) {}

    Template(String text) {
        this.text = text;
        ImmutableList.Builder<Place> found = ImmutableList.builder();
        int said = 0;
        int start = text.indexOf('{');
        while (start >= 0) {
            Place place = placeAt(start, said);
            if (place != null) {
                found.add(place);
                said = place.end;
            }
            start = text.indexOf('{', place == null ? start + 1 : said);
        }
        this.places = found.build();
        this.after = text.substring(said);
    }

    /**
     * Appends the sentence with its places filled.
     *
     * @param names the places that are filled; another one stays as it is
     * @param fillings what stands in each of them
     */
    void fill(List<String> names, List<Words> fillings, StringBuilder filled, Language language) {
        int said = 0;
        for (Place place : places) {
            filled.append(place.before);
            int at = names.indexOf(place.name);
            int start = filled.length();
            if (at < 0) {
                filled.append(text, said + place.before.length(), place.end);
            } else {
                fillings.get(at).appendTo(filled, language);
            }
            if (at >= 0 && place.one != null) {
                boolean isOne = filled.length() == start + 1 && filled.charAt(start) == '1';
                filled.append(' ').append(isOne ? place.one : place.many);
            }
            said = place.end;
        }
        filled.append(after);
    }

    private @Nullable Place placeAt(int start, int said) {
        int nameEnd = start + 1;
        while (nameEnd < text.length() && isLetter(text.charAt(nameEnd))) {
            nameEnd++;
        }
        if (nameEnd == start + 1 || nameEnd == text.length()) {
            return null;
        }
        String name = text.substring(start + 1, nameEnd);
        if (text.charAt(nameEnd) == '}') {
            return new Place(text.substring(said, start), nameEnd + 1, name, null, "");
        }
        int oneEnd = wordEnd(nameEnd);
        int manyEnd = oneEnd < 0 ? -1 : wordEnd(oneEnd);
        if (manyEnd < 0 || manyEnd == text.length() || text.charAt(manyEnd) != '}') {
            return null;
        }
        return new Place(
                text.substring(said, start),
                manyEnd + 1,
                name,
                text.substring(nameEnd + 1, oneEnd),
                text.substring(oneEnd + 1, manyEnd));
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
