// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.DocumentSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong in a plan is told in Chinese where Chinese is asked for: words of the document aside. */
@Execution(ExecutionMode.CONCURRENT)
class SaidInChineseTest {

    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z']+(?: [A-Za-z']+){2,}");
    private static final Pattern VALUE = Pattern.compile("(?<=[a-z]: )[^\\s{}\\[\\],][^{}\\[\\],\\n]*");
    private static final Pattern ROW = Pattern.compile("(?m)^ *- [^\\n]*\\n");

    /** Names of metrics and the like are changed one at a time: what else is changed might become right by them. */
    private static final Pattern NAME = Pattern.compile("(?<=\\{id: )[^,]*");

    /** So many values stand between two that are changed at once. */
    private static final int APART = 20;

    private final Set<String> english = new TreeSet<>();

    /** Every value of every field becomes another one: several at once, and again those of which nothing was told. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "99999", "250%", "x", "\"\"", "refund-rate", "overtime-hours", "taken"})
    void read_otherValueOfAField_isToldInChinese(String value) {
        List<MatchResult> values = VALUE.matcher(Samples.EVERY_BLOCK)
                .results()
                .filter(one -> !Samples.EVERY_BLOCK.startsWith("{id: ", one.start() - 5))
                .toList();
        NAME.matcher(Samples.EVERY_BLOCK).results().forEach(one -> linesTold(List.of(one), found -> value));
        for (int i = 0; i < APART; i++) {
            int first = i;
            List<MatchResult> changed = IntStream.range(0, values.size())
                    .filter(at -> at % APART == first)
                    .mapToObj(values::get)
                    .toList();
            while (!changed.isEmpty()) {
                Set<Integer> lines = linesTold(changed, found -> value);
                List<MatchResult> silent = lines.isEmpty()
                        ? List.of()
                        : changed.stream()
                                .filter(one -> !lines.contains(line(one)))
                                .toList();
                if (silent.size() == changed.size()) {
                    silent.forEach(one -> linesTold(List.of(one), found -> value));
                    silent = List.of();
                }
                changed = silent;
            }
        }
        assertThat(english).isEmpty();
    }

    private static int line(MatchResult match) {
        return 1
                + (int) Samples.EVERY_BLOCK
                        .substring(0, match.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** Every row of every list is left out, or stands twice. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void read_otherNumberOfRows_isToldInChinese(int times) {
        ROW.matcher(Samples.EVERY_BLOCK)
                .results()
                .forEach(row -> linesTold(List.of(row), found -> found.repeat(times)));
        assertThat(english).isEmpty();
    }

    /** Reads and checks the document with these places changed; the lines at which it is refused, none if it is not. */
    private Set<Integer> linesTold(List<MatchResult> places, UnaryOperator<String> change) {
        StringBuilder changed = new StringBuilder();
        int copied = 0;
        for (MatchResult place : places) {
            changed.append(Samples.EVERY_BLOCK, copied, place.start()).append(change.apply(place.group()));
            copied = place.end();
        }
        String text = changed.append(Samples.EVERY_BLOCK.substring(copied)).toString();
        try {
            Samples.DOCUMENTS
                    .read(DocumentSource.yaml("plan.yaml", text))
                    .check()
                    .forEach(finding -> keepEnglish(finding, text));
            return Set.of();
        } catch (DocumentException refused) {
            for (Diagnostic diagnostic : refused.diagnostics()) {
                keepEnglish(diagnostic.message(), text);
                if (diagnostic.expected() != null) {
                    keepEnglish(diagnostic.expected(), text);
                }
            }
            return refused.diagnostics().stream().map(Diagnostic::line).collect(Collectors.toSet());
        }
    }

    private void keepEnglish(Words said, String text) {
        Matcher run = ENGLISH.matcher(said.in(Language.CHINESE));
        while (run.find()) {
            if (!text.contains(run.group())) {
                english.add(said.in(Language.CHINESE));
            }
        }
    }
}
