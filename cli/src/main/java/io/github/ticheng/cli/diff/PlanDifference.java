// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.diff;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.cli.diff.Change.Step;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.Entry;
import io.github.ticheng.core.rule.Rule;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.plan.PlanDocuments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    private final PlanDocuments documents;

    /** Compares two plans whose rules are of types that documents know. */
    public PlanDifference(CompensationPlan before, CompensationPlan after, PlanDocuments documents) {
        this.before = before;
        this.after = after;
        this.documents = documents;
    }

    /** What differs, as text ended by a line feed; empty if the plans are equal. */
    public String text(Language language) {
        if (before.equals(after)) {
            return "";
        }
        JsonNode earlier = tree(before);
        JsonNode later = tree(after);
        Map<String, StringBuilder> sections = new LinkedHashMap<>();
        sections.put(
                "",
                new StringBuilder(DiffPhrases.PLANS
                                .filled(before.ref(), after.ref())
                                .in(language))
                        .append('\n'));
        for (Change change : TreeComparison.of(earlier, later)) {
            add(sections, change, language);
        }
        for (String room : ROOMS) {
            order(sections, room, earlier.get(room), later.get(room), language);
        }
        return String.join("", sections.values());
    }

    private JsonNode tree(CompensationPlan plan) {
        return MAPPER.readTree(documents.write(plan, DocumentFormat.JSON));
    }

    private void add(Map<String, StringBuilder> sections, Change change, Language language) {
        ImmutableList<Step> path = change.path();
        String room = path.get(0).key();
        if (!ROOMS.contains(room)) {
            append(sections, "", "", path, change, language);
            return;
        }
        if (path.size() == 1) {
            // A whole room is there in one of the plans only.
            rules(sections, room, change.before(), DiffPhrases.GONE_RULE, language);
            rules(sections, room, change.after(), DiffPhrases.NEW_RULE, language);
            return;
        }
        String id = path.get(1).key();
        if (path.size() == 2) {
            JsonNode rule = change.before() == null ? change.after() : change.before();
            rule(
                    sections,
                    room,
                    id,
                    rule,
                    change.before() == null ? DiffPhrases.NEW_RULE : DiffPhrases.GONE_RULE,
                    language);
            return;
        }
        append(sections, room + " " + id, heading(room, id, language), path.subList(2, path.size()), change, language);
    }

    private void rules(
            Map<String, StringBuilder> sections,
            String room,
            @Nullable JsonNode rules,
            Phrase phrase,
            Language language) {
        if (rules != null) {
            for (JsonNode rule : rules) {
                rule(sections, room, rule.path("id").asString(""), rule, phrase, language);
            }
        }
    }

    private void rule(
            Map<String, StringBuilder> sections,
            String room,
            String id,
            @Nullable JsonNode rule,
            Phrase phrase,
            Language language) {
        StringBuilder section = new StringBuilder(Message.saying(phrase)
                        .with("rule", heading(room, id, language))
                        .build()
                        .in(language))
                .append('\n');
        if (rule != null) {
            rule.properties().forEach(field -> {
                if (!field.getKey().equals("id") && !field.getKey().equals("label")) {
                    section.append("  ")
                            .append(field.getKey())
                            .append(colon(language))
                            .append(PlainValue.of(field.getValue()))
                            .append('\n');
                }
            });
        }
        sections.put(room + " " + id + " " + phrase.key(), section);
    }

    private static void append(
            Map<String, StringBuilder> sections,
            String section,
            String heading,
            List<Step> path,
            Change change,
            Language language) {
        sections.computeIfAbsent(section, unused -> new StringBuilder(heading).append('\n'))
                .append("  ")
                .append(path.stream().map(step -> said(step, language)).collect(Collectors.joining(comma(language))))
                .append(colon(language))
                .append(value(change.before(), language))
                .append(" → ")
                .append(value(change.after(), language))
                .append('\n');
    }

    private void order(
            Map<String, StringBuilder> sections,
            String room,
            @Nullable JsonNode earlier,
            @Nullable JsonNode later,
            Language language) {
        List<String> before = ids(earlier);
        List<String> after = ids(later);
        List<String> kept = before.stream().filter(after::contains).toList();
        List<String> keptAfter = after.stream().filter(before::contains).toList();
        if (!kept.equals(keptAfter)) {
            sections.put(
                    "order " + room,
                    new StringBuilder(DiffPhrases.ORDER
                                    .filled(room, String.join(", ", kept), String.join(", ", keptAfter))
                                    .in(language))
                            .append('\n'));
        }
    }

    private static List<String> ids(@Nullable JsonNode rules) {
        return rules == null
                ? List.of()
                : rules.valueStream().map(rule -> rule.path("id").asString("")).toList();
    }

    /** "personal commission (pay, commission)". */
    private String heading(String room, String id, Language language) {
        String label = label(after, id, language);
        return DiffPhrases.RULE
                .filled(label.isEmpty() ? label(before, id, language) : label, room, id)
                .in(language);
    }

    private static String label(CompensationPlan plan, String id, Language language) {
        for (Entry<? extends Rule> entry : plan.entries()) {
            if (entry.id().value().equals(id)) {
                return entry.label().in(language);
            }
        }
        return "";
    }

    private static String said(Step step, Language language) {
        return step.row() == 0 ? step.key() : DiffPhrases.ROW.filled(step.row()).in(language);
    }

    private static String value(@Nullable JsonNode value, Language language) {
        return value == null ? DiffPhrases.NOT_THERE.in(language) : PlainValue.of(value);
    }

    private static String colon(Language language) {
        return language.colon();
    }

    private static String comma(Language language) {
        return language.comma();
    }
}
