// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableLongArray;
import io.github.ticheng.core.catalogue.BlockProvider.BlockWords;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.documents.plan.BlockGuide.BlockWalk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * GROWTH.md lists every block of the catalogue with what it costs, counted in bytes of objects; run with {@code
 * -Dgolden.write=true} to write it. A block, or a list of one, that nothing measures or that grows too fast fails here.
 */
class GrowthPageTest {

    private static final Path PAGE = Path.of("GROWTH.md");
    private static final String CONSTANT = "constant";
    private static final String IN_PROPORTION = "n";
    private static final int FEWEST_ROWS = 20;

    /** Lists that cannot be long. */
    private static final Map<String, String> SHORT = Map.of("day-calendar.working-days.rest-weekdays", "7 at most");

    @Test
    void page_ofEveryBlock_isWhatWasCounted() throws IOException {
        String page = Files.readString(PAGE, UTF_8);
        String counted = page.substring(0, page.indexOf("\n| ") + 1) + table();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, counted);
        }

        assertThat(blocks(Files.readString(PAGE, UTF_8))).isEqualTo(blocks(counted));
    }

    /** The page without how each grows, of which a little more or less of what is counted may decide. */
    private static String blocks(String page) {
        return page.replaceAll("\\b(?:" + CONSTANT + "|" + IN_PROPORTION + ")\\b", "");
    }

    private static String table() {
        List<String> tooMuch = new ArrayList<>();
        Map<String, String> agents = ofBlocks(
                GrowthTest.overAgents().stream().map(each -> each.ofSize(10)).toList(), tooMuch);
        Map<String, String> months = ofBlocks(GrowthTest.overMonths(), tooMuch);
        Map<String, String> orders = ofBlocks(GrowthTest.overOrders(), tooMuch);
        Map<String, String> lists = new TreeMap<>(SHORT);
        for (Growth.Case each : GrowthTest.overRows()) {
            String growth = growth(each, tooMuch);
            for (Block block : BlockWalk.blocks(each.plan())) {
                BlockType<?> type = block.type().orElseThrow();
                eachList(name(type), type, block, (list, length) -> {
                    if (length >= FEWEST_ROWS - 1) {
                        lists.merge(list, growth, GrowthPageTest::larger);
                    }
                });
            }
        }
        List<String> unmeasured = new ArrayList<>();
        StringBuilder table =
                new StringBuilder("| block | agents | months on record | its lists |\n|---|---|---|---|\n");
        Samples.CATALOGUE.types().stream()
                .sorted(Comparator.comparing(GrowthPageTest::name))
                .forEach(type -> {
                    List<String> long_ = new ArrayList<>();
                    eachList(name(type), type, null, (list, length) -> {
                        String field = list.substring(name(type).length() + 1);
                        long_.add("`" + field + "` " + lists.getOrDefault(list, "?"));
                    });
                    if (type.name().equals("for-each")) {
                        long_.add("orders of an agent " + orders.get(name(type)));
                    }
                    String row = "| `" + type.name() + "`, a "
                            + BlockWords.wordOf(type.family()).replace('-', ' ') + " | "
                            + agents.getOrDefault(name(type), "?") + " | " + months.getOrDefault(name(type), "?")
                            + " | "
                            + String.join(", ", long_) + " |\n";
                    if (row.contains("?")) {
                        unmeasured.add(row.strip());
                    }
                    table.append(row);
                });
        assertThat(tooMuch).as("grows faster than n log n").isEmpty();
        assertThat(unmeasured).as("blocks and lists that nothing measures").isEmpty();
        return table.toString();
    }

    private static String name(BlockType<?> type) {
        return BlockWords.wordOf(type.family()) + "." + type.name();
    }

    private static Map<String, String> ofBlocks(List<Growth.Case> cases, List<String> tooMuch) {
        Map<String, String> growths = new LinkedHashMap<>();
        for (Growth.Case each : cases) {
            String growth = growth(each, tooMuch);
            BlockWalk.blocks(each.plan())
                    .forEach(block -> growths.merge(name(block.type().orElseThrow()), growth, GrowthPageTest::larger));
        }
        return growths;
    }

    private static String larger(String one, String other) {
        return one.equals(IN_PROPORTION) ? one : other;
    }

    /**
     * How bytes grow over three sizes, each four times the one before: by four times as many in the second step where the cost
     * is in proportion, by about five where it is n log n, by sixteen where it is a square.
     */
    private static String growth(Growth.Case each, List<String> tooMuch) {
        ImmutableLongArray bytes = each.bytes();
        long first = bytes.get(1) - bytes.get(0);
        long second = bytes.get(2) - bytes.get(1);
        long little = bytes.get(0) / 20;
        if (second <= little) {
            return CONSTANT;
        }
        if (second > 7 * Math.max(first, little)) {
            tooMuch.add(bytes + " bytes: " + each.name());
        }
        return IN_PROPORTION;
    }

    /** The lists of a block, or of a type where there is none, those in its rows too, with the longest length of each. */
    private static void eachList(
            String path,
            BlockType<?> type,
            @SuppressWarnings("NullAway") Object block,
            BiConsumer<String, Integer> found) {
        for (Field<?, ?> field : type.fields()) {
            Object value = block == null ? null : valueOf(field, block);
            String at = path + "." + field.name();
            FieldType<?> element = field.type();
            List<?> elements = value == null ? List.of() : List.of(value);
            if (field.type() instanceof FieldType.ListOf<?> list) {
                element = list.element();
                elements = value == null ? List.of() : (List<?>) value;
                found.accept(at, elements.size());
            }
            if (element instanceof FieldType.RowOf<?> row) {
                if (block == null) {
                    eachList(at, row.type(), null, found);
                }
                elements.forEach(of -> eachList(at, row.type(), of, found));
            }
        }
    }

    @SuppressWarnings("unchecked") // a field belongs to the type of the block that it is read off
    private static Object valueOf(Field<?, ?> field, Object block) {
        return ((Field<Object, ?>) field).getter().apply(block);
    }
}
