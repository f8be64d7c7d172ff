// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.documents.tree.Spelling;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may stand above a column: its id, or what people call it in either language, in capitals or not. A label that several
 * columns have stands for none of them.
 */
public final class Headings {

    private final Set<String> ids;
    private final ImmutableSetMultimap<String, String> idsOfLabel;

    /** What may stand above these columns and above those of the metrics. */
    public Headings(List<String> columns, Collection<Metric> metrics) {
        this(Maps.toMap(columns, Headings::label), metrics);
    }

    /** What may stand above these columns, which are called so, and above those of the metrics. */
    public Headings(Map<String, Label> columns, Collection<Metric> metrics) {
        ImmutableList.Builder<String> all = ImmutableList.<String>builder().addAll(columns.keySet());
        ImmutableSetMultimap.Builder<String, String> named = ImmutableSetMultimap.builder();
        columns.forEach((column, label) -> put(named, column, label));
        for (Metric metric : metrics) {
            all.add(metric.id());
            put(named, metric.id(), metric.label());
        }
        this.ids = Set.copyOf(all.build());
        this.idsOfLabel = named.build();
    }

    private static void put(ImmutableSetMultimap.Builder<String, String> to, String id, Label label) {
        to.put(folded(id), id);
        label.words().values().forEach(name -> to.put(folded(name), id));
    }

    /** What people call a column that is no metric. */
    public static Label label(String column) {
        return CsvPhrases.COLUMNS.getOrDefault(column, Label.of(column));
    }

    /** The id of the column that a heading names; null if it names none, or several. */
    public @Nullable String column(String heading) {
        if (ids.contains(heading)) {
            return heading;
        }
        Set<String> named = idsOfLabel.get(folded(heading));
        return named.size() == 1 ? Iterables.getOnlyElement(named) : null;
    }

    /** What a heading that names no column probably means; null if nothing is near. */
    public @Nullable String meant(String heading) {
        Set<String> named = idsOfLabel.get(folded(heading));
        if (!named.isEmpty()) {
            return String.join(", ", named);
        }
        String label = Spelling.nearest(folded(heading), idsOfLabel.keySet()).orElse(null);
        return label == null ? null : String.join(", ", idsOfLabel.get(label));
    }

    /** A heading as it is compared: of one width, without capitals and without spaces around it. */
    public static String folded(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
