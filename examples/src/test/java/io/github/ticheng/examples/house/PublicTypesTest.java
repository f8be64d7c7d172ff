// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The outside stays small: so many public types of exported packages there may be, not counting those nested in another; fewer are fine. */
class PublicTypesTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final int MOST_OF_CORE = 104;
    private static final int MOST_OF_RULES = 86;

    private static final Pattern EXPORT = Pattern.compile("exports ([\\w.]+);");
    private static final Pattern PUBLIC = Pattern.compile(
            "^public (?:\\w+(?:-sealed)? )*?(?:class|interface|enum|record|@interface) ", Pattern.MULTILINE);

    @Test
    void core_itsPublicTypes_areNoMoreThanBefore() throws IOException {
        assertThat(publicTypes("core")).contains("Exact", "Metric", "Term").hasSizeLessThanOrEqualTo(MOST_OF_CORE);
    }

    @Test
    void ruleModules_theirPublicTypes_areNoMoreThanBefore() throws IOException {
        List<String> all = new ArrayList<>();
        for (String module : List.of("rules-scorecard", "rules-tiered-commission", "rules-team-pool", "rules-wages")) {
            all.addAll(publicTypes(module));
        }
        assertThat(all).contains("Scorecards", "Ladders", "Pools", "Wages").hasSizeLessThanOrEqualTo(MOST_OF_RULES);
    }

    private static List<String> publicTypes(String module) throws IOException {
        Path sources = ROOT.resolve(module).resolve("src/main/java");
        List<String> types = new ArrayList<>();
        Matcher exported = EXPORT.matcher(Files.readString(sources.resolve("module-info.java")));
        while (exported.find()) {
            try (Stream<Path> files =
                    Files.list(sources.resolve(exported.group(1).replace('.', '/')))) {
                for (Path file : files.sorted().toList()) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(".java")
                            && PUBLIC.matcher(Files.readString(file)).find()) {
                        types.add(name.substring(0, name.length() - ".java".length()));
                    }
                }
            }
        }
        return types;
    }
}
