// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.csv.CsvLines;
import io.github.ticheng.documents.csv.CsvText;
import io.github.ticheng.questions.PayDifference;
import org.jspecify.annotations.Nullable;

/** What differs as CSV: a row per line that does. */
final class DifferenceCsv {

    private DifferenceCsv() {}

    static String of(PayDifference difference, Language language) {
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
}
