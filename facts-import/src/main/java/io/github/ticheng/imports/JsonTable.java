// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.csv.CsvRow;
import io.github.ticheng.documents.tree.Shown;
import io.github.ticheng.imports.TableSource.NotImported;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * The objects of a text in JSON as rows: those of a list, or one after the other. A key is a heading, and so is {@code
 * customer.id} of an object within. A list of objects within makes a row for each, of which the first has all other values
 * too.
 */
final class JsonTable implements Table {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** The lists of the strict form, whose keys are headings as they are. */
    private static final ImmutableSet<String> OWN_LISTS = ImmutableSet.of("messages", "refunds", "flags", "reviews");

    private final String file;
    private final JsonParser parser;
    private final ImmutableList<String> headings;
    private final Deque<CsvRow> ready = new ArrayDeque<>();

    private JsonTable(String file, byte[] bytes, Set<String> headings) {
        this.file = file;
        this.headings = ImmutableList.copyOf(headings);
        try {
            this.parser = FACTORY.createParser(ObjectReadContext.empty(), bytes);
        } catch (JacksonException ofNoEncoding) {
            throw unreadable(1, reason(ofNoEncoding.getOriginalMessage()));
        }
    }

    /** Opens a text; its headings are those of all objects. */
    static JsonTable open(String file, byte[] bytes) {
        Set<String> headings = new LinkedHashSet<>();
        try (JsonTable first = new JsonTable(file, bytes, headings)) {
            for (List<Map<String, String>> rows = first.object(); rows != null; rows = first.object()) {
                rows.forEach(row -> headings.addAll(row.keySet()));
                if (headings.size() > XlsxGuard.MOST_COLUMNS) {
                    throw new NotImported(
                            ImportPhrases.MANY_COLUMNS.filled(XlsxGuard.MOST_COLUMNS), ImportPhrases.AN_EXPORT);
                }
            }
        }
        JsonTable table = new JsonTable(file, bytes, headings);
        table.ready.add(CsvRow.of(file, 0, headings));
        return table;
    }

    @Override
    public @Nullable CsvRow next() {
        if (ready.isEmpty()) {
            List<Map<String, String>> rows = object();
            if (rows == null) {
                return null;
            }
            int line = parser.currentLocation().getLineNr();
            for (Map<String, String> row : rows) {
                ready.add(CsvRow.of(
                        file,
                        line,
                        headings.stream()
                                .map(heading -> row.getOrDefault(heading, ""))
                                .toList()));
            }
        }
        return ready.remove();
    }

    /** The rows of the next object; null after the last. */
    private @Nullable List<Map<String, String>> object() {
        try {
            JsonToken token = parser.nextToken();
            while (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
                token = parser.nextToken();
            }
            if (token == null) {
                return null;
            }
            if (token != JsonToken.START_OBJECT) {
                throw unreadable(line(), Label.of("\"" + Shown.of(parser.getString()) + "\""));
            }
            List<Map<String, String>> rows = new ArrayList<>();
            rows.add(new LinkedHashMap<>());
            members("", 0, rows);
            return rows;
        } catch (JacksonException broken) {
            throw unreadable(line(), reason(broken.getOriginalMessage()));
        }
    }

    // The parser speaks English alone.
    private static Words reason(String message) {
        if (message.startsWith("Duplicate")) {
            return ImportPhrases.KEY_AGAIN.filled(Shown.of(message.replaceAll("^[^\"]*\"|\"$", "")));
        }
        if (message.startsWith("Unexpected end")) {
            return ImportPhrases.JSON_ENDS;
        }
        return message.contains("nesting depth") ? ImportPhrases.JSON_DEPTH : ImportPhrases.JSON_SIGN;
    }

    private int line() {
        return parser.currentLocation().getLineNr();
    }

    private static NotImported unreadable(int line, Words found) {
        return new NotImported(ImportPhrases.NO_JSON.filled(line, found), ImportPhrases.OBJECTS);
    }

    /** Reads the members of an object into a row, and those of lists within into it and the rows after it. */
    private void members(String prefix, int index, List<Map<String, String>> rows) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            String key = prefix + name;
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT) {
                members(key + ".", index, rows);
            } else if (value == JsonToken.START_ARRAY) {
                elements(key, OWN_LISTS.contains(key) ? "" : key + ".", index, rows);
            } else if (value != JsonToken.VALUE_NULL) {
                rows.get(index).put(key, parser.getString());
            }
        }
    }

    private void elements(String key, String prefix, int index, List<Map<String, String>> rows) {
        int next = index;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (next == rows.size()) {
                rows.add(new LinkedHashMap<>());
            }
            if (token == JsonToken.START_OBJECT) {
                members(prefix, next, rows);
            } else if (token == JsonToken.START_ARRAY) {
                elements(key, prefix, next, rows);
            } else if (token != JsonToken.VALUE_NULL) {
                rows.get(next).put(key, parser.getString());
            }
            next++;
        }
    }

    @Override
    public boolean mayBeShort() {
        return true;
    }

    @Override
    public String form() {
        return "JSON";
    }

    @Override
    public void close() {
        parser.close();
    }
}
