// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.problem;

import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import java.util.Objects;

/**
 * What keeps a plan or a team's facts from being paid: what was expected, what was found, and where.
 *
 * @param place where it is
 * @param message what it is: code, sentence and the values
 */
public record Problem(Place place, Message message) implements Words {

    /** A problem. */
    public Problem {
        Objects.requireNonNull(place);
        Objects.requireNonNull(message);
    }

    /** A problem whose place is known to the caller only; see {@link #within}. */
    public static Problem of(Message message) {
        return new Problem(Place.NOWHERE, message);
    }

    /** The code under which programs know this problem. */
    public String code() {
        return message.code();
    }

    /** This problem with its place seen from inside another one. */
    public Problem within(Place outer) {
        return new Problem(place.within(outer), message);
    }

    /** "Expected …, but found … (team desk, agent li-na, metric sales)". */
    @Override
    public String in(Language language) {
        return sentence(message, place, language);
    }

    static String sentence(Message message, Place place, Language language) {
        if (place.parts().isEmpty()) {
            return message.in(language);
        }
        return language == Language.ENGLISH
                ? message.in(language) + " (" + place.in(language) + ")"
                : message.in(language) + "（" + place.in(language) + "）";
    }

    @Override
    public String toString() {
        return in(Language.ENGLISH);
    }
}
