// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.documents.cases.PlanCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recipe pays what stands beside it, and is told in both languages. {@code -Dgolden.write=true} writes the texts anew. */
class RecipesTest {

    private static final Path RECIPES = Path.of("recipes");

    static List<Path> folders() throws IOException {
        return PlanCase.folders(RECIPES);
    }

    @Test
    void recipes_atLeastTwenty() throws IOException {
        assertThat(folders()).hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void pay_recipe_isWhatIsExpectedAndItsPlanHasNoErrors(Path folder) throws IOException {
        PlanCase recipe = PlanCase.of(folder, PublishedCase.DOCUMENTS);
        if (Boolean.getBoolean("golden.write")) {
            recipe.update();
        }

        assertThat(recipe.differences()).isEmpty();
        assertThat(recipe.versions())
                .singleElement()
                .satisfies(plan -> assertThat(plan.check()).noneMatch(Finding::isError));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void readme_ofARecipe_inBothLanguages(Path folder) throws IOException {
        for (String readme : List.of("README.md", "README.zh.md")) {
            String title =
                    Files.readString(folder.resolve(readme)).lines().findFirst().orElseThrow();
            assertThat(Files.readString(RECIPES.resolve(readme)))
                    .contains("[" + title.substring("# ".length()) + "](" + folder.getFileName());
        }
    }
}
