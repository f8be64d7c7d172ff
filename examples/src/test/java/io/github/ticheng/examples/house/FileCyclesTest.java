// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In no module do more than three files name each other in a circle, but for the numbers of core, whose circle may only shrink. */
class FileCyclesTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final int MOST = 3;

    /** The circle of core.number, where exact numbers, their terms and their rounding know each other. */
    private static final int OF_NUMBERS = 16;

    private static final Pattern SILENT = Pattern.compile(
            "\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\])'|/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("\\w+");

    @Test
    void circles_ofFilesOfEachModule_areNoLargerThanThreeButForNumbers() throws IOException {
        for (Path sources : modules()) {
            String module = ROOT.relativize(sources).toString().replace("/src/main/java", "");
            for (Set<String> circle : circles(references(sources))) {
                boolean isOfNumbers = circle.contains("io.github.ticheng.core.number.Exact");
                assertThat(circle)
                        .as("a circle of files of %s that name each other", module)
                        .hasSizeLessThanOrEqualTo(isOfNumbers ? OF_NUMBERS : MOST);
            }
        }
    }

    @Test
    void references_ofTheEngineToTheFace_areEntriesAlone() throws IOException {
        String face = "io.github.ticheng.core.plan.";
        Map<String, Set<String>> references = references(ROOT.resolve("core/src/main/java"));
        Set<String> named = references.entrySet().stream()
                .filter(file -> file.getKey().startsWith(face)
                        && file.getKey().substring(face.length()).contains("."))
                .flatMap(file -> file.getValue().stream())
                .filter(file ->
                        file.startsWith(face) && !file.substring(face.length()).contains("."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).containsExactly(face + "Entry");
    }

    @Test
    void circles_ofTwoThatNameEachOtherAndOneThatIsNamed_isTheTwo() {
        Map<String, Set<String>> references =
                Map.of("a", Set.of("b", "c"), "b", Set.of("a"), "c", Set.of(), "d", Set.of("d", "a"));
        assertThat(circles(references)).containsExactly(Set.of("a", "b"));
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> paths =
                Files.find(ROOT, 5, (path, attributes) -> path.endsWith("src/main/java") && attributes.isDirectory())) {
            return paths.sorted().toList();
        }
    }

    /** By file, as the name of its class, the files of the module that it names. */
    private static Map<String, Set<String>> references(Path sources) throws IOException {
        Map<String, String> texts = new HashMap<>();
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java")
                            && !file.toString().endsWith("-info.java"))
                    .forEach(file -> texts.put(nameOf(sources.relativize(file)), read(file)));
        }
        Map<String, Set<String>> references = new TreeMap<>();
        texts.forEach((name, text) -> references.put(name, named(name, text, texts.keySet())));
        return references;
    }

    private static Set<String> named(String name, String text, Set<String> files) {
        String code = SILENT.matcher(text).replaceAll(" ");
        Set<String> named = new TreeSet<>();
        for (Matcher word = WORD.matcher(IMPORT.matcher(code).replaceAll("")); word.find(); ) {
            named.add(name.substring(0, name.lastIndexOf('.') + 1) + word.group());
        }
        for (Matcher imported = IMPORT.matcher(code); imported.find(); ) {
            // A nested class or a static member stands behind the class of its file.
            for (String part = imported.group(1); part.contains("."); part = part.substring(0, part.lastIndexOf('.'))) {
                named.add(part);
            }
        }
        named.retainAll(files);
        named.remove(name);
        return named;
    }

    private static String nameOf(Path file) {
        String path = file.toString();
        return path.substring(0, path.length() - ".java".length())
                .replace(file.getFileSystem().getSeparator(), ".");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The sets of files each of which names every other directly or through others, the largest first. */
    private static List<Set<String>> circles(Map<String, Set<String>> references) {
        Map<String, Set<String>> reached = new HashMap<>();
        references.keySet().forEach(file -> reached.put(file, reachedFrom(file, references)));
        Set<Set<String>> circles = new HashSet<>();
        for (String file : references.keySet()) {
            Set<String> circle = reached.get(file).stream()
                    .filter(other -> reached.get(other).contains(file))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (circle.size() > 1) {
                circles.add(circle);
            }
        }
        List<Set<String>> sorted = new ArrayList<>(circles);
        sorted.sort(Comparator.<Set<String>>comparingInt(Set::size).reversed().thenComparing(Object::toString));
        return sorted;
    }

    private static Set<String> reachedFrom(String file, Map<String, Set<String>> references) {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(references.get(file));
        while (!next.isEmpty()) {
            String named = next.remove();
            if (reached.add(named)) {
                next.addAll(references.get(named));
            }
        }
        return reached;
    }
}
