// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.ticheng.core.explain.Table;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.csv.CsvLines;
import io.github.ticheng.documents.html.HtmlPages;
import io.github.ticheng.documents.html.View;
import io.github.ticheng.imports.StatementXlsx;
import io.github.ticheng.questions.Impact;
import io.github.ticheng.questions.PayDifference;
import io.github.ticheng.questions.PayDifference.Person;
import io.github.ticheng.questions.Signed;
import io.github.ticheng.questions.TitledTable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a new plan would have paid, as a page with a picture of who gains and who loses, as CSV and as a workbook. */
final class ImpactPages {

    private static final HtmlPages PAGES = HtmlPages.of(ImpactPages.class::getResourceAsStream);

    private ImpactPages() {}

    static String html(Impact impact, Language language) {
        List<Person> moved = impact.difference().people().stream()
                .filter(person -> !person.difference().isZero())
                .toList();
        Exact longest =
                moved.stream().map(person -> person.difference().amount().abs()).reduce(Exact.ZERO, Exact::max);
        return PAGES.fill(
                "impact.mustache",
                new View(language)
                        .with("lang", HtmlPages.tag(language))
                        .with("title", text(impact.title(), language))
                        .with("summary", text(impact.summary(), language))
                        .with("leftOut", texts(impact.leftOut(), language))
                        .with("isMoved", !moved.isEmpty())
                        .withEach(
                                "bars",
                                moved,
                                person -> HtmlPages.bar(
                                        person.team() + " · " + person.agent(),
                                        person.difference().amount(),
                                        longest,
                                        new Signed(person.difference()).in(language)))
                        .withEach("tables", impact.tables(), table -> table(table, language)));
    }

    private static View table(TitledTable titled, Language language) {
        ImmutableList<Table.Column> columns = titled.table().columns();
        return new View(language)
                .with("title", titled.title())
                .with(
                        "table",
                        HtmlPages.table(
                                Lists.transform(
                                        columns, column -> column.title().in(language)),
                                Lists.transform(titled.table().rows(), row -> texts(row, language)),
                                i -> columns.get(i).isNumber()));
    }

    private static List<String> texts(List<Words> words, Language language) {
        return words.stream().map(one -> text(one, language)).toList();
    }

    private static String text(Words words, Language language) {
        return HtmlPages.signed(words.in(language));
    }

    /** What differs as CSV: a row per line that does. */
    static String csv(PayDifference difference, Language language) {
        StringBuilder text = new StringBuilder();
        CsvWriter rows = CsvLines.to(text);
        rows.writeRecord("period", "team", "agent", "rule", "label", "before", "after", "difference", "currency");
        for (PayDifference.Row row : difference.changed()) {
            rows.writeRecord(
                    row.key().period().toString(),
                    CsvLines.defused(row.key().team()),
                    CsvLines.defused(row.key().agent()),
                    row.key().rule(),
                    CsvLines.defused(row.label().in(language)),
                    digits(row.before()),
                    digits(row.after()),
                    row.difference().digits(),
                    row.difference().currency().getCurrencyCode());
        }
        return text.toString();
    }

    private static String digits(@Nullable Money amount) {
        return amount == null ? "" : amount.digits();
    }

    /** Writes the workbook: what it comes to and what is left out, then a sheet per table. */
    static void xlsx(Impact impact, OutputStream out, Language language) throws IOException {
        Table summary = new Table(
                ImmutableList.of(new Table.Column(impact.summary(), false)),
                impact.leftOut().stream().map(ImmutableList::of).collect(ImmutableList.toImmutableList()));
        try (StatementXlsx workbook = new StatementXlsx(out, language)) {
            workbook.add(impact.title(), summary, ImpactPages::number);
            for (TitledTable table : impact.tables()) {
                workbook.add(table.title(), table.table(), ImpactPages::number);
            }
        }
    }

    private static Optional<Exact> number(Words cell) {
        if (cell instanceof Signed difference) {
            return Optional.of(difference.amount().amount());
        }
        return cell instanceof Figure figure ? Optional.of(figure.value()) : Optional.empty();
    }
}
