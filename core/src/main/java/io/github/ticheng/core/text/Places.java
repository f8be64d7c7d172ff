// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.text;

import org.jspecify.annotations.Nullable;

/**
 * Finds the places of a template one after the other: <code>{name}</code>, or <code>{name|one|many}</code> for a count and what
 * it counts. Whatever else stands in curly brackets is text. Not thread-safe; used once.
 */
final class Places {

    private final String template;
    int start;
    int end;
    String name = "";
    /** The word for one of what is counted, or null where nothing is. */
    @Nullable
    String one;

    String many = "";

    Places(String template) {
        this.template = template;
    }

    /** Goes to the next place, if there is one. */
    boolean next() {
        start = template.indexOf('{', end);
        while (start >= 0) {
            int nameEnd = start + 1;
            while (nameEnd < template.length() && isLetter(template.charAt(nameEnd))) {
                nameEnd++;
            }
            if (nameEnd > start + 1 && isPlace(nameEnd)) {
                name = template.substring(start + 1, nameEnd);
                return true;
            }
            start = template.indexOf('{', start + 1);
        }
        return false;
    }

    private boolean isPlace(int nameEnd) {
        one = null;
        int oneEnd = wordEnd(nameEnd);
        int manyEnd = oneEnd < 0 ? -1 : wordEnd(oneEnd);
        if (nameEnd < template.length() && template.charAt(nameEnd) == '}') {
            end = nameEnd + 1;
            return true;
        }
        if (manyEnd < 0 || manyEnd == template.length() || template.charAt(manyEnd) != '}') {
            return false;
        }
        one = template.substring(nameEnd + 1, oneEnd);
        many = template.substring(oneEnd + 1, manyEnd);
        end = manyEnd + 1;
        return true;
    }

    /** Where the word ends that a bar begins; negative if there is no bar, or no word. */
    private int wordEnd(int bar) {
        if (bar >= template.length() || template.charAt(bar) != '|') {
            return -1;
        }
        int at = bar + 1;
        while (at < template.length() && "{}|".indexOf(template.charAt(at)) < 0) {
            at++;
        }
        return at == bar + 1 ? -1 : at;
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }
}
