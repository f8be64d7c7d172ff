// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.facts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.json.FactsPhrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is in a folder of facts, each in the order of the names, without what is hidden and the file of corrections. Nothing
 * in such a folder is left out in silence: what may hold facts and is not read is refused, and the rest can be told.
 *
 * @param facts the files of facts; of a path that is no folder, the path itself
 * @param data files that may hold facts and are not read: workbooks, archives, facts in another form
 * @param others everything else
 */
public record FactsFolder(ImmutableList<Path> facts, ImmutableList<Path> data, ImmutableList<Path> others) {

    private static final ImmutableSet<String> DATA = ImmutableSet.of(
            "xlsx", "xlsm", "xlsb", "xls", "ods", "et", "numbers", "tsv", "tab", "json", "parquet", "zip", "gz", "csv");

    /** What of a folder is not read though it should be, or that nothing is. */
    ImmutableList<Diagnostic> wrong(Path path) {
        ImmutableList.Builder<Diagnostic> wrong = ImmutableList.builder();
        if (facts.isEmpty()) {
            wrong.add(Diagnostic.ofWhole(path.toString(), Message.of(FactsPhrases.NO_FILES), null));
        }
        for (Path file : data) {
            wrong.add(Diagnostic.ofWhole(file.toString(), Message.of(FactsPhrases.UNREAD), FactsPhrases.CSV_ALONE));
        }
        return wrong.build();
    }

    /**
     * Looks into a folder.
     *
     * @param ending how the names of files of facts end, such as {@code csv}, in capitals or not
     * @throws IOException if the folder cannot be read
     */
    public static FactsFolder of(Path path, String ending) throws IOException {
        if (!Files.isDirectory(path)) {
            return new FactsFolder(ImmutableList.of(path), ImmutableList.of(), ImmutableList.of());
        }
        ImmutableList.Builder<Path> facts = ImmutableList.builder();
        ImmutableList.Builder<Path> data = ImmutableList.builder();
        ImmutableList.Builder<Path> others = ImmutableList.builder();
        try (Stream<Path> all = Files.list(path)) {
            all.sorted().forEach(file -> {
                String name = file.getFileName().toString();
                String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
                // Excel puts a file of that name beside a workbook that is open.
                if (name.startsWith(".") || name.startsWith("~$") || name.equals(CorrectionsCsv.FILE_NAME)) {
                    return;
                }
                if (Files.isDirectory(file)) {
                    others.add(file);
                } else if (last.equals(ending)) {
                    facts.add(file);
                } else {
                    (DATA.contains(last) ? data : others).add(file);
                }
            });
        }
        return new FactsFolder(facts.build(), data.build(), others.build());
    }
}
