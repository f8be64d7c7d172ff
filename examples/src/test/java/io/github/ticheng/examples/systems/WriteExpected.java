// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes {@code expected.txt} of the cases whose folders are named, and {@code findings.txt} and {@code explanation.txt}
 * where there is one; of an explanation it keeps the headings and writes anew what stands under them. What it writes is to
 * be checked by hand. It writes the texts of the systems that pay nobody, too.
 */
final class WriteExpected {

    private WriteExpected() {}

    /** Writes the cases whose names start with one of the arguments; run it in the module's folder. */
    public static void main(String[] args) throws IOException {
        writeTexts();
        for (String folder : PublishedCase.folders()) {
            for (String arg : args) {
                if (folder.startsWith(arg)) {
                    write(PublishedCase.of(folder));
                }
            }
        }
    }

    private static void writeTexts() throws IOException {
        Files.writeString(WhoseOrderTest.FOLDER.resolve("reasons.txt"), WhoseOrderTest.reasons(), UTF_8);
        Files.writeString(WhatToMeasureTest.FOLDER.resolve("comparison.txt"), WhatToMeasureTest.comparison(), UTF_8);
    }

    private static void write(PublishedCase paid) throws IOException {
        Files.writeString(paid.file("expected.txt"), paid.text(), UTF_8);
        Path explanation = paid.file("explanation.txt");
        if (Files.exists(explanation)) {
            Files.writeString(explanation, paid.explanations(Files.readString(explanation, UTF_8)), UTF_8);
        }
        Path findings = paid.file("findings.txt");
        if (Files.exists(findings)) {
            Files.writeString(findings, paid.findings(), UTF_8);
        }
    }
}
