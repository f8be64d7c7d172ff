// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.html.HtmlPages;
import io.github.ticheng.documents.html.View;
import java.util.List;

/**
 * A plan as a letter that people read and sign: what is paid, under which conditions, with every number of the plan; of
 * each line that hangs on one metric two examples, one on either side of a step, calculated by the plan itself; how is
 * rounded, what the plan does not say, and lines to sign on.
 *
 * <p>It is made of the words of the {@linkplain Catalogue#words() catalogue}, of the phrases of explanations and of the
 * labels of the plan. What stands at its default is left out, as in documents. Immutable; the same plan gives the same text.
 */
public final class PlanLetter extends Json.Unwritten {

    private static final HtmlPages PAGES = HtmlPages.of(PlanLetter.class::getResourceAsStream);

    private final Language language;
    private final ImmutableList<LetterLine> lines;

    PlanLetter(Language language, List<LetterLine> lines) {
        this.language = language;
        this.lines = ImmutableList.copyOf(lines);
    }

    /** The letter as text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (LetterLine line : lines) {
            text.append(line.level() > LetterLine.PARAGRAPH && !text.isEmpty() ? "\n" : "")
                    .append(line.level() < LetterLine.PARAGRAPH ? "  ".repeat(-line.level() - 1) + "- " : "")
                    .append(line.text())
                    .append('\n');
        }
        return text.toString();
    }

    /** The letter in Markdown. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        int before = 1;
        for (LetterLine line : lines) {
            boolean isItem = line.level() < LetterLine.PARAGRAPH;
            text.append(text.isEmpty() || (isItem && before < LetterLine.PARAGRAPH) ? "" : "\n")
                    .append(
                            isItem
                                    ? "  ".repeat(-line.level() - 1) + "- "
                                    : "#".repeat(line.level()) + (line.level() > 0 ? " " : ""))
                    .append(line.text().replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1"))
                    .append('\n');
            before = line.level();
        }
        return text.toString();
    }

    /** The letter as a page of HTML that needs nothing beside itself. */
    public String html() {
        return PAGES.fill(
                "letter.mustache",
                new View(language)
                        .with("lang", HtmlPages.tag(language))
                        .with("title", lines.get(0).text())
                        .withEach(
                                "lines",
                                lines.subList(1, lines.size()),
                                line -> new View(language)
                                        .with("heading", line.level() > LetterLine.PARAGRAPH)
                                        .with("item", line.level() < LetterLine.PARAGRAPH)
                                        .with("depth", Integer.toString(Math.max(0, -line.level())))
                                        .with("text", HtmlPages.signed(line.text()))));
    }
}
