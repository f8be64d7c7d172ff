// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case folder of the published systems pays what stands in its texts, to the fen. {@code -Dgolden.write=true} writes
 * them anew, to be checked by hand.
 */
class PublishedSystemsTest {

    static List<String> folders() {
        return PublishedCase.folders();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void pay_everyCase_isWhatIsExpected(String folder) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            PublishedCase.of(folder).update();
        }

        assertThat(PublishedCase.of(folder).differences()).isEmpty();
        assertThat(PublishedCase.of(folder).texts().get("expected.txt")).containsPattern("total +-?[0-9,]+[.][0-9]{2}");
    }

    static Stream<Arguments> plansInJava() {
        TaobaoKpi repaired = TaobaoKpi.repaired("CNY");
        return Stream.of(
                arguments("s1-taobao-kpi/repaired", repaired),
                arguments("s1-taobao-kpi/printed", TaobaoKpi.printed("CNY")),
                arguments("s1-taobao-kpi/streak-every-three", repaired.streakPaysEveryTime()),
                arguments("s1-taobao-kpi/wage-next-month", repaired.wageInTheNextMonth("1450")));
    }

    @ParameterizedTest
    @MethodSource("plansInJava")
    void plan_asDocument_isThatBuiltInJava(String folder, TaobaoKpi regulation) {
        assertThat(PublishedCase.of(folder).versions()).containsExactly(regulation.plan());
    }

    @Test
    void plans_inTheFolders_areAllInUse() throws IOException {
        try (Stream<Path> files = Files.walk(PublishedCase.SYSTEMS)) {
            assertThat(files.filter(file -> file.toString().endsWith(".yaml")))
                    .allSatisfy(file -> assertThat(folders())
                            .anyMatch(folder -> PublishedCase.of(folder).plans().stream()
                                    .anyMatch(plan -> plan.toAbsolutePath().equals(file.toAbsolutePath()))));
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void check_plan_noErrorsAndNothingThatNeverHolds(String folder) {
        assertThat(PublishedCase.of(folder).versions())
                .allSatisfy(plan -> assertThat(plan.check())
                        .noneMatch(Finding::isError)
                        .noneMatch(finding ->
                                finding.message().in(Language.ENGLISH).contains("never")));
    }

    @Test
    void readme_ofEachSystem_namesItsCases() {
        folders().stream()
                .collect(Collectors.groupingBy(folder -> Path.of(folder).getName(0)))
                .forEach((system, cases) -> {
                    String readme = PublishedCase.read(
                            PublishedCase.SYSTEMS.resolve(system).resolve("README.md"));
                    cases.forEach(folder ->
                            assertThat(readme).contains("`" + Path.of(folder).getFileName() + "/`"));
                });
    }
}
