// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.statement.CreditLine;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.statement.StatementForm;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.json.FactsReader;
import io.github.ticheng.documents.json.FactsTree;
import io.github.ticheng.documents.json.JsonObject;
import io.github.ticheng.documents.json.JsonSource;
import io.github.ticheng.documents.json.WordsTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of a team as JSON: what is kept between one period and the next.
 *
 * <p>Reading gives back an equal ledger: facts with the definitions of their metrics, lines, scorecards, outcomes,
 * balances and pools. Messages keep their code, their sentences in both languages and their values, so that an old
 * ledger says what it said, whatever later versions of this library say. Only words of a rule's own making — a list
 * inside a message, the reason of a criterion — are read back as words that say the same and are not equal to them.
 * Nothing calculates with words: a run with the ledger that was read gives the same statements and fingerprints, and
 * writing it gives the same text.
 *
 * <p>Reading is strict: unknown keys, values that do not fit, and totals that are not the sum of their lines are told.
 * Each entry has hashes over its facts, its statement and the entries before it, and reading compares them: it tells that
 * an entry was changed, added or taken out. That the last ones are missing is seen when the next period is paid ({@link
 * Ledger#gapBefore}). The hashes find mistakes; against who means to deceive, keep the folder safe.
 */
public final class LedgerJson {

    private static final String[] ENTRY_KEYS = {"format", "metrics", "facts", "statement", "hashes"};

    private LedgerJson() {}

    /** Writes a ledger over several lines. */
    public static String write(Ledger ledger) {
        return tree(ledger).pretty();
    }

    /** Writes a ledger in one line: the ledgers of many teams are then a file of such lines. */
    public static String line(Ledger ledger) {
        return tree(ledger).line();
    }

    /**
     * Writes one entry in one line, whole in itself, for a store that keeps a row an entry and never rewrites one.
     *
     * @param before the line of the entry before it, whose hash it carries on; null for a team's first
     * @throws DocumentException if the line before is none
     */
    public static String entry(LedgerEntry entry, @Nullable String before) {
        Map<String, Metric> used = used(entry);
        JsonMap one = new JsonMap().put("format", 1);
        FactsTree.writeMetrics(used.values(), one);
        write(entry, used, one);
        return one.put("hashes", hashes(before).next(used.values(), one).tree()).line();
    }

    private static EntryHashes hashes(@Nullable String line) {
        return line == null
                ? EntryHashes.NONE
                : JsonObject.read(new JsonSource("ledger", line), EntryHashes::of, ENTRY_KEYS);
    }

    /**
     * Reads entries of a team from their lines, in the order in which they were written.
     *
     * @param name what messages call them: the first line of all is "name/1"
     * @param earlier how many lines were written before these
     * @param before the last one of those, whose hash these carry on; null if there is none
     * @throws DocumentException if anything is wrong with a line, or a line was changed, added or taken out; it tells
     *     everything of the first such line
     */
    public static Ledger ofEntries(String name, int earlier, @Nullable String before, List<String> lines) {
        List<LedgerEntry> entries = new ArrayList<>();
        EntryHashes hashes = hashes(before);
        for (String line : lines) {
            Entries reader = new Entries(Map.of(), hashes);
            JsonSource source = new JsonSource(name + "/" + (earlier + entries.size() + 1), line);
            entries.add(JsonObject.read(
                    source,
                    tree -> {
                        FactsReader.checkFormat(tree);
                        return reader.read(tree);
                    },
                    ENTRY_KEYS));
            hashes = reader.before;
        }
        return new Ledger(ImmutableList.copyOf(entries));
    }

    private static JsonMap tree(Ledger ledger) {
        Map<String, Metric> common = new TreeMap<>();
        JsonMap tree = new JsonMap().put("format", 1);
        JsonList entries = new JsonMap().putList("entries");
        EntryHashes hashes = EntryHashes.NONE;
        for (LedgerEntry entry : ledger.entries()) {
            Map<String, Metric> used = used(entry);
            used.forEach(common::putIfAbsent);
            ImmutableList<Metric> own = used.values().stream()
                    .filter(metric -> !metric.equals(common.get(metric.id())))
                    .collect(ImmutableList.toImmutableList());
            JsonMap one = entries.addMap();
            if (!own.isEmpty()) {
                FactsTree.writeMetrics(own, one);
            }
            write(entry, used, one);
            hashes = hashes.next(used.values(), one);
            one.put("hashes", hashes.tree());
        }
        FactsTree.writeMetrics(common.values(), tree);
        tree.put("entries", entries);
        return tree;
    }

    /** The metrics of an entry, by their ids and in the order of these. */
    private static Map<String, Metric> used(LedgerEntry entry) {
        Map<String, Metric> used = new TreeMap<>();
        FactsTree.collect(entry.facts(), used);
        for (CreditLine credit : entry.statement().credits()) {
            used.putIfAbsent(credit.metric().id(), credit.metric());
            if (credit.from() != null) {
                used.putIfAbsent(credit.from().id(), credit.from());
            }
        }
        return used;
    }

    private static void write(LedgerEntry entry, Map<String, Metric> used, JsonMap tree) {
        StatementForm form = new StatementForm(WordsTree::of, metric -> FactsTree.of(metric, used));
        tree.put("facts", FactsTree.of(entry.facts(), used));
        tree.put("statement", entry.statement().tree(form));
    }

    /**
     * Reads a ledger.
     *
     * @param name what messages call the text
     * @throws DocumentException if anything is wrong; it tells everything
     */
    public static Ledger read(String name, String text) {
        return read(new JsonSource(name, text));
    }

    /**
     * Reads the ledger in a file in UTF-8.
     *
     * @throws DocumentException if anything is wrong; it tells everything
     * @throws IOException if the file cannot be read
     */
    public static Ledger read(Path file) throws IOException {
        return read(JsonSource.of(file));
    }

    private static Ledger read(JsonSource source) {
        return JsonObject.read(source, LedgerJson::ledger, "format", "metrics", "entries");
    }

    private static Ledger ledger(JsonObject tree) {
        FactsReader.checkFormat(tree);
        Entries reader = new Entries(FactsReader.metrics(tree, Map.of()), EntryHashes.NONE);
        ImmutableList<LedgerEntry> entries =
                tree.all("entries", reader::read, "metrics", "facts", "statement", "hashes");
        try {
            return new Ledger(entries);
        } catch (IllegalArgumentException unfit) {
            tree.report("entries", StatementPhrases.NO_LEDGER.filled(Refused.reason(unfit)), null, null);
            return Ledger.empty();
        }
    }

    /** Reads one entry after the other, each with what was written of the one before it. */
    private static final class Entries {

        private final Map<String, Metric> common;
        private EntryHashes before;

        Entries(Map<String, Metric> common, EntryHashes before) {
            this.common = common;
            this.before = before;
        }

        LedgerEntry read(JsonObject tree) {
            FactsReader reader = FactsReader.written(FactsReader.metrics(tree, common));
            TeamFacts facts = reader.read(tree.object("facts", FactsReader.keys()));
            TeamStatement statement = StatementReading.of(tree.object("statement", StatementReading.keys()), reader);
            EntryHashes written = EntryHashes.of(tree);
            try {
                LedgerEntry entry = new LedgerEntry(facts, statement);
                if (tree.isClean()) {
                    check(written, entry, tree);
                }
                return entry;
            } catch (IllegalArgumentException unfit) {
                throw tree.refused(unfit);
            } finally {
                before = written;
            }
        }

        private void check(EntryHashes written, LedgerEntry entry, JsonObject tree) {
            Map<String, Metric> used = used(entry);
            JsonMap read = new JsonMap();
            write(entry, used, read);
            written.check(before.next(used.values(), read), before, entry.period(), tree);
        }
    }

    /**
     * What an entry of a ledger was when it was written, by which reading tells that it was changed since: SHA-256 in
     * hexadecimal over its JSON in one line. They find mistakes and careless hands; who means to deceive can calculate them
     * anew.
     *
     * @param facts over the definitions of the entry's metrics and its facts
     * @param statement over its statement
     * @param entry over both of them and that of the entry before, so that none can be taken out between two
     */
    private record EntryHashes(String facts, String statement, String entry) {

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
}
