// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.catalogue.BlockProvider.BlockWords;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** BLOCKS.md, and BLOCKS.zh.md in Chinese, list what plans can be made of; run with {@code -Dgolden.write=true} to write it. */
class BlocksPageTest {

    private static final BlockGuide GUIDE = Samples.DOCUMENTS.guide(List.of(Samples.everyBlock()));
    private static final BlockWords WORDS = Samples.CATALOGUE.words();

    @Test
    void page_isTheGuide() throws IOException {
        assertIsGuide(Path.of("BLOCKS.md"), Language.ENGLISH, Language.CHINESE);
        assertIsGuide(Path.of("BLOCKS.zh.md"), Language.CHINESE);
    }

    private static void assertIsGuide(Path file, Language... languages) throws IOException {
        String page = Files.readString(file, UTF_8);
        String guide = page.substring(0, page.indexOf("\n## ")) + GUIDE.markdown(languages);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, guide);
        }

        assertThat(Files.readString(file, UTF_8)).isEqualTo(guide);
    }

    /** A type is described where it is added to the library; the type of a row where it is used. */
    @Test
    void words_ofEveryTypeRowAndField_areSaidAndNoOthers() {
        Set<BlockType<?>> types = withRows();
        List<String> untold = new ArrayList<>();
        Set<String> told = new LinkedHashSet<>();
        for (BlockType<?> type : types) {
            String name = BlockWords.wordOf(type.family()) + "." + type.name();
            told.add(name);
            told.add(name + " =");
            if (WORDS.of(type).isEmpty()) {
                untold.add(name);
            }
            for (Field<?, ?> field : type.fields()) {
                told.add(name + " " + field.name());
                told.add("* " + field.name());
                if (WORDS.of(type, field).isEmpty()) {
                    untold.add(name + " " + field.name());
                }
            }
        }

        assertThat(untold).isEmpty();
        assertThat(told).containsAll(WORDS.keys());
    }

    @Test
    void text_ofEveryName_hasAnExampleInBothLanguages() {
        for (String name : GUIDE.names()) {
            assertThat(GUIDE.text(name, Language.ENGLISH).orElseThrow()).contains("for example:\n");
            // Beside what a document holds there is no English word in it.
            assertThat(GUIDE.text(name, Language.CHINESE).orElseThrow().lines().takeWhile(line -> !line.contains("示例")))
                    .noneMatch(line -> line.matches(".*[a-z]{2,} [a-z]{2,} [a-z]{2,}.*"));
        }
        assertThat(GUIDE.text("comission-ladder", Language.ENGLISH)).isEmpty();
    }

    private static Set<BlockType<?>> withRows() {
        List<BlockType<?>> all = new ArrayList<>(Samples.CATALOGUE.types());
        for (int i = 0; i < all.size(); i++) {
            for (Field<?, ?> field : all.get(i).fields()) {
                FieldType<?> type = field.type() instanceof FieldType.ListOf<?> list ? list.element() : field.type();
                if (type instanceof FieldType.RowOf<?> row && !all.contains(row.type())) {
                    all.add(row.type());
                }
            }
        }
        return all.stream().collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
