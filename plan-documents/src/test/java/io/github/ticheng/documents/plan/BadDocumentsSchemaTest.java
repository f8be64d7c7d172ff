// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.catalogue.Catalogue;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bad document is refused by the schema, unless it is named here as one that only the reader can refuse. */
class BadDocumentsSchemaTest {

    private static final Path BAD =
            Path.of("src/test/resources/io/github/ticheng/documents/plan/bad").toAbsolutePath();
    private static final SchemaCheck SCHEMA =
            SchemaCheck.of(Catalogue.load(BadDocumentsSchemaTest.class.getClassLoader()));

    private static final ImmutableSet<String> BEYOND_A_SCHEMA = ImmutableSet.of(
            // What a parser of YAML takes away before a schema sees it.
            "13-directive.yaml",
            "76-unknown-directive.yaml",
            "15-tags.yaml",
            "16-duplicate-keys.yaml",
            // A zero, to a parser of YAML: the second half of "1,000" in brackets.
            "30-comma-in-brackets.yaml",
            // What joins two places of a document.
            "22-in-force-turned-round.yaml",
            "40-gap-between-tiers.yaml",
            "41-gap-between-closed-rows.yaml",
            "42-percent-on-money.yaml",
            "80-bounds-in-another-unit.yaml",
            // What can be read, and is told all the same.
            "49-findings-at-their-rules.yaml",
            "50-shipped-metric-defined-again.yaml",
            "54-two-rules-that-grade.yaml");

    static List<String> documents() throws IOException {
        try (Stream<Path> files = Files.list(BAD)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".yaml") || file.endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void badDocument_isRefusedByTheSchemaOrNamedHere(String document) throws IOException {
        assertThat(isRefused(document)).isEqualTo(!BEYOND_A_SCHEMA.contains(document));
    }

    @Test
    void named_allOfThem_exist() throws IOException {
        assertThat(documents()).containsAll(BEYOND_A_SCHEMA).hasSizeGreaterThan(2 * BEYOND_A_SCHEMA.size());
    }

    private static boolean isRefused(String document) throws IOException {
        try {
            String text = Files.readString(BAD.resolve(document), UTF_8);
            List<String> errors = document.endsWith(".json") ? SCHEMA.errorsOfJson(text) : SCHEMA.errorsOfYaml(text);
            return !errors.isEmpty();
        } catch (RuntimeException | CharacterCodingException neitherYamlNorJson) {
            return true;
        }
    }
}
