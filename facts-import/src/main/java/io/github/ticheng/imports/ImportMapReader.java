// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.tree.Diagnostics;
import io.github.ticheng.documents.tree.Located;
import io.github.ticheng.documents.tree.Node;
import io.github.ticheng.documents.tree.Shown;
import io.github.ticheng.documents.tree.TreeReader;
import io.github.ticheng.imports.ImportMap.OfTable;
import io.github.ticheng.imports.ImportMap.Origin;
import io.github.ticheng.imports.ImportMap.Source;
import io.github.ticheng.imports.log.LogTable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an import map. Used once. */
final class ImportMapReader {

    static final ImmutableSet<String> COLUMNS =
            ImmutableSet.of("agent", "name", "post", "group", "hired-on", "left-on", "day", "order");
    private static final ImmutableSet<String> READING =
            ImmutableSet.of("first-row", "separator", "encoding", "sheet", "formulas");
    private static final ImmutableSet<String> TABLES =
            Arrays.stream(LogTable.values()).map(LogTable::id).collect(ImmutableSet.toImmutableSet());
    static final ImmutableSet<String> KEYS = ImmutableSet.<String>builder()
            .add("preset", "period", "team")
            .addAll(COLUMNS)
            .add("ids", "team-row", "metrics", "absent", "leave-out", "not-used")
            .addAll(READING)
            .add("zone", "words")
            .addAll(TABLES)
            .build();
    private static final ImmutableSet<String> SOURCE_KEYS =
            ImmutableSet.of("column", "numerator", "denominator", "printed", "unit");
    private static final String FILE_NAME = "file-name";
    private static final Pattern ROW = Pattern.compile("[1-9][0-9]{0,5}");

    private final DocumentSource source;
    private final ImmutableMap<String, Metric> known;
    private final Diagnostics diagnostics;
    private boolean isPreset;

    ImportMapReader(DocumentSource source, Iterable<Metric> metrics) {
        this.source = source;
        this.known = Maps.uniqueIndex(metrics, Metric::id);
        this.diagnostics = new Diagnostics(source);
    }

    /** Reads a map of this library's, whose columns may be missing, and of which only known metrics are taken. */
    ImportMap readPreset() {
        isPreset = true;
        return read();
    }

    ImportMap read() {
        Node root = TreeReader.read(source, diagnostics);
        ImportMap map = root == null ? ImportMap.NONE : map(root);
        if (!diagnostics.isClean()) {
            throw new DocumentException(diagnostics.errors());
        }
        return map;
    }

    private ImportMap map(Node root) {
        Map<String, Node> keys = members(root, KEYS);
        ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
        COLUMNS.forEach(column -> put(texts, column, text(keys.get(column))));
        put(texts, "team-row", text(keys.get("team-row")));
        put(texts, "zone", checked(keys.get("zone"), ImportPhrases.A_ZONE, ImportMapReader::isZone));
        ImportMap map = new ImportMap(
                origin(keys.get("period"), ImportPhrases.A_PERIOD, text -> CellDate.period(text) != null),
                origin(keys.get("team"), ImportPhrases.AN_ID, isId(TeamId::of)),
                texts.putAll(reading(keys)).buildOrThrow(),
                texts(keys.get("ids"), ImportPhrases.AN_ID, isId(AgentId::of)),
                metrics(keys.get("metrics")),
                list(keys.get("absent")),
                list(keys.get("leave-out")),
                list(keys.get("not-used")),
                texts(keys.get("words"), ImportPhrases.A_TEXT, word -> true),
                tables(keys));
        String preset = checked(
                keys.get("preset"),
                Label.of("one of " + String.join(", ", ImportMap.PRESETS), String.join("、", ImportMap.PRESETS) + " 之一"),
                ImportMap.PRESETS::contains);
        return preset == null ? map : map.over(ImportMap.preset(preset, known.values()));
    }

    private ImmutableMap<String, String> reading(Map<String, Node> keys) {
        ImmutableMap.Builder<String, String> reading = ImmutableMap.builder();
        put(reading, "first-row", checked(keys.get("first-row"), ImportPhrases.A_ROW, ROW.asMatchPredicate()));
        put(
                reading,
                "separator",
                checked(
                        keys.get("separator"),
                        ImportPhrases.A_SEPARATOR,
                        sign -> sign.length() == 1 && !"\"\n\r".contains(sign)));
        put(reading, "encoding", checked(keys.get("encoding"), ImportPhrases.AN_ENCODING, Encoding::isKnown));
        put(reading, "sheet", text(keys.get("sheet")));
        put(reading, "formulas", checked(keys.get("formulas"), ImportPhrases.AS_SHOWN, "as-shown"::equals));
        return reading.buildOrThrow();
    }

    private static Predicate<String> isId(Consumer<String> reader) {
        return text -> {
            try {
                reader.accept(text);
                return true;
            } catch (IllegalArgumentException other) {
                return false;
            }
        };
    }

    private static void put(ImmutableMap.Builder<String, String> to, String key, @Nullable String value) {
        if (value != null) {
            to.put(key, value);
        }
    }

    /** The values of some keys; others are refused, and so is anything but a map. */
    private Map<String, Node> members(Node node, ImmutableSet<String> allowed) {
        Map<String, Node> members = new LinkedHashMap<>();
        if (!(node instanceof Node.Mapping map)) {
            wrong(node, "", ImportPhrases.A_MAP);
            return members;
        }
        for (Node.Member member : map.members()) {
            String key = member.key().text();
            if (allowed.contains(key)) {
                members.put(key, member.value());
            } else {
                Message message = ImportPhrases.UNKNOWN_KEY.filled(Shown.of(key));
                diagnostics.error(member.key(), message, Words.of(allowed), diagnostics.nearest(key, allowed));
            }
        }
        return members;
    }

    private void wrong(Located place, String found, Words expected) {
        diagnostics.error(place, ImportPhrases.NOT_READ.filled(Shown.of(found)), expected, null);
    }

    private @Nullable String text(@Nullable Node node) {
        return checked(node, ImportPhrases.A_TEXT, text -> true);
    }

    private @Nullable String checked(@Nullable Node node, Words expected, Predicate<String> isOne) {
        if (node == null) {
            return null;
        }
        if (node instanceof Node.Scalar scalar && isOne.test(scalar.text())) {
            return scalar.text();
        }
        wrong(node, node instanceof Node.Scalar scalar ? scalar.text() : "", expected);
        return null;
    }

    private @Nullable Origin origin(@Nullable Node node, Words expected, Predicate<String> isOne) {
        if (node instanceof Node.Mapping) {
            String column = text(members(node, ImmutableSet.of("column")).get("column"));
            return column == null ? null : new Origin(null, column);
        }
        String given = checked(node, expected, text -> text.equals(FILE_NAME) || isOne.test(text));
        return given == null ? null : given.equals(FILE_NAME) ? Origin.FILE_NAME : new Origin(given, null);
    }

    /** What some texts stand for. */
    private ImmutableMap<String, String> texts(@Nullable Node node, Words expected, Predicate<String> isOne) {
        ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
        if (node instanceof Node.Mapping map) {
            map.members()
                    .forEach(member ->
                            put(texts, CellText.plain(member.key().text()), checked(member.value(), expected, isOne)));
        } else if (node != null) {
            wrong(node, "", ImportPhrases.A_MAP);
        }
        return texts.buildKeepingLast();
    }

    private static boolean isZone(String text) {
        try {
            return !ZoneId.of(text).getId().isEmpty();
        } catch (DateTimeException none) {
            return false;
        }
    }

    private ImmutableMap<LogTable, OfTable> tables(Map<String, Node> keys) {
        ImmutableMap.Builder<LogTable, OfTable> tables = ImmutableMap.builder();
        for (LogTable table : LogTable.values()) {
            Node node = keys.get(table.id());
            if (node != null) {
                tables.put(table, table(table, node));
            }
        }
        return tables.buildOrThrow();
    }

    private OfTable table(LogTable table, Node node) {
        ImmutableSet<String> columns = table.labels().keySet();
        Map<String, Node> keys = members(node, Sets.union(columns, READING).immutableCopy());
        ImmutableMap.Builder<String, Source> sources = ImmutableMap.builder();
        ImmutableMap.Builder<String, String> given = ImmutableMap.builder();
        for (String column : columns) {
            Node said = keys.get(column);
            if (said instanceof Node.Mapping) {
                Map<String, Node> more = members(said, ImmutableSet.of("column", "unit", "value"));
                String from = text(more.get("column"));
                String value = text(more.get("value"));
                String unit = checked(more.get("unit"), ImportPhrases.A_TIME_UNIT, word -> isTime(word));
                if ((from == null) == (value == null) || (value != null && unit != null)) {
                    wrong(said, column, ImportPhrases.A_COLUMN_OR_VALUE);
                } else if (from != null) {
                    sources.put(
                            column,
                            new Source(from, null, false, unit == null ? null : CellUnit.WORDS.get(unit), isPreset));
                }
                put(given, column, value);
            } else if (said != null) {
                String from = text(said);
                if (from != null) {
                    sources.put(column, new Source(from, null, false, null, isPreset));
                }
            }
        }
        return new OfTable(sources.buildOrThrow(), given.buildOrThrow(), reading(keys));
    }

    private static boolean isTime(String word) {
        CellUnit unit = CellUnit.WORDS.get(word);
        return unit != null && unit.isTime();
    }

    private ImmutableSet<String> list(@Nullable Node node) {
        ImmutableSet.Builder<String> texts = ImmutableSet.builder();
        ImmutableList<Node> elements = node instanceof Node.Sequence sequence
                ? sequence.elements()
                : node == null ? ImmutableList.of() : ImmutableList.of(node);
        for (Node element : elements) {
            String text = text(element);
            if (text != null) {
                texts.add(CellText.plain(text));
            }
        }
        return texts.build();
    }

    private ImmutableMap<Metric, Source> metrics(@Nullable Node node) {
        ImmutableMap.Builder<Metric, Source> metrics = ImmutableMap.builder();
        if (node == null) {
            return metrics.buildOrThrow();
        }
        if (!(node instanceof Node.Mapping map)) {
            wrong(node, "", ImportPhrases.A_MAP);
            return metrics.buildOrThrow();
        }
        for (Node.Member member : map.members()) {
            String id = member.key().text();
            Metric metric = known.get(id);
            Source from = metric == null ? null : source(member.value(), metric);
            if (from != null && metric != null) {
                metrics.put(metric, from);
            } else if (metric == null && !isPreset) {
                Message message = ImportPhrases.UNKNOWN_METRIC.filled(Shown.of(id));
                diagnostics.error(member.key(), message, null, diagnostics.nearest(id, known.keySet()));
            }
        }
        return metrics.buildOrThrow();
    }

    private @Nullable Source source(Node node, Metric metric) {
        if (!(node instanceof Node.Mapping)) {
            String column = text(node);
            return column == null ? null : new Source(column, null, false, null, isPreset);
        }
        Map<String, Node> keys = members(node, SOURCE_KEYS);
        String column = text(keys.get("column"));
        String numerator = text(keys.get("numerator"));
        String denominator = text(keys.get("denominator"));
        boolean isPrinted = "true"
                .equals(checked(
                        keys.get("printed"),
                        ImportPhrases.A_FLAG,
                        text -> text.equals("true") || text.equals("false")));
        String unitWord = checked(keys.get("unit"), ImportPhrases.unitsOf(metric), word -> isUnit(word, metric));
        boolean isOfTwo = numerator != null && denominator != null && column == null;
        boolean isOfOne = numerator == null && denominator == null && column != null;
        boolean isRatio = metric.kind() == MetricKind.RATIO;
        if ((!isOfTwo && !isOfOne) || ((isOfTwo || isPrinted) && !isRatio) || (isOfTwo && isPrinted)) {
            wrong(node, metric.id(), isRatio ? ImportPhrases.A_RATIO_SOURCE : ImportPhrases.A_SOURCE);
            return null;
        }
        CellUnit unit = unitWord == null ? null : CellUnit.WORDS.get(unitWord);
        return new Source(column == null ? String.valueOf(numerator) : column, denominator, isPrinted, unit, isPreset);
    }

    private static boolean isUnit(String word, Metric metric) {
        CellUnit unit = CellUnit.WORDS.get(word);
        return unit != null && unit.fits(metric.unitKind());
    }
}
