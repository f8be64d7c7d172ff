// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.plan.WrittenComparison.Change;
import io.github.ticheng.documents.plan.WrittenComparison.Change.Step;
import io.github.ticheng.documents.tree.Written;
import io.github.ticheng.documents.tree.YamlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What differs between two plans, rule by rule, in the words of plan documents. */
final class PlanDifference {

    /** The keys of a document under which there are rules, in the order in which a team is paid. */
    private static final ImmutableList<String> ROOMS = ImmutableList.<String>builder()
            .add(PlanReader.FIGURES)
            .addAll(Stream.of(RuleFamily.values()).map(RuleFamily::key).iterator())
            .build();

    private final CompensationPlan before;
    private final CompensationPlan after;
    private final Language language;
    private final Map<String, StringBuilder> sections = new LinkedHashMap<>();

    private PlanDifference(CompensationPlan before, CompensationPlan after, Language language) {
        this.before = before;
        this.after = after;
        this.language = language;
    }

    /** What differs, as text ended by a line feed; empty if the plans are equal. */
    static String text(Catalogue catalogue, CompensationPlan before, CompensationPlan after, Language language) {
        if (before.equals(after)) {
            return "";
        }
        PlanDifference difference = new PlanDifference(before, after, language);
        difference.compare(new PlanWriter(catalogue, before).tree(), new PlanWriter(catalogue, after).tree());
        return String.join("", difference.sections.values());
    }

    private void compare(Written.Mapping earlier, Written.Mapping later) {
        section("", DifferencePhrases.PLANS.filled(before.ref(), after.ref()));
        WrittenComparison.of(earlier, later).forEach(this::add);
        for (String room : ROOMS) {
            List<String> was = ids(earlier.members().get(room));
            List<String> is = ids(later.members().get(room));
            List<String> kept = was.stream().filter(is::contains).toList();
            List<String> keptAfter = is.stream().filter(was::contains).toList();
            if (!kept.equals(keptAfter)) {
                section(
                        "order " + room,
                        DifferencePhrases.ORDER.filled(room, String.join(", ", kept), String.join(", ", keptAfter)));
            }
        }
    }

    private static List<String> ids(@Nullable Written room) {
        return rules(room).map(PlanDifference::id).toList();
    }

    private static Stream<Written.Mapping> rules(@Nullable Written room) {
        return room instanceof Written.Sequence rules
                ? rules.elements().stream().map(Written.Mapping.class::cast)
                : Stream.ofNullable((Written.Mapping) room);
    }

    private static String id(Written.Mapping rule) {
        return ((Written.Scalar) Objects.requireNonNull(rule.members().get("id"))).text();
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
            rules(change.before()).forEach(rule -> rule(room, rule, DifferencePhrases.GONE_RULE));
            rules(change.after()).forEach(rule -> rule(room, rule, DifferencePhrases.NEW_RULE));
        }
    }

    /** A rule that is there in one of the plans only. */
    private void rule(String room, Written.Mapping rule, Phrase phrase) {
        String id = id(rule);
        String section = room + " " + id + " " + phrase.key();
        section(section, phrase.filled(heading(room, id)));
        rule.members().forEach((key, value) -> {
            if (!key.equals("id") && !key.equals("label")) {
                line(section, key, value(value));
            }
        });
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
        return DifferencePhrases.RULE.filled(label, room, id);
    }

    private String said(Step step) {
        return step.row() == 0
                ? step.key()
                : DifferencePhrases.ROW.filled(step.row()).in(language);
    }

    private String value(@Nullable Written value) {
        if (value == null) {
            return DifferencePhrases.NOT_THERE.in(language);
        }
        return value instanceof Written.Scalar single ? Visible.of(single.text()) : YamlText.line(value);
    }

    /** What comparisons say. */
    private static final class DifferencePhrases {

        static final Phrase PLANS = Phrase.of("diff.plans", "plan {before} → {after}", "方案 {before} → {after}");
        static final Phrase RULE = Phrase.of("diff.rule", "{label} ({room}, {rule})", "{label}（{room}，{rule}）");
        static final Phrase NEW_RULE = Phrase.of("diff.new-rule", "new: {rule}", "新增：{rule}");
        static final Phrase GONE_RULE = Phrase.of("diff.gone-rule", "gone: {rule}", "删除：{rule}");
        static final Phrase ROW = Phrase.of("diff.row", "row {number}", "第 {number} 行");
        static final Phrase ORDER =
                Phrase.of("diff.order", "order in {room}: {before} → {after}", "{room} 中的顺序：{before} → {after}");
        static final Label NOT_THERE = Label.of("(nothing)", "（无）");

        private DifferencePhrases() {}
    }
}
