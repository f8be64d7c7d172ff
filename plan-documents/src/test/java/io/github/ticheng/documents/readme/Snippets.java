// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.readme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The snippets of a page, and what they are of: code and data of a package of tests. */
public record Snippets(String folder) {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Pattern SNIPPET =
            Pattern.compile("^```[a-z]*\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    /** A program that prints. */
    @FunctionalInterface
    public interface Program {

        void print(String[] args) throws IOException;
    }

    /** The snippets of a page of the module, in order. */
    public static List<String> of(String page) throws IOException {
        return SNIPPET.matcher(Files.readString(MODULE.resolve(page), UTF_8))
                .results()
                .map(snippet -> snippet.group(1))
                .toList();
    }

    /** The lines of a source file between the comment that says "below" and the one that says "above". */
    public String code(String file) throws IOException {
        String source = Files.readString(MODULE.resolve("src/test/java").resolve(folder + "/" + file), UTF_8);
        int below = source.indexOf('\n', source.indexOf(" below stand")) + 1;
        int above = source.lastIndexOf('\n', source.indexOf(" above stand"));
        return source.substring(below, above).stripIndent().strip() + "\n";
    }

    private Path path(String file) {
        return MODULE.resolve("src/test/resources").resolve(folder + "/" + file);
    }

    public String resource(String file) throws IOException {
        return Files.readString(path(file), UTF_8);
    }

    /** What a program prints of some files, which it calls by their names. */
    public String printed(Program program, String... files) throws IOException {
        String[] args = new String[files.length];
        for (int i = 0; i < files.length; i++) {
            args[i] = path(files[i]).toString();
        }
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(printed, true, UTF_8)) {
            System.setOut(captured);
            program.print(args);
        } finally {
            System.setOut(out);
        }
        return printed.toString(UTF_8).replace(path("") + "/", "");
    }
}
