// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.DocumentSource;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The documents in the folder {@code bad} and what is said of them, word for word. Run with {@code -Dgolden.write=true}
 * in a directory of this module to write what is said anew, and read the difference.
 */
class BadDocumentsTest {

    private static final Path WRITTEN = Path.of("src/test/resources/io/github/ticheng/documents/plan/bad");

    static Stream<Path> documents() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(BadDocumentsTest.class.getResource("bad"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void check_ofABadDocument_saysInEnglish(Path document) throws IOException {
        assertSaid(document, ".txt", Language.ENGLISH);
    }

    static Stream<Path> documentsInChinese() throws IOException, URISyntaxException {
        return documents().filter(document -> Files.exists(beside(document, ".zh.txt")));
    }

    @ParameterizedTest
    @MethodSource("documentsInChinese")
    void check_ofABadDocument_saysInChinese(Path document) throws IOException {
        assertSaid(document, ".zh.txt", Language.CHINESE);
    }

    @Test
    void documents_inTheFolder_areFortyOrMore() throws IOException, URISyntaxException {
        assertThat(documents()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(documentsInChinese()).hasSizeGreaterThanOrEqualTo(3);
    }

    private static void assertSaid(Path document, String ending, Language language) throws IOException {
        String name = document.getFileName().toString();
        String said = said(name, Files.readAllBytes(document)).stream()
                .map(diagnostic -> diagnostic.text(language))
                .collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(beside(WRITTEN.resolve(name), ending), said);
        }
        assertThat(said).isEqualTo(Files.readString(beside(document, ending)));
    }

    private static List<Diagnostic> said(String name, byte[] bytes) {
        try {
            return Samples.DOCUMENTS.check(DocumentSource.of(name, bytes, DocumentFormat.ofFileName(name)));
        } catch (DocumentException refused) {
            return refused.diagnostics();
        }
    }

    private static Path beside(Path document, String ending) {
        String name = document.getFileName().toString();
        return document.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ending);
    }
}
