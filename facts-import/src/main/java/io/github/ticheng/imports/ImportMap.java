// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.imports.log.LogTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What cannot be guessed of an export: which column is which metric, where period and team stand, which rows are no
 * agents. A short document, in YAML or JSON, every key of which may be left out:
 *
 * <pre>
 * preset: taobao                      # start from the columns of a tool
 * period: 2024-07                     # or { column: 月份 }, or file-name
 * team: desk                          # or { column: 店铺 }, or file-name
 * agent: 客服昵称                      # the column of ids or names; likewise name, post, group, hired-on, left-on
 * day: 日期                           # of facts by day or order; likewise order
 * ids: { 旗舰店:小美: xiao-mei }         # the id of who is called so
 * team-row: 店铺                       # the agent of the row with the team's own values
 * metrics:
 *   sales: 销售额                      # by heading, or by number: 3 is the third column
 *   refund-rate: { column: 退款率, printed: true }
 *   inquiry-conversion-rate: { numerator: 下单人数, denominator: 询单人数 }
 *   average-response-time: { column: 平均响应, unit: minutes, printed: true }
 * absent: [无]                        # besides -, -- and 延迟统计
 * leave-out: [测试号]                  # rows of these agents
 * not-used: [备注]                    # headings that mean no metric here
 * first-row: 4                        # the first row with values
 * separator: ";"
 * encoding: GB18030
 * sheet: 7月
 * formulas: as-shown                  # take what a formula shows; refused unless said
 * zone: Asia/Shanghai                 # of the times of a log
 * orders: { order: 1, goods: 实付款, channel: { value: app } }   # likewise conversations and owners
 * words: { 七天无理由: buyer-refund }    # what words of a log mean
 * </pre>
 *
 * <p>Immutable. What no map says is found out by {@link FactsImport}, or refused.
 */
public final class ImportMap extends Json.Unwritten {

    /** The tools whose exports have a preset, a starting point that a map can change. */
    public static final ImmutableList<String> PRESETS =
            ImmutableList.of("taobao", "jd", "pinduoduo", "douyin", "helpdesk");

    /** Where a period or team comes from: given, in a column, or in the name of the file. */
    record Origin(@Nullable String given, @Nullable String column) {

        static final Origin FILE_NAME = new Origin(null, null);

        boolean isFileName() {
            return given == null && column == null;
        }
    }

    /**
     * Where a metric comes from.
     *
     * @param column the heading or number of its column; of a ratio of two columns that of its numerator
     * @param denominator the column of the denominator, or null
     * @param isPrinted whether values without parts are taken as printed
     * @param unit the unit of bare numbers; null for the metric's own
     * @param isPreset whether the column may be missing
     */
    record Source(
            String column,
            @Nullable String denominator,
            boolean isPrinted,
            @Nullable CellUnit unit,
            boolean isPreset) {

        /** A column that has to be there. */
        static Source of(String column) {
            return new Source(column, null, false, null, false);
        }
    }

    /**
     * What is said of a table of a log.
     *
     * @param columns where columns stand
     * @param given what stands in all rows, by column
     * @param reading how the file is read, where that differs from other files
     */
    record OfTable(
            ImmutableMap<String, Source> columns,
            ImmutableMap<String, String> given,
            ImmutableMap<String, String> reading) {

        private static final OfTable NOTHING = new OfTable(ImmutableMap.of(), ImmutableMap.of(), ImmutableMap.of());

        OfTable over(OfTable other) {
            return new OfTable(
                    both(columns, Maps.filterKeys(other.columns, key -> !given.containsKey(key))),
                    both(given, Maps.filterKeys(other.given, key -> !columns.containsKey(key))),
                    both(reading, other.reading));
        }
    }

    static final ImportMap NONE = saying(null, null, ImmutableMap.of());

    final @Nullable Origin period;
    final @Nullable Origin team;
    /**
     * What keys with one text say: the columns of agents, days and orders, team-row, zone, and how the file is read: first-row,
     * separator, encoding, sheet, formulas.
     */
    final ImmutableMap<String, String> texts;

    final ImmutableMap<String, String> ids;
    final ImmutableMap<Metric, Source> metrics;
    final ImmutableSet<String> absent;
    final ImmutableSet<String> leaveOut;
    final ImmutableSet<String> notUsed;
    /** What words of a log mean. */
    final ImmutableMap<String, String> words;

    private final ImmutableMap<LogTable, OfTable> tables;

    ImportMap(
            @Nullable Origin period,
            @Nullable Origin team,
            ImmutableMap<String, String> texts,
            ImmutableMap<String, String> ids,
            ImmutableMap<Metric, Source> metrics,
            ImmutableSet<String> absent,
            ImmutableSet<String> leaveOut,
            ImmutableSet<String> notUsed,
            ImmutableMap<String, String> words,
            ImmutableMap<LogTable, OfTable> tables) {
        this.period = period;
        this.team = team;
        this.texts = texts;
        this.ids = ids;
        this.metrics = metrics;
        this.absent = absent;
        this.leaveOut = leaveOut;
        this.notUsed = notUsed;
        this.words = words;
        this.tables = tables;
    }

    private static ImportMap saying(
            @Nullable Origin period, @Nullable Origin team, ImmutableMap<String, String> texts) {
        ImmutableMap<String, String> none = ImmutableMap.of();
        ImmutableSet<String> nothing = ImmutableSet.of();
        return new ImportMap(
                period, team, texts, none, ImmutableMap.of(), nothing, nothing, nothing, none, ImmutableMap.of());
    }

    /** The map that says nothing: headings are ids or labels, and whatever they leave open is refused. */
    public static ImportMap none() {
        return NONE;
    }

    /**
     * Reads a map.
     *
     * @param metrics the metrics that it may name
     * @throws DocumentException if anything is wrong; it tells everything
     */
    public static ImportMap read(DocumentSource source, Iterable<Metric> metrics) {
        return new ImportMapReader(source, metrics).read();
    }

    /**
     * The map for the exports of a tool.
     *
     * @param metrics the metrics that are known; of others the preset says nothing
     * @throws IllegalArgumentException if there is no preset of that name
     */
    public static ImportMap preset(String name, Iterable<Metric> metrics) {
        return new ImportMapReader(DocumentSource.yaml(name, presetText(name)), metrics).readPreset();
    }

    /**
     * The text of a preset, as a document to change.
     *
     * @throws IllegalArgumentException if there is no preset of that name
     */
    public static String presetText(String name) {
        if (!PRESETS.contains(name)) {
            throw new IllegalArgumentException("Expected one of the presets " + PRESETS + ", but found " + name);
        }
        return resource("presets/" + name + ".yaml");
    }

    /** The JSON Schema (draft 2020-12) of import maps, for editors and validators. */
    public static String schema() {
        return resource("import-map.schema.json");
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(ImportMap.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** This map for times of one zone, whatever it says. */
    public ImportMap withZone(ZoneId only) {
        return saying(null, null, ImmutableMap.of("zone", only.getId())).over(this);
    }

    /** The zone of times that have none, if the map says one. */
    public Optional<ZoneId> zone() {
        return Optional.ofNullable(texts.get("zone")).map(ZoneId::of);
    }

    /** The period of facts, if the map says one. */
    public Optional<Period> period() {
        return Optional.ofNullable(period).map(Origin::given).map(CellDate::period);
    }

    /** The team of facts, if the map says one. */
    public Optional<TeamId> team() {
        return Optional.ofNullable(team).map(Origin::given).map(TeamId::of);
    }

    /** This map for facts of one period, whatever the file says. */
    public ImportMap withPeriod(Period only) {
        return saying(new Origin(only.toString(), null), null, ImmutableMap.of())
                .over(this);
    }

    /** This map for facts of one team, whatever the file says. */
    public ImportMap withTeam(TeamId only) {
        return saying(null, new Origin(only.value(), null), ImmutableMap.of()).over(this);
    }

    /** This map where it says something, else another. */
    ImportMap over(ImportMap other) {
        return new ImportMap(
                period == null ? other.period : period,
                team == null ? other.team : team,
                both(texts, other.texts),
                both(ids, other.ids),
                both(metrics, other.metrics),
                both(absent, other.absent),
                both(leaveOut, other.leaveOut),
                both(notUsed, other.notUsed),
                both(words, other.words),
                Maps.toMap(Arrays.asList(LogTable.values()), table -> of(table).over(other.of(table))));
    }

    /** What is said of a table of a log. */
    OfTable of(LogTable table) {
        return tables.getOrDefault(table, OfTable.NOTHING);
    }

    private static <K, V> ImmutableMap<K, V> both(Map<K, V> first, Map<K, V> other) {
        return ImmutableMap.<K, V>builder().putAll(other).putAll(first).buildKeepingLast();
    }

    private static <T> ImmutableSet<T> both(ImmutableSet<T> first, ImmutableSet<T> other) {
        return ImmutableSet.<T>builder().addAll(first).addAll(other).build();
    }
}
