// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.DocumentSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is in a document, it is read or told what is wrong; nothing else is ever thrown. */
class DamagedDocumentsProperties {

    private static final String IN_JSON = Samples.DOCUMENTS.write(Samples.everyBlock(), DocumentFormat.JSON);
    private static final List<String> PIECES = List.of(
            "", " ", "\n", "\t", ":", ": ", "- ", "{", "}", "[", "]", ",", "\"", "'", "#", "&a ", "*a", "!!int ", "|",
            ">", "%", "null", "~", "true", "1", "-", "1e99", "1/0", "100%", "工", "😀", "\\", "---\n", "above", "of",
            "sales", "\u0000");

    @Property(tries = 400)
    void check_ofADamagedDocument_tellsWhatIsWrong(@ForAll long seed, @ForAll DocumentFormat format) {
        Random random = new Random(seed);
        String text = format == DocumentFormat.YAML ? Samples.EVERY_BLOCK : IN_JSON;
        for (int i = random.nextInt(4); i >= 0; i--) {
            text = random.nextBoolean() ? withPiece(text, random) : withMovedWords(text, random);
        }
        for (Diagnostic diagnostic : check(text, format)) {
            assertThat(diagnostic.text(Language.ENGLISH)).endsWith("\n").doesNotContain("Exception");
            assertThat(diagnostic.text(Language.CHINESE)).contains(diagnostic.code());
            assertThat(diagnostic.column())
                    .isLessThanOrEqualTo(diagnostic.sourceLine().length() + 1);
        }
    }

    private static List<Diagnostic> check(String text, DocumentFormat format) {
        try {
            return Samples.DOCUMENTS.check(new DocumentSource("damaged", text, format));
        } catch (DocumentException refused) {
            return refused.diagnostics();
        }
    }

    private static String withPiece(String text, Random random) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(4));
        return text.substring(0, from) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(to);
    }

    /** Exchanges values and keys of some lines, so that types meet fields that are not theirs. */
    private static String withMovedWords(String text, Random random) {
        List<String> words = new ArrayList<>(List.of(text.split("(?<=[ ,:{}\\[\\]])|(?=[ ,:{}\\[\\]\n])")));
        for (int i = random.nextInt(6); i >= 0; i--) {
            Collections.swap(words, random.nextInt(words.size()), random.nextInt(words.size()));
        }
        return String.join("", words);
    }
}
