// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.statement;

import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Words;
import java.util.Currency;
import java.util.function.Function;

/**
 * How statements write words and metrics in JSON: as what they say, or so that they can be read back. The shape is the
 * same wherever they are written; {@code statement.schema.json} beside this class is its schema. Amounts are texts in the
 * currency of the whole.
 *
 * @param words writes words that may have any form
 * @param metrics writes a metric
 */
public record StatementForm(Function<Words, Json> words, Function<Metric, Json> metrics) {

    /** Says words in every language, and metrics by their ids. */
    public static final StatementForm SAID = new StatementForm(Words::tree, metric -> Json.text(metric.id()));

    /** Puts a list, unless it is empty. */
    static <T> void put(String key, Iterable<T> elements, Function<T, Json> write, JsonMap tree) {
        JsonList list = JsonList.of(elements, write);
        if (!list.isEmpty()) {
            tree.put(key, list);
        }
    }

    /** What stands alone says the currency of its amounts. */
    static JsonMap alone(Currency currency, JsonMap tree) {
        return new JsonMap().put("currency", currency.getCurrencyCode()).putAll(tree);
    }
}
