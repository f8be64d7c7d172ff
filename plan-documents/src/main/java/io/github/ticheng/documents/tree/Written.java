// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.tree;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A value on its way into a document. */
public sealed interface Written {

    /** A text, which is quoted where the format needs it. */
    static Written text(String text) {
        return new Scalar(text, false);
    }

    /** A number or a flag, which JSON writes without quotes. */
    static Written bare(String text) {
        return new Scalar(text, true);
    }

    /** Whether YAML can write it within a line. */
    boolean fitsInLine();

    /** The same in JSON. */
    Json json();

    /**
     * A single value.
     *
     * @param isBare whether it is a number or a flag
     */
    record Scalar(String text, boolean isBare) implements Written {

        private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(e[-+]?[0-9]+)?");

        @Override
        public boolean fitsInLine() {
            return true;
        }

        @Override
        public Json json() {
            if (isBare && NUMBER.matcher(text).matches()) {
                return new Json.Decimal(new BigDecimal(text));
            }
            return isBare && (text.equals("true") || text.equals("false"))
                    ? new Json.Flag(text.equals("true"))
                    : Json.text(text);
        }
    }

    /**
     * A map.
     *
     * @param members the values by key, in order
     * @param isInLine whether YAML writes it in one line if all its values fit there
     */
    record Mapping(ImmutableMap<String, Written> members, boolean isInLine) implements Written {
        @Override
        public boolean fitsInLine() {
            return members.isEmpty() || (isInLine && members.values().stream().allMatch(Written::fitsInLine));
        }

        @Override
        public JsonMap json() {
            JsonMap map = new JsonMap();
            members.forEach((key, value) -> map.put(key, value.json()));
            return map;
        }
    }

    /** A list. */
    record Sequence(ImmutableList<Written> elements) implements Written {
        @Override
        public boolean fitsInLine() {
            return elements.stream().allMatch(Scalar.class::isInstance)
                    || (elements.size() == 1 && elements.get(0).fitsInLine());
        }

        @Override
        public Json json() {
            return JsonList.of(elements, Written::json);
        }
    }
}
