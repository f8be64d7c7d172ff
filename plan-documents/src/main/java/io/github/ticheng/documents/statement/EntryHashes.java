// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.documents.json.FactsTree;
import io.github.ticheng.documents.json.JsonObject;
import java.util.Collection;

/**
 * What an entry of a ledger was when it was written, by which reading tells that it was changed since: SHA-256 in
 * hexadecimal over its JSON in one line. They find mistakes and careless hands; who means to deceive can calculate them
 * anew.
 *
 * @param facts over the definitions of the entry's metrics and its facts
 * @param statement over its statement
 * @param entry over both of them and that of the entry before, so that none can be taken out between two
 */
record EntryHashes(String facts, String statement, String entry) {

    static final String[] KEYS = {"facts", "statement", "entry"};

    /** Before the first entry. */
    static final EntryHashes NONE = new EntryHashes("", "", "");

    /**
     * The hashes of the entry after this one.
     *
     * @param metrics those that it uses, in the order of their ids
     * @param tree the entry with its facts and statement
     */
    EntryHashes next(Collection<Metric> metrics, JsonMap tree) {
        JsonMap defined = new JsonMap();
        FactsTree.writeMetrics(metrics, defined);
        return next(
                hash(defined.line() + tree.get("facts").line()),
                hash(tree.get("statement").line()));
    }

    private EntryHashes next(String facts, String statement) {
        return new EntryHashes(facts, statement, hash(entry + facts + statement));
    }

    private static String hash(String text) {
        return Hashing.sha256().hashString(text, UTF_8).toString();
    }

    JsonMap tree() {
        return new JsonMap().put("facts", facts).put("statement", statement).put("entry", entry);
    }

    /** Reads the hashes of an entry as they were written. */
    static EntryHashes of(JsonObject tree) {
        JsonObject hashes = tree.object("hashes", KEYS);
        return new EntryHashes(hashes.text("facts"), hashes.text("statement"), hashes.text("entry"));
    }

    /**
     * Tells what of an entry was changed since these hashes were written.
     *
     * @param found those of what was read
     * @param before those that were written with the entry before
     */
    void check(EntryHashes found, EntryHashes before, Period period, JsonObject tree) {
        if (!facts.equals(found.facts)) {
            report("facts", StatementPhrases.FACTS, period, tree);
        }
        if (!statement.equals(found.statement)) {
            report("statement", StatementPhrases.STATEMENT, period, tree);
        }
        if (!equals(before.next(facts, statement))) {
            tree.report("hashes", StatementPhrases.BROKEN_CHAIN.filled(period.toString()), null, null);
        }
    }

    private static void report(String key, Label what, Period period, JsonObject tree) {
        tree.report(key, StatementPhrases.CHANGED.filled(what, period.toString()), null, null);
    }
}
