// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every plan that ships as a document is valid by the schema, as an editor sees it. */
class ShippedPlansSchemaTest {

    private static final Path SYSTEMS =
            Path.of("").toAbsolutePath().resolveSibling("examples").resolve("systems");
    private static final SchemaCheck SCHEMA =
            SchemaCheck.of(Catalogue.load(ShippedPlansSchemaTest.class.getClassLoader()));

    static List<Path> plans() throws IOException {
        try (Stream<Path> files = Files.walk(SYSTEMS)) {
            return files.filter(file -> file.getFileName().toString().matches("plan.*\\.yaml"))
                    .map(SYSTEMS::relativize)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void plan_thatShips_isValid(Path plan) throws IOException {
        assertThat(SCHEMA.errorsOfYaml(Files.readString(SYSTEMS.resolve(plan), UTF_8)))
                .isEmpty();
    }

    @Test
    void plans_ofEverySystem_areThere() throws IOException {
        assertThat(plans())
                .extracting(plan -> plan.getName(0).toString().substring(0, 2))
                .contains("s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8");
    }
}
