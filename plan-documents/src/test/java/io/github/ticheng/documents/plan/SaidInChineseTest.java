// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong in a plan is told in Chinese where Chinese is asked for: words of the document aside. */
class SaidInChineseTest {

    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z']+(?: [A-Za-z']+){2,}");
    private static final Pattern VALUE = Pattern.compile("(?<=[a-z]: )[^\\s{}\\[\\],][^{}\\[\\],\\n]*");
    private static final Pattern ROW = Pattern.compile("(?m)^ *- [^\\n]*\\n");

    /** Every value of every field becomes another one. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "99999", "250%", "x", "\"\"", "refund-rate", "overtime-hours", "taken"})
    void read_otherValueOfAField_isToldInChinese(String value) {
        assertThat(englishAfter(VALUE, found -> value)).isEmpty();
    }

    /** Every row of every list is left out, or stands twice. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void read_otherNumberOfRows_isToldInChinese(int times) {
        assertThat(englishAfter(ROW, row -> row.repeat(times))).isEmpty();
    }

    private static Set<String> englishAfter(Pattern pattern, Function<String, String> change) {
        TreeSet<String> english = new TreeSet<>();
        Matcher matcher = pattern.matcher(Samples.EVERY_BLOCK);
        while (matcher.find()) {
            String text = Samples.EVERY_BLOCK.substring(0, matcher.start())
                    + change.apply(matcher.group())
                    + Samples.EVERY_BLOCK.substring(matcher.end());
            for (Words said : told(DocumentSource.yaml("plan.yaml", text))) {
                Matcher run = ENGLISH.matcher(said.in(Language.CHINESE));
                while (run.find()) {
                    if (!text.contains(run.group())) {
                        english.add(said.in(Language.CHINESE));
                    }
                }
            }
        }
        return english;
    }

    private static List<Words> told(DocumentSource source) {
        List<Words> told = new ArrayList<>();
        try {
            Samples.DOCUMENTS.read(source).check().forEach(told::add);
        } catch (DocumentException refused) {
            for (Diagnostic diagnostic : refused.diagnostics()) {
                told.add(diagnostic.message());
                if (diagnostic.expected() != null) {
                    told.add(diagnostic.expected());
                }
            }
        }
        return told;
    }
}
