// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.explain;

import io.github.ticheng.core.number.Source;
import io.github.ticheng.core.number.Term;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
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
        list("remarks", node.remarks(), this::remark, tree);
        if (node.term() != null) {
            tree.put("term", term(node.term()));
        }
        list("children", node.children(), this::node, tree);
        return tree;
    }

    private JsonMap remark(Words remark) {
        JsonMap tree = new JsonMap();
        if (remark instanceof Table table) {
            list("columns", table.titles(), this::text, tree);
            list("rows", table.rows(), row -> JsonList.of(row, this::text), tree);
            return tree;
        }
        if (remark instanceof Message message) {
            tree.put("code", message.code());
        }
        return tree.put("text", remark.in(language));
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
