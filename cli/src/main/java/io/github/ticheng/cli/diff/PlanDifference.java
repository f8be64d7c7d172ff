// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.diff;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.cli.diff.TreeComparison.Change;
import io.github.ticheng.cli.diff.TreeComparison.Change.Step;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.plan.PlanDocuments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What differs between two plans, rule by rule, in the words of plan documents. */
public final class PlanDifference {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The keys of a document under which there are rules, in the order in which a team is paid. */
    private static final ImmutableSet<String> ROOMS =
            ImmutableSet.of("credit", "score", "grade", "pay", "share", "settle", "outcome", "team-outcome");

    private final CompensationPlan before;
    private final CompensationPlan after;
    private final Language language;
    private final Map<String, StringBuilder> sections = new LinkedHashMap<>();

    private PlanDifference(CompensationPlan before, CompensationPlan after, Language language) {
        this.before = before;
        this.after = after;
        this.language = language;
    }

    /**
     * What differs, as text ended by a line feed; empty if the plans are equal.
     *
     * @param documents know the types of the rules
     */
    public static String text(
            CompensationPlan before, CompensationPlan after, PlanDocuments documents, Language language) {
        if (before.equals(after)) {
            return "";
        }
        PlanDifference difference = new PlanDifference(before, after, language);
        difference.compare(tree(before, documents), tree(after, documents));
        return String.join("", difference.sections.values());
    }

    private static JsonNode tree(CompensationPlan plan, PlanDocuments documents) {
        return MAPPER.readTree(documents.write(plan, DocumentFormat.JSON));
    }

    private void compare(JsonNode earlier, JsonNode later) {
        section("", DiffPhrases.PLANS.filled(before.ref(), after.ref()));
        TreeComparison.of(earlier, later).forEach(this::add);
        for (String room : ROOMS) {
            List<String> was = ids(earlier.path(room));
            List<String> is = ids(later.path(room));
            List<String> kept = was.stream().filter(is::contains).toList();
            List<String> keptAfter = is.stream().filter(was::contains).toList();
            if (!kept.equals(keptAfter)) {
                section(
                        "order " + room,
                        DiffPhrases.ORDER.filled(room, String.join(", ", kept), String.join(", ", keptAfter)));
            }
        }
    }

    private static List<String> ids(JsonNode rules) {
        return rules.valueStream().map(rule -> rule.path("id").asString("")).toList();
    }

    private void add(Change change) {
        ImmutableList<Step> path = change.path();
        String room = path.get(0).key();
        if (!ROOMS.contains(room)) {
            line("", path, change);
        } else if (path.size() > 2) {
            String id = path.get(1).key();
            String section = room + " " + id;
            if (!sections.containsKey(section)) {
                section(section, heading(room, id));
            }
            line(section, path.subList(2, path.size()), change);
        } else {
            rules(room, path.size() == 1, change.before(), DiffPhrases.GONE_RULE);
            rules(room, path.size() == 1, change.after(), DiffPhrases.NEW_RULE);
        }
    }

    /** A rule that is there in one of the plans only, or a whole room of them. */
    private void rules(String room, boolean areSeveral, @Nullable JsonNode found, Phrase phrase) {
        if (found != null) {
            (areSeveral ? found.valueStream() : Stream.of(found)).forEach(rule -> {
                String id = rule.path("id").asString("");
                String section = room + " " + id + " " + phrase.key();
                section(section, phrase.filled(heading(room, id)));
                rule.propertyStream()
                        .filter(field ->
                                !field.getKey().equals("id") && !field.getKey().equals("label"))
                        .forEach(field -> line(section, field.getKey(), PlainValue.of(field.getValue())));
            });
        }
    }

    private void section(String name, Words heading) {
        sections.put(name, new StringBuilder(heading.in(language)).append('\n'));
    }

    private void line(String section, List<Step> path, Change change) {
        line(
                section,
                path.stream().map(this::said).collect(Collectors.joining(language.comma())),
                value(change.before()) + " → " + value(change.after()));
    }

    private void line(String section, String what, String value) {
        Objects.requireNonNull(sections.get(section))
                .append("  ")
                .append(what)
                .append(language.colon())
                .append(value)
                .append('\n');
    }

    /** "personal commission (pay, commission)". */
    private Message heading(String room, String id) {
        String label = Stream.of(after, before)
                .flatMap(plan -> plan.entries().stream())
                .filter(entry -> entry.id().value().equals(id))
                .map(entry -> entry.label().in(language))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return DiffPhrases.RULE.filled(label, room, id);
    }

    private String said(Step step) {
        return step.row() == 0 ? step.key() : DiffPhrases.ROW.filled(step.row()).in(language);
    }

    private String value(@Nullable JsonNode value) {
        return value == null ? DiffPhrases.NOT_THERE.in(language) : PlainValue.of(value);
    }

    /** Writes a value of a document in one line, as plans in YAML write rows. */
    private static final class PlainValue {

        private PlainValue() {}

        static String of(JsonNode value) {
            if (value.isObject()) {
                return value.properties().stream()
                        .map(field -> field.getKey() + ": " + of(field.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            }
            if (value.isArray()) {
                return value.valueStream().map(PlainValue::of).collect(Collectors.joining(", ", "[", "]"));
            }
            return Visible.of(value.asString(""));
        }
    }
}
