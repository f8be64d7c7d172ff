// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.documents.cases.PlanCase;
import io.github.ticheng.documents.plan.PlanDocuments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The cases beside plans as tests of JUnit 5, a {@code @TestFactory} in a line: {@code return PlanCases.below(Path.of("cases"),
 * documents)}. With {@code -Dgolden.write=true} the texts of the cases are written anew, to be reviewed.
 */
public final class PlanCases {

    private PlanCases() {}

    /**
     * A test for each case at and below a folder; it fails with every line that is not as expected. Where several cannot be
     * paid for one reason, the first tells it and the others are aborted and name the first.
     *
     * @throws IOException if a folder cannot be read
     * @throws IllegalArgumentException if there is no case
     */
    public static Stream<DynamicTest> below(Path root, PlanDocuments documents) throws IOException {
        List<Path> folders = PlanCase.folders(root);
        if (folders.isEmpty()) {
            throw new IllegalArgumentException("Expected cases of plans in " + root + ", but found none");
        }
        Map<String, Path> refused = new ConcurrentHashMap<>();
        return folders.stream()
                .map(folder -> DynamicTest.dynamicTest(
                        root.relativize(folder).toString(), folder.toUri(), () -> check(folder, documents, refused)));
    }

    private static void check(Path folder, PlanDocuments documents, Map<String, Path> refused) throws IOException {
        PlanCase paid;
        try {
            paid = PlanCase.of(folder, documents);
        } catch (IllegalArgumentException unpayable) {
            Path first = refused.putIfAbsent(String.valueOf(unpayable.getMessage()), folder);
            throw first == null || first.equals(folder) ? unpayable : OneCause.as(first.toString());
        }
        if (Boolean.getBoolean("golden.write")) {
            paid.update();
        }
        List<String> differences = paid.differences();
        if (!differences.isEmpty()) {
            throw new AssertionError(
                    "Expected what stands in " + folder + ", but found\n" + String.join("\n", differences));
        }
    }
}
