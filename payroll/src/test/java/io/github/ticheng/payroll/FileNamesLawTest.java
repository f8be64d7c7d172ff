// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a text is, its name stays in its folder on every system, and no other text has it there. */
class FileNamesLawTest {

    private static final List<String> PIECES = List.of(
            "a", "A", "ä", "a\u0308", "Ä", "ß", "SS", "ss", "ſ", "ﬁ", "fi", "İ", "ı", "i", "I", "K", "K", "1", "①", "½",
            ".", "..", "/", "\\", ":", "~", "-", "_", "@", " ", "\u00A0", "\u3000", "\t", "\n", "\0", "\u001b",
            "\u202E", "\u200B", "\uFEFF", "\ud800", "\udc00", "😀", "李", "娜", "con", "NUL", "com1", "lpt9.x", ".html",
            ".json", "*", "?", "\"", "<", ">", "|", "$", "%", "&", "'");

    @Test
    void names_ofRandomTexts_stayWithinTheirFolderAndDiffer() {
        Random random = new Random(20_240_701);
        Map<String, String> textOfName = new HashMap<>();
        Path folder = Path.of("out").toAbsolutePath();
        for (int i = 0; i < 40_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = random.nextInt(i % 50 == 0 ? 300 : 5); pieces >= 0; pieces--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String name = FileNames.of(text.toString());

            Path file = folder.resolve(name + ".json");
            assertThat(file.normalize().getParent()).isEqualTo(folder);
            assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThan(240);
            assertThat(name.codePoints().allMatch(FileNamesLawTest::isTakenEverywhere))
                    .as(name)
                    .isTrue();
            String other = textOfName.putIfAbsent(asSystemsMayCompare(name), text.toString());
            assertThat(other == null || other.contentEquals(text))
                    .as("%s and %s", other, text)
                    .isTrue();
        }
    }

    private static boolean isTakenEverywhere(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.OTHER_NUMBER
                || "._@-~".indexOf(point) >= 0;
    }

    private static String asSystemsMayCompare(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKD);
        return Normalizer.normalize(folded.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    }
}
