// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.ticheng.core.explain.Table;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.csv.CsvLines;
import io.github.ticheng.documents.csv.CsvText;
import io.github.ticheng.documents.html.HtmlPages;
import io.github.ticheng.imports.StatementXlsx;
import io.github.ticheng.questions.Impact;
import io.github.ticheng.questions.PayDifference.Person;
import io.github.ticheng.questions.PayDifference;
import io.github.ticheng.questions.Signed;
import io.github.ticheng.questions.TitledTable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
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
                ImmutableMap.<String, Object>builder()
                        .put("lang", HtmlPages.tag(language))
                        .put("title", text(impact.title(), language))
                        .put("summary", text(impact.summary(), language))
                        .put("leftOut", texts(impact.leftOut(), language))
                        .put("isMoved", !moved.isEmpty())
                        .put(
                                "bars",
                                moved.stream()
                                        .map(person -> HtmlPages.bar(
                                                person.team() + " · " + person.agent(),
                                                person.difference().amount(),
                                                longest,
                                                new Signed(person.difference()).in(language)))
                                        .toList())
                        .put(
                                "tables",
                                impact.tables().stream()
                                        .map(table -> table(table, language))
                                        .toList())
                        .buildOrThrow());
    }

    private static Map<String, Object> table(TitledTable titled, Language language) {
        ImmutableList<Table.Column> columns = titled.table().columns();
        return ImmutableMap.of(
                "title",
                titled.title().in(language),
                "table",
                HtmlPages.table(
                        columns.stream()
                                .map(column -> column.title().in(language))
                                .toList(),
                        titled.table().rows().stream()
                                .map(row -> texts(row, language))
                                .toList(),
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
                    CsvText.defused(row.key().team()),
                    CsvText.defused(row.key().agent()),
                    row.key().rule(),
                    CsvText.defused(row.label().in(language)),
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
