// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.DocumentSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeReaderTest {

    @Test
    void read_ofYaml_knowsWhereEveryKeyAndValueStands() {
        String text = "工资: {amount: \"15,000\", ok: true}\r\nlist:\r\n  - 😀 x\r\n  - |\r\n    two\r\n    lines\r\n";
        assertThat(places(DocumentSource.yaml("a.yaml", text)))
                .containsExactly(
                        "1:1+2 工资 key",
                        "1:6+6 工资.amount key",
                        "1:14+8 工资.amount = 15,000",
                        "1:24+2 工资.ok key",
                        "1:28+4 工资.ok = true plain",
                        "2:1+4 list key",
                        "3:5+3 list[1] = 😀 x plain",
                        "4:5+1 list[2] = two\\nlines\\n");
    }

    @Test
    void read_ofJson_knowsWhereEveryKeyAndValueStands() {
        String text = "{\"工\\u8d44\": {\"amount\": -1.50e3, \"ok\": false},\r\n \"list\": [\"😀 \\\"x\\\"\", 7]}";
        assertThat(places(DocumentSource.json("a.json", text)))
                .containsExactly(
                        "1:2+9 工资 key",
                        "1:14+8 工资.amount key",
                        "1:24+7 工资.amount = -1.50e3 plain",
                        "1:33+4 工资.ok key",
                        "1:39+5 工资.ok = false plain",
                        "2:2+6 list key",
                        "2:11+9 list[1] = 😀 \"x\"",
                        "2:22+1 list[2] = 7 plain");
    }

    @ParameterizedTest
    @CsvSource({"LF, '\n'", "CRLF, '\r\n'", "CR, '\r'"})
    void read_ofLinesThatEndIn_countsThem(String name, String end) {
        String text = String.join(end, "# first", "a:", "  - 1", "  - 2");
        assertThat(places(DocumentSource.yaml(name, text)))
                .containsExactly("2:1+1 a key", "3:5+1 a[1] = 1 plain", "4:5+1 a[2] = 2 plain");
    }

    /** Numbers are never numbers before the catalogue says so. */
    @ParameterizedTest
    @CsvSource({"1.10", "1e1000000000", "0x1F", "1_000", ".inf", "2024-01-01", "12:30:45", "010"})
    void read_ofAPlainValue_keepsItsText(String value) {
        assertThat(places(DocumentSource.yaml("a.yaml", "a: " + value)))
                .contains("1:4+" + value.length() + " a = " + value + " plain");
    }

    @Test
    void read_ofAMegabyteOfText_readsIt() {
        String text = "{\"a\": \"" + "x".repeat(DocumentSource.MAX_BYTES - 20) + "\"}";
        Diagnostics diagnostics = new Diagnostics(DocumentSource.json("a.json", text));
        assertThat(TreeReader.read(DocumentSource.json("a.json", text), diagnostics))
                .isInstanceOf(Node.Mapping.class);
        assertThat(diagnostics.isClean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"YAML, 100, true", "YAML, 101, false", "JSON, 100, true", "JSON, 101, false"})
    void read_ofLevels_readsAHundred(DocumentFormat format, int depth, boolean isRead) {
        DocumentSource source = new DocumentSource("a", "[".repeat(depth) + "]".repeat(depth), format);
        Diagnostics diagnostics = new Diagnostics(source);
        TreeReader.read(source, diagnostics);
        assertThat(diagnostics.isClean()).isEqualTo(isRead);
    }

    private static List<String> places(DocumentSource source) {
        Diagnostics diagnostics = new Diagnostics(source);
        List<String> places = new ArrayList<>();
        Node root = TreeReader.read(source, diagnostics);
        assertThat(diagnostics.inOrder()).isEmpty();
        assertThat(root).isNotNull();
        walk(root, places);
        return places;
    }

    private static void walk(Node node, List<String> places) {
        if (node instanceof Node.Mapping map) {
            map.members().forEach(member -> {
                places.add(place(member.key()) + " key");
                walk(member.value(), places);
            });
        } else if (node instanceof Node.Sequence list) {
            list.elements().forEach(element -> walk(element, places));
        } else if (node instanceof Node.Scalar scalar) {
            places.add(place(node) + " = " + Shown.of(scalar.text()) + (scalar.isPlain() ? " plain" : ""));
        }
    }

    private static String place(Located located) {
        return located.at().line() + ":" + located.at().column() + "+"
                + located.at().length() + " " + located.path();
    }
}
