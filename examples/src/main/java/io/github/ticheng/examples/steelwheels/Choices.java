// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.examples.systems.TaobaoKpi;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What the options of {@link PayTheDesk} choose between, and the words for it. */
final class Choices {

    private Choices() {}

    /** A way to write an explanation, with what there is to say before it; JSON stands alone. */
    enum Format {
        TEXT {
            @Override
            String write(ImmutableList<Words> before, Explanation explanation, Language language) {
                return lines(before, language, "", "\n") + explanation.text(language);
            }
        },
        MARKDOWN {
            @Override
            String write(ImmutableList<Words> before, Explanation explanation, Language language) {
                return lines(before, language, "## ", "\n\n") + explanation.markdown(language);
            }
        },
        JSON {
            @Override
            String write(ImmutableList<Words> before, Explanation explanation, Language language) {
                return explanation.json(language);
            }
        };

        abstract String write(ImmutableList<Words> before, Explanation explanation, Language language);

        /** The lines, of which the first is a heading. */
        private static String lines(ImmutableList<Words> lines, Language language, String heading, String end) {
            StringBuilder text = new StringBuilder(heading);
            lines.forEach(line -> text.append(line.in(language)).append(end));
            return text.toString();
        }
    }

    /** A reading of the regulation. */
    enum Ladder {
        PRINTED(TaobaoKpi.printed(SalesDesk.CURRENCY)),
        REPAIRED(TaobaoKpi.repaired(SalesDesk.CURRENCY));

        private final TaobaoKpi regulation;

        Ladder(TaobaoKpi regulation) {
            this.regulation = regulation;
        }

        CompensationPlan plan() {
            return regulation.plan();
        }
    }

    /** Reads one of some words. */
    private abstract static class OneOf<T> implements ITypeConverter<T> {
        private final Map<String, T> allowed;

        OneOf(Map<String, T> allowed) {
            this.allowed = allowed;
        }

        @Override
        public T convert(String text) {
            T found = allowed.get(text);
            if (found == null) {
                throw new TypeConversionException("Expected one of "
                        + allowed.keySet().stream().sorted().collect(Collectors.joining(", ")) + ", but found \""
                        + text + "\"");
            }
            return found;
        }
    }

    static final class LanguageReader extends OneOf<Language> {
        LanguageReader() {
            super(Map.of("en", Language.ENGLISH, "zh", Language.CHINESE));
        }
    }

    static final class FormatReader extends OneOf<Format> {
        FormatReader() {
            super(Map.of("text", Format.TEXT, "markdown", Format.MARKDOWN, "json", Format.JSON));
        }
    }

    static final class LadderReader extends OneOf<Ladder> {
        LadderReader() {
            super(Map.of("printed", Ladder.PRINTED, "repaired", Ladder.REPAIRED));
        }
    }
}
