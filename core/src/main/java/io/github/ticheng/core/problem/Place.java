// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.core.text.Words;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where something is: in which plan, rule, team, agent and so on, as far as that is known. It reads from the outside
 * in: "plan taobao-kpi, rule personal-commission, agent li-na".
 */
@SuppressWarnings("EnumOrdinal") // it goes nowhere: places are serialized by the names of their parts
public final class Place implements Words {

    private static final long serialVersionUID = 1L;
    private static final Part[] PARTS = Part.values();

    /** Not known, or everywhere. */
    public static final Place NOWHERE = new Place(ImmutableMap.of());

    /** By part. An explanation has a place for each of its lines. */
    private final transient @Nullable String[] values;

    /** A part of an address, from the outside in. */
    public enum Part {
        PLAN("plan", "方案"),
        VERSION("version", "版本"),
        TEAM("team", "团队"),
        PERIOD("period", "期间"),
        ROOM("room", "环节"),
        RULE("rule", "规则"),
        ROW("row", "行"),
        AGENT("agent", "员工"),
        METRIC("metric", "指标"),
        FILE("file", "文件"),
        LINE("line", "行号"),
        COLUMN("column", "列号");

        private final Label label;

        Part(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        private String in(Language language) {
            return label.in(language);
        }
    }

    /** A place of which some parts are known, in any order. */
    public Place(ImmutableMap<Part, String> parts) {
        this(new String[PARTS.length]);
        parts.forEach((part, value) -> values[part.ordinal()] = value);
    }

    private Place(@Nullable String[] values) {
        this.values = values;
    }

    /** A place of which one part is known. */
    public static Place of(Part part, Object value) {
        return NOWHERE.with(part, value);
    }

    /** This place with one part more, or another value for it. */
    public Place with(Part part, Object value) {
        @Nullable String[] more = values.clone();
        more[part.ordinal()] = value.toString();
        return new Place(more);
    }

    /** This place seen from inside another one: the other's parts, and over them this place's own. */
    public Place within(Place outer) {
        @Nullable String[] all = outer.values.clone();
        for (int i = 0; i < all.length; i++) {
            all[i] = values[i] == null ? all[i] : values[i];
        }
        return new Place(all);
    }

    /** The known parts, from the outside in. */
    @JsonValue
    public ImmutableMap<Part, String> parts() {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        for (Part part : PARTS) {
            get(part).ifPresent(value -> parts.put(part, value));
        }
        return ImmutableMap.copyOf(parts);
    }

    /** The value of one part, if it is known. */
    public Optional<String> get(Part part) {
        return Optional.ofNullable(values[part.ordinal()]);
    }

    @Override
    public String in(Language language) {
        return parts().entrySet().stream()
                .map(part -> part.getKey().in(language) + " " + Visible.of(part.getValue()))
                .collect(Collectors.joining(language.comma()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Place that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return in(Language.ENGLISH);
    }

    /** Places are serialized by the names of their parts. */
    private Object writeReplace() {
        return new Serialized(parts());
    }

    private record Serialized(ImmutableMap<Part, String> parts) implements Serializable {
        private Object readResolve() {
            return new Place(parts);
        }
    }
}
