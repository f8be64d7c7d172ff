// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program in another language recomputes what is paid from the explanations alone; skipped where there is no Python. */
class OutsideJudgeTest {

    private static final Pattern PAID = Pattern.compile("\"(amount|total)\" ?: ?\"[^\"]*?([0-9])\"");

    @TempDir
    private Path folder;

    @BeforeAll
    static void pythonIsThere() {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "python3"))),
                "Python (python3) is not installed");
    }

    @Test
    void judge_allPublishedSystems_findsNothingWrong() throws Exception {
        write(PublishedCase.folders());

        assertThat(judged())
                .endsWith("wrong 0\nexit 0")
                .contains("lines ", "results ", "without origin 0,")
                .doesNotContain("lines 0");
    }

    /** A score and an amount that are no longer what stands elsewhere, while each tree still comes out. */
    @Test
    void judge_aResultThatIsNotWhatItIsSaidToBe_findsIt() throws Exception {
        String paid = PublishedCase.explained("s2-after-sales-scorecard/worked").get(0);
        String other = paid.replaceAll("(\"full-marks\" ?: ?)\"[0-9]+\"", "$1\"7\"");
        Files.writeString(folder.resolve("other.json"), other);

        assertThat(other).isNotEqualTo(paid);
        assertThat(judged())
                .contains("'assessment': 'full-marks'}, but that comes to 7")
                .endsWith("exit 1");
    }

    @Test
    void judge_anyDigitOfAnAmountOrATotalOtherwise_findsTheFile() throws Exception {
        String paid = PublishedCase.explained("s1-taobao-kpi/pool").get(0);
        List<String> others = new ArrayList<>();
        for (Matcher digit = PAID.matcher(paid); digit.find(); ) {
            StringBuilder other = new StringBuilder(paid);
            other.setCharAt(
                    digit.start(2),
                    paid.charAt(digit.start(2)) == '9' ? '0' : (char) (paid.charAt(digit.start(2)) + 1));
            others.add("other-" + others.size() + ".json");
            Files.writeString(folder.resolve(others.get(others.size() - 1)), other);
        }

        String judged = judged();

        assertThat(others).isNotEmpty().allSatisfy(other -> assertThat(judged).contains(other + ":"));
        assertThat(judged).endsWith("exit 1");
    }

    @Test
    void judge_everyModeOfRounding_roundsAsJavaDoes() throws Exception {
        List<String> terms = new ArrayList<>();
        for (RoundingMode mode : RoundingMode.values()) {
            for (int quarters = -11; quarters <= 11 && mode != RoundingMode.UNNECESSARY; quarters++) {
                BigDecimal value = new BigDecimal(quarters).movePointLeft(1).multiply(new BigDecimal("2.5"));
                BigDecimal rounded =
                        value.divide(new BigDecimal("0.5"), 0, mode).multiply(new BigDecimal("0.5"));
                terms.add("""
                        {"rule":"r","amount":"%s","explanation":{"title":"t","term":{"kind":"rounded","value":"%s","rounding":"0.5 %s",
                        "parts":[{"kind":"input","name":"n","value":"%s"}]}}}""".formatted(rounded, rounded, mode, value));
            }
        }
        // What the lines sum to is no matter here: it is the only thing that may be found.
        Files.writeString(
                folder.resolve("modes.json"),
                "{\"total\":\"0\",\"statements\":[{\"agent\":{\"id\":\"a\"},\"total\":\"0\",\"lines\":" + terms
                        + "}]}");

        assertThat(judged().lines().filter(line -> line.contains("rounded ") || line.contains(": the line")))
                .isEmpty();
    }

    @Test
    void judge_noStatements_exitsWith2() throws Exception {
        Files.writeString(folder.resolve("number.json"), "{\"total\":\"1e999999999\",\"statements\":[]}");

        assertThat(judged()).contains("not statements with explanations").endsWith("exit 2");
    }

    private void write(List<String> cases) throws IOException {
        for (String name : cases) {
            List<String> statements = PublishedCase.explained(name);
            for (int i = 0; i < statements.size(); i++) {
                Files.writeString(folder.resolve(name.replace('/', '_') + "-" + i + ".json"), statements.get(i));
            }
        }
    }

    private String judged() throws IOException, InterruptedException {
        Process judge = new ProcessBuilder("python3", "../proof/judge.py", folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(judge.getInputStream().readAllBytes(), UTF_8);
        return said + "exit " + judge.waitFor();
    }
}
