// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents as long as they may be that try to take time or memory are refused soon and in little memory. */
class LimitsTest {

    /** A refusal takes some 10 ms; the rest is for busy machines. */
    private static final Duration SOON = Duration.ofSeconds(5);

    static Stream<Arguments> attacks() {
        return Stream.of(DocumentFormat.values())
                .flatMap(format -> Attacks.of(format).keySet().stream().map(name -> Arguments.of(format, name)));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void read_ofAnAttack_refusesItSoon(DocumentFormat format, String name) {
        String text = Attacks.of(format).get(name).get();
        List<Diagnostic> said = assertTimeout(SOON, () -> Attacks.said(text, format));
        assertThat(said).isNotEmpty().hasSizeLessThanOrEqualTo(501);
    }

    @ParameterizedTest
    @CsvSource({
        "YAML, too long, document.too-long",
        "YAML, deep lists in line, document.too-deep",
        "YAML, deep maps in line, document.too-deep",
        "YAML, deep lists, document.too-deep",
        "YAML, deep maps by indentation, document.too-deep",
        "YAML, aliases of aliases, document.alias",
        "YAML, many aliases, document.alias",
        "YAML, many anchors, document.anchor",
        "YAML, many tags, document.tag",
        "YAML, many documents, document.second-document",
        "YAML, duplicate keys, document.duplicate-key",
        "YAML, a long grouped number, document.too-many-digits",
        "YAML, a great exponent in few digits, document.exponent",
        "YAML, commas, document.too-many",
        "JSON, deep lists, document.too-deep",
        "JSON, deep maps, document.too-deep",
        "JSON, duplicate keys, document.duplicate-key",
        "JSON, many documents, document.second-document",
    })
    void read_ofAnAttack_saysWhatItIs(DocumentFormat format, String name, String code) {
        String text = Attacks.of(format).get(name).get();
        assertThat(Attacks.said(text, format)).extracting(Diagnostic::code).contains(code);
    }

    @Test
    void read_ofAllAttacks_fitsIn64Megabytes() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Attacks.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).doesNotContain("OutOfMemoryError").endsWith("done" + System.lineSeparator());
        assertThat(process.exitValue()).isZero();
    }
}
