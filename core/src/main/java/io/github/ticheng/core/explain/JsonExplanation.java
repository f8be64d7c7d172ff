// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.explain;

import io.github.ticheng.core.explain.Explanation.Calculation;
import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.number.Term;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Function;

/** Writes an explanation as JSON: keys in a fixed order, numbers as texts. */
record JsonExplanation(Language language) {

    JsonMap node(Explanation node) {
        JsonMap tree = new JsonMap().put("title", node.title().in(language));
        if (!node.block().isEmpty()) {
            tree.put("block", node.block());
        }
        JsonMap place = tree.putMap("place");
        node.place().parts().forEach((part, value) -> place.put(Json.word(part), value));
        Set<Term> told = told(node);
        list("remarks", node.remarks(), remark -> remark(remark, told), tree);
        if (node.term() != null) {
            tree.put("term", term(node.term()));
        }
        list("children", node.children(), this::node, tree);
        return tree;
    }

    /** The terms that stand in the tree of a result, so that no remark has to repeat them. */
    private static Set<Term> told(Explanation node) {
        Set<Term> told = Collections.newSetFromMap(new IdentityHashMap<>());
        if (node.term() != null && node.remarks().stream().anyMatch(Calculation.class::isInstance)) {
            collect(node.term(), told);
        }
        return told;
    }

    private static void collect(Term term, Set<Term> told) {
        if (told.add(term)) {
            term.parts().forEach(part -> collect(part, told));
        }
    }

    private JsonMap remark(Words remark, Set<Term> told) {
        JsonMap tree = new JsonMap();
        if (remark instanceof Table table) {
            list("columns", table.titles(), this::text, tree);
            list("rows", table.rows(), row -> JsonList.of(row, this::text), tree);
            return tree;
        }
        if (remark instanceof Message message) {
            tree.put("code", message.code());
        }
        tree.put("text", remark.in(language));
        if (remark instanceof Calculation calculation) {
            Term term = calculation.term();
            // Under another name it is another term, but of the same parts.
            boolean isTold = term.parts().isEmpty() ? told.contains(term) : told.containsAll(term.parts());
            if (!isTold) {
                tree.put("term", term(term));
                collect(term, told);
            }
        }
        return tree;
    }

    private Json text(Words words) {
        return Json.text(words.in(language));
    }

    private JsonMap term(Term term) {
        JsonMap tree = new JsonMap().put("kind", Json.word(term.kind()));
        if (term.name() != null) {
            tree.put("name", term.name().in(language));
        }
        tree.put("unit", Json.word(term.unit().kind()))
                .put("value", term.value().toString());
        if (term.rounding() != null) {
            tree.put("rounding", term.rounding().toString());
        }
        Source source = term.source();
        if (source != null) {
            JsonMap from = tree.putMap("from").put(Json.word(source.kind()), source.id());
            if (source.of() != null) {
                from.put("of", source.of());
            }
            if (source.period() != null) {
                from.put("period", source.period());
            }
        }
        list("parts", term.parts(), this::term, tree);
        return tree;
    }

    private static <T> void list(String key, Iterable<T> elements, Function<T, Json> write, JsonMap tree) {
        JsonList list = JsonList.of(elements, write);
        if (!list.isEmpty()) {
            tree.put(key, list);
        }
    }
}
