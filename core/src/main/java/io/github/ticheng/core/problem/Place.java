// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.problem;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.core.text.Words;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where something is: in which plan, rule, team, agent and so on, as far as that is known. It reads from the outside
 * in: "plan taobao-kpi, rule personal-commission, agent li-na".
 *
 * @param parts the known parts, from the outside in
 */
public record Place(ImmutableMap<Part, String> parts) implements Words {

    /** Not known, or everywhere. */
    public static final Place NOWHERE = new Place(ImmutableMap.of());

    private static final Part[] PARTS = Part.values();

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

    /** A place, its parts put in order. */
    public Place {
        parts = Maps.immutableEnumMap(parts);
    }

    /** A place of which one part is known. */
    public static Place of(Part part, Object value) {
        return NOWHERE.with(part, value);
    }

    /** This place with one part more, or another value for it. */
    public Place with(Part part, Object value) {
        return new Place(ImmutableMap.of(part, value.toString())).within(this);
    }

    /** This place seen from inside another one: the other's parts, and over them this place's own. */
    public Place within(Place outer) {
        if (outer.parts.isEmpty() || parts.isEmpty()) {
            return parts.isEmpty() ? outer : this;
        }
        Map<Part, String> all = new EnumMap<>(Part.class);
        for (Part part : PARTS) {
            String value = parts.get(part);
            String known = value == null ? outer.parts.get(part) : value;
            if (known != null) {
                all.put(part, known);
            }
        }
        return new Place(ImmutableMap.copyOf(all));
    }

    /** The value of one part, if it is known. */
    public Optional<String> get(Part part) {
        return Optional.ofNullable(parts.get(part));
    }

    @Override
    public String in(Language language) {
        return parts.entrySet().stream()
                .map(part -> part.getKey().in(language) + " " + Visible.of(part.getValue()))
                .collect(Collectors.joining(language.comma()));
    }

    @Override
    public String toString() {
        return in(Language.ENGLISH);
    }
}
