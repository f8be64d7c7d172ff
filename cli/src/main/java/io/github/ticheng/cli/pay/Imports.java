// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.facts.ReadFacts;
import io.github.ticheng.imports.FactsImport;
import io.github.ticheng.imports.Imported;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Facts out of exports.
 *
 * @param files what came of each file, in the order of their names
 */
public record Imports(ImmutableList<Imported> files) {

    private static final ImmutableList<String> ENDINGS = ImmutableList.of(".csv", ".tsv", ".txt", ".xlsx");

    /**
     * Imports a file, or the tables of a folder in the order of their names.
     *
     * @throws IOException if one cannot be read
     */
    public static Imports read(Path path, FactsImport imports) throws IOException {
        ImmutableList.Builder<Imported> read = ImmutableList.builder();
        for (Path file : Files.isDirectory(path) ? tables(path) : ImmutableList.of(path)) {
            read.add(imports.read(file));
        }
        return new Imports(read.build());
    }

    private static List<Path> tables(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> ENDINGS.stream().anyMatch(file.toString().toLowerCase(Locale.ROOT)::endsWith))
                    .sorted()
                    .toList();
        }
    }

    /** How much is doubtful. */
    public int doubts() {
        return files.stream().mapToInt(file -> file.report().doubts().size()).sum();
    }

    /** The reports for people. */
    public String text(Language language) {
        return files.stream().map(file -> file.report().text(language)).collect(Collectors.joining());
    }

    /** Hands on team after team. */
    void forEach(Consumer<? super ReadFacts> each) {
        files.forEach(file -> file.forEach(each));
    }
}
