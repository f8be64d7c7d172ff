// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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

/** Every case folder of the published systems pays what stands in its {@code expected.txt}, to the fen. */
class PublishedSystemsTest {

    static List<String> folders() {
        return PublishedCase.folders();
    }

    static List<String> explainedFolders() {
        return foldersWith("explanation.txt");
    }

    static List<String> foldersWithFindings() {
        return foldersWith("findings.txt");
    }

    private static List<String> foldersWith(String file) {
        return folders().stream()
                .filter(folder ->
                        Files.exists(PublishedCase.SYSTEMS.resolve(folder).resolve(file)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void run_everyMonth_paysWhatIsExpected(String folder) {
        check(folder, PublishedCase.read(PublishedCase.of(folder).file("expected.txt")));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void run_anyDigitExpectedOtherwise_fails(String folder) {
        String expected = PublishedCase.read(PublishedCase.of(folder).file("expected.txt"));
        assertThat(expected).containsPattern("total +-?[0-9,]+[.][0-9]{2}");
        for (int i = 0; i < expected.length(); i++) {
            char digit = expected.charAt(i);
            if (digit >= '0' && digit <= '9') {
                StringBuilder other = new StringBuilder(expected);
                other.setCharAt(i, digit == '9' ? '0' : (char) (digit + 1));
                assertThat(matches(folder, other.toString())).isFalse();
            }
        }
        assertThatThrownBy(() -> check(folder, expected.replaceFirst("[.]00", ".01")))
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @MethodSource("explainedFolders")
    void explain_asked_saysWhatIsExpected(String folder) {
        PublishedCase paid = PublishedCase.of(folder);
        String expected = PublishedCase.read(paid.file("explanation.txt"));

        assertThat(paid.explanations(expected)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("foldersWithFindings")
    void check_plan_findsWhatIsExpected(String folder) {
        PublishedCase paid = PublishedCase.of(folder);

        assertThat(paid.findings()).isEqualTo(PublishedCase.read(paid.file("findings.txt")));
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
        assertThat(PublishedCase.of(folder).book().versions()).containsExactly(regulation.plan());
    }

    @Test
    void plans_inTheFolders_areAllInUse() throws IOException {
        try (Stream<Path> files = Files.walk(PublishedCase.SYSTEMS)) {
            assertThat(files.filter(file -> file.toString().endsWith(".yaml")))
                    .allSatisfy(file -> assertThat(folders().stream().map(PublishedCase.SYSTEMS::resolve))
                            .anyMatch(folder -> new CaseFolder(folder).files().contains(file)));
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void check_plan_noErrorsAndNothingThatNeverHolds(String folder) {
        assertThat(PublishedCase.of(folder).book().versions())
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

    private static void check(String folder, String expected) {
        assertThat(PublishedCase.of(folder).text()).isEqualTo(expected);
    }

    private static boolean matches(String folder, String expected) {
        return PublishedCase.of(folder).text().equals(expected);
    }
}
