// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.DocumentSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Any text comes back from a document as it was written: as a key, a value, in a row and in a list. */
class TextProperties {

    @Property(tries = 500)
    void read_anyTextThatWasWritten_isTheText(
            @ForAll("texts") String text, @ForAll("texts") String other, @ForAll DocumentFormat format) {
        Written row = new Written.Mapping(ImmutableMap.of("b" + text, Written.text(other)), true);
        Written list = new Written.Sequence(ImmutableList.of(Written.text(text), Written.text(other)));
        Written block = new Written.Mapping(ImmutableMap.of("b", list, "c" + text, Written.text(other)), false);
        Written.Mapping written = new Written.Mapping(
                ImmutableMap.of(
                        "a",
                        Written.text(text),
                        "row",
                        row,
                        "list",
                        list,
                        "blocks",
                        new Written.Sequence(ImmutableList.of(block, row, list))),
                false);
        String document = format == DocumentFormat.YAML
                ? YamlText.of(written)
                : written.json().listsInLine();
        assertThat(plain(read(document, format))).isEqualTo(plain(written));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pairs = Arbitraries.strings().all().ofMaxLength(6).map(TextProperties::withoutHalfPairs);
        Arbitrary<String> telling = Arbitraries.strings()
                .withChars("ab0129 :#-?,[]{}&*!|>'\"%@`\\\n\r\t~=._\u0085\u2028\uFEFF工资")
                .ofMaxLength(8);
        Arbitrary<String> words = Arbitraries.of(
                "",
                "null",
                "~",
                "true",
                "No",
                "off",
                "1",
                "-1",
                "0x1F",
                "1e3",
                ".5",
                "1_000",
                "12:30",
                "2024-01-01",
                "---",
                "...",
                "- a",
                "a: b",
                "a #b",
                "%a",
                "=",
                "<<",
                "-",
                "?",
                ":",
                "a:",
                " a",
                "a ",
                "\t",
                "\n\n",
                "x\ny");
        return Arbitraries.oneOf(pairs, telling, words);
    }

    // Half of a pair is no character: UTF-8 has no form for it.
    private static String withoutHalfPairs(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static Node read(String document, DocumentFormat format) {
        Diagnostics diagnostics = new Diagnostics(new DocumentSource("text", document, format));
        @Nullable Node root = TreeReader.read(new DocumentSource("text", document, format), diagnostics);
        assertThat(diagnostics.inOrder()).as(document).isEmpty();
        assertThat(root).isNotNull();
        return root;
    }

    private static Object plain(Node node) {
        if (node instanceof Node.Mapping map) {
            return map.members().stream()
                    .map(member -> List.of(member.key().text(), plain(member.value())))
                    .toList();
        }
        return node instanceof Node.Sequence list
                ? list.elements().stream().map(TextProperties::plain).toList()
                : ((Node.Scalar) node).text();
    }

    private static Object plain(Written written) {
        if (written instanceof Written.Mapping map) {
            return map.members().entrySet().stream()
                    .map(member -> List.of(member.getKey(), plain(member.getValue())))
                    .toList();
        }
        return written instanceof Written.Sequence list
                ? list.elements().stream().map(TextProperties::plain).toList()
                : ((Written.Scalar) written).text();
    }
}
