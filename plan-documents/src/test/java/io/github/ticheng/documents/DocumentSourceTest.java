// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.documents.facts.FactsJson;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentSourceTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"plan.yaml, YAML", "plan.yml, YAML", "PLAN.YAML, YAML", "plan.json, JSON", "a.yaml.json, JSON"})
    void ofFileName_ofAKnownEnding_isTheFormat(String name, DocumentFormat format) {
        assertThat(DocumentFormat.ofFileName(name)).isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "plan.txt", "yaml", ""})
    void ofFileName_ofAnotherEnding_isRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentFormat.ofFileName(name))
                .withMessage("Expected a file name that ends in .yaml, .yml or .json, but found \"" + name + "\"");
    }

    @Test
    void of_aFileWithAByteOrderMark_isTheTextWithoutIt() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.yaml"), "\uFEFFplan: 工资\r\n");
        assertThat(DocumentSource.of(file)).isEqualTo(DocumentSource.yaml(file.toString(), "plan: 工资\r\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GBK        | plan: 工资/          | what looks like GBK, in a Chinese Windows called "ANSI"
            GB18030    | plan: 工资/          | what looks like GBK, in a Chinese Windows called "ANSI"
            GB18030    | label: 㐀㐁/         | what looks like GBK, in a Chinese Windows called "ANSI"
            UTF-16LE   | BOMplan: 工资/    | UTF-16, in Windows called "Unicode"
            UTF-16BE   | BOMplan: 工资/    | UTF-16, in Windows called "Unicode"
            UTF-16LE   | plan: 工资/          | UTF-16, in Windows called "Unicode"
            UTF-16BE   | plan: 工资/          | UTF-16, in Windows called "Unicode"
            ISO-8859-1 | plan: Zoë, Zoë/      | bytes that are none
            """)
    void of_aFileInAnotherEncoding_isRefusedByItsName(String encoding, String text, String found) throws IOException {
        byte[] bytes = text.replace("BOM", "\uFEFF").replace("/", "\n").getBytes(Charset.forName(encoding));
        for (String name : new String[] {"plan.yaml", "facts.json"}) {
            Path file = Files.write(folder.resolve(name), bytes);
            ThrowingCallable reading = name.equals("plan.yaml")
                    ? () -> DocumentSource.of(file)
                    : () -> FactsJson.of(Metrics.ALL).read(file);
            assertThat(catchThrowableOfType(DocumentException.class, reading).diagnostics())
                    .singleElement()
                    .extracting(Diagnostic::message)
                    .hasToString("Expected a document in UTF-8, but found " + found + ": save it as UTF-8");
        }
    }

    @Test
    void of_aMebibyte_isRead() throws IOException {
        Path file = Files.write(folder.resolve("plan.json"), new byte[DocumentSource.MAX_BYTES]);
        assertThat(DocumentSource.of(file).text()).hasSize(DocumentSource.MAX_BYTES);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 1 << 20})
    void of_moreThanAMebibyte_isRefused(int more) throws IOException {
        Path file = Files.write(folder.resolve("plan.json"), new byte[DocumentSource.MAX_BYTES + more]);
        DocumentException refused = catchThrowableOfType(DocumentException.class, () -> DocumentSource.of(file));
        assertThat(refused.diagnostics()).extracting(Diagnostic::code).containsExactly("document.too-long");
    }

    /** A Chinese character has three bytes. */
    @Test
    void yaml_ofManyWideCharacters_countsBytes() {
        String text = "工".repeat(DocumentSource.MAX_BYTES / 3 + 1);
        assertThatThrownBy(() -> DocumentSource.yaml("plan.yaml", text)).hasMessageContaining("at most 1048576 bytes");
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(DocumentSource.MAX_BYTES);
    }

    @Test
    void yaml_ofHalfASurrogatePair_isRefused() {
        assertThatThrownBy(() -> DocumentSource.yaml("plan.yaml", "a: \uD83D")).hasMessageContaining("UTF-8");
    }
}
