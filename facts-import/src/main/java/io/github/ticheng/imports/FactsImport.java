// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.documents.facts.FactsCsv;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;

/**
 * Reads the exports that shops have — CSV in any usual encoding and with any usual separator, and .xlsx — into the strict
 * facts of {@link FactsCsv}, and reports everything that it did. Immutable.
 *
 * <p>Found out by itself: the encoding (UTF-8, UTF-16, GB18030), the separator, a line {@code sep=}, the row of headings
 * below titles, headings by id or by label in either language, rows of totals and averages by their names, the month in the
 * name of the file. Read in their usual forms: {@code ¥23,450.55}, {@code 2.35万}, {@code 8E+03}, full-width digits, {@code
 * 2分30秒}, {@code 00:00:35}, {@code 2024年7月}, {@code Jul-24}. Absent, never zero: an empty cell, {@code -}, {@code --},
 * {@code 延迟统计}.
 *
 * <p>What cannot be guessed stands in an {@link ImportMap}. What is doubtful is refused with its place and the line that
 * settles it; nothing is left out or changed without being reported.
 */
public final class FactsImport {

    private final ImmutableMap<String, Metric> metrics;
    private final Currency currency;
    private final ImportMap map;
    private final String[] agents;

    private FactsImport(ImmutableMap<String, Metric> metrics, Currency currency, ImportMap map, String[] agents) {
        this.metrics = metrics;
        this.currency = currency;
        this.map = map;
        this.agents = agents;
    }

    /**
     * An import of these metrics, with amounts in this currency, by a map.
     *
     * @throws IllegalArgumentException if two metrics have one id
     */
    public static FactsImport of(Iterable<Metric> metrics, Currency currency, ImportMap map) {
        return new FactsImport(Maps.uniqueIndex(metrics, Metric::id), currency, map, new String[0]);
    }

    /** The same, for which these are agents, though they are called like totals or averages. */
    public FactsImport withAgents(String... ids) {
        return new FactsImport(metrics, currency, map, ids.clone());
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read
     */
    public Imported read(Path file) throws IOException {
        return read(file.toString(), MoreFiles.asByteSource(file));
    }

    /**
     * Reads the bytes of a file.
     *
     * @param name the name of the file, which may tell the period, and what messages call it
     */
    public Imported read(String name, byte[] bytes) throws IOException {
        return read(name, ByteSource.wrap(bytes));
    }

    private Imported read(String name, ByteSource bytes) throws IOException {
        ImportReport report = new ImportReport(name);
        FactsCsv csv = FactsCsv.of(metrics.values(), currency).withAgents(agents);
        Importing importing = new Importing(name, map, metrics, currency, List.of(agents), report);
        importing.read(bytes);
        return new Imported(name, csv, report, importing.parts(), importing.rows());
    }
}
