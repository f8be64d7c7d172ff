// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports.log;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.ticheng.attribution.Attribution;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Phrase;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.tree.Diagnostics;
import io.github.ticheng.documents.tree.Located;
import io.github.ticheng.documents.tree.Node;
import io.github.ticheng.documents.tree.Shown;
import io.github.ticheng.documents.tree.TreeReader;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of attribution as a short document, in YAML or JSON, every key of which may be left out:
 *
 * <pre>
 * preset: taobao            # start from the rules of a tool
 * judgement: order-first    # order, payment, group-completion
 * among: shared             # first, last, last-opened, most-rounds, longest
 * shares: [60%, 40%]        # of the last agent, of the one before
 * window: 3 days            # or 72 hours
 * own-accounts: [测试号]
 * follow-up: 30             # minutes; 0 for none
 * answers-from: "09:00"
 * answers-to: "23:00"
 * slow-after: 2 min
 * </pre>
 *
 * <p>{@link #schema} has all keys with their answers, {@link #write} the whole document of any rules.
 */
public final class RulesDocument {

    private static final Phrase UNKNOWN_KEY =
            Phrase.of("rules.unknown-key", "\"{key}\" is no key of rules of attribution", "“{key}”不是归属规则的键");
    private static final Phrase NO_ANSWER =
            Phrase.of("rules.no-answer", "\"{found}\" is no answer to {key}", "“{found}”不能作为 {key} 的答案");
    private static final Label A_MAP = Label.of("answers such as \"window: 7 days\"", "“window: 7 days”这样的答案");
    private static final String PRESET = "preset";

    private static final Map<String, RulesQuestion> BY_KEY = Maps.uniqueIndex(RulesQuestion.ALL, RulesQuestion::key);

    private RulesDocument() {}

    /**
     * Reads rules, from the usual ones on.
     *
     * @throws DocumentException if anything is wrong; it tells everything
     */
    public static Attribution read(DocumentSource source) {
        return read(source, Attribution.usual());
    }

    /**
     * Reads what is different from some rules.
     *
     * @throws DocumentException if anything is wrong; it tells everything
     */
    public static Attribution read(DocumentSource source, Attribution from) {
        Diagnostics diagnostics = new Diagnostics(source);
        Node root = TreeReader.read(source, diagnostics);
        Attribution rules = root == null ? from : new Reading(diagnostics).rules(root, from);
        if (!diagnostics.isClean()) {
            throw new DocumentException(diagnostics.errors());
        }
        return rules;
    }

    /** Writes all answers of some rules, in YAML, so that reading gives them back. */
    public static String write(Attribution rules) {
        StringBuilder text = new StringBuilder();
        for (RulesQuestion question : RulesQuestion.ALL) {
            List<String> answer = question.write().apply(rules);
            if (!answer.isEmpty()) {
                text.append(question.key())
                        .append(": ")
                        .append(
                                question.isList()
                                        ? JsonList.of(answer, Json::text).line()
                                        : plain(answer.get(0)));
            }
        }
        return text.toString();
    }

    private static String plain(String answer) {
        return (answer.indexOf(':') < 0 ? answer : '"' + answer + '"') + "\n";
    }

    /** The JSON Schema (draft 2020-12) of rules, for editors and validators. */
    public static String schema() {
        JsonMap schema = new JsonMap()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "Ticheng rules of attribution")
                .put("type", "object")
                .put("additionalProperties", false);
        JsonMap properties = schema.putMap("properties");
        properties.put(PRESET, words(Attribution.presets().keySet()));
        for (RulesQuestion question : RulesQuestion.ALL) {
            JsonMap type = question.words().isEmpty() ? new JsonMap() : words(question.words());
            if (question.isList()) {
                type.put("type", "array").putMap("items").put("type", "string");
            } else if (question.words().isEmpty()) {
                type.putList("type").add("string").add("integer");
            }
            properties.put(
                    question.key(), type.put("description", question.expected().in(Language.ENGLISH)));
        }
        return schema.pretty();
    }

    private static JsonMap words(Collection<String> words) {
        JsonMap type = new JsonMap();
        if (words.contains("true")) {
            return type.put("type", "boolean");
        }
        JsonList allowed = type.putList("enum");
        words.forEach(allowed::add);
        return type;
    }

    /** One reading of a document. */
    private record Reading(Diagnostics diagnostics) {

        Attribution rules(Node root, Attribution from) {
            if (!(root instanceof Node.Mapping map)) {
                wrong(root, PRESET, found(root), A_MAP);
                return from;
            }
            Attribution rules =
                    map.find(PRESET).map(preset -> preset(preset.value(), from)).orElse(from);
            for (Node.Member member : map.members()) {
                String key = member.key().text();
                if (!key.equals(PRESET) && !BY_KEY.containsKey(key)) {
                    diagnostics.error(
                            member.key(),
                            UNKNOWN_KEY.filled(Shown.of(key)),
                            Words.of(BY_KEY.keySet()),
                            diagnostics.nearest(key, BY_KEY.keySet()));
                }
            }
            for (RulesQuestion question : RulesQuestion.ALL) {
                Node answer = map.find(question.key()).map(Node.Member::value).orElse(null);
                rules = answer == null ? rules : answered(question, answer, rules);
            }
            return rules;
        }

        private Attribution preset(Node node, Attribution from) {
            ImmutableSet<String> known = Attribution.presets().keySet();
            Attribution preset =
                    node instanceof Node.Scalar scalar ? Attribution.presets().get(scalar.text()) : null;
            if (preset == null) {
                wrong(node, PRESET, found(node), Words.of(known));
            }
            return preset == null ? from : preset;
        }

        private Attribution answered(RulesQuestion question, Node answer, Attribution rules) {
            List<String> texts = texts(question, answer);
            try {
                if (texts != null
                        && (question.words().isEmpty() || question.words().containsAll(texts))) {
                    return question.read().apply(rules, texts);
                }
            } catch (IllegalArgumentException | DateTimeException none) {
                // told below
            }
            wrong(answer, question.key(), found(answer), question.expected());
            return rules;
        }

        private static @Nullable List<String> texts(RulesQuestion question, Node answer) {
            List<Node> nodes = answer instanceof Node.Sequence list && question.isList()
                    ? list.elements()
                    : ImmutableList.of(answer);
            List<String> texts = new ArrayList<>();
            for (Node node : nodes) {
                if (!(node instanceof Node.Scalar scalar)) {
                    return null;
                }
                texts.add(scalar.text());
            }
            return texts;
        }

        private static String found(Node node) {
            return node instanceof Node.Scalar scalar ? scalar.text() : "";
        }

        private void wrong(Located place, String key, String found, Words expected) {
            diagnostics.error(place, NO_ANSWER.filled(Shown.of(found), key), expected, null);
        }
    }
}
