// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.modules.ReadAPlan;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads a plan in a Java of its own, once with the library on the class path and once as modules. */
class ModulePathTest {

    private static final int TYPES = Samples.CATALOGUE.types().size();
    private static final List<String> ENTRIES = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .toList();

    @Test
    void read_onTheClassPath_findsEveryType() throws IOException, InterruptedException {
        assertThat(run(List.of("-cp", String.join(File.pathSeparator, ENTRIES))))
                .isEqualTo("module null, " + TYPES + " types, equal true, schema true");
    }

    @Test
    void read_onTheModulePath_findsEveryType() throws IOException, InterruptedException {
        String tests =
                ENTRIES.stream().filter(ModulePathTest::isOfTests).collect(Collectors.joining(File.pathSeparator));
        String modules =
                ENTRIES.stream().filter(ModulePathTest::isOfTheLibrary).collect(Collectors.joining(File.pathSeparator));
        assertThat(run(List.of(
                        "-cp",
                        tests,
                        "-p",
                        modules,
                        "--add-modules",
                        "io.github.ticheng.documents,io.github.ticheng.rules.scorecard,io.github.ticheng.rules.tieredcommission,"
                                + "io.github.ticheng.rules.teampool,io.github.ticheng.rules.wages")))
                .isEqualTo("module io.github.ticheng.documents, " + TYPES + " types, equal true, schema true");
    }

    private static boolean isOfTests(String entry) {
        return entry.endsWith("test-classes");
    }

    // Of the libraries that are here for tests only some cannot stand on a module path.
    private static boolean isOfTheLibrary(String entry) {
        String name = Path.of(entry).getFileName().toString();
        return !isOfTests(entry)
                && Stream.of(
                                "classes",
                                "ticheng-",
                                "guava-",
                                "failureaccess-",
                                "jspecify-",
                                "jackson-",
                                "snakeyaml-engine",
                                "fastcsv",
                                "compiler-")
                        .anyMatch(name::startsWith);
    }

    private static String run(List<String> path) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(path);
        command.add(ReadAPlan.class.getName());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said.strip();
    }
}
