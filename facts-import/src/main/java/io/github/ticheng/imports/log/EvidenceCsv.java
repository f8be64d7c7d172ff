// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports.log;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.ticheng.attribution.Attributed;
import io.github.ticheng.attribution.Candidate;
import io.github.ticheng.attribution.Decision;
import io.github.ticheng.attribution.ShopOrder;
import io.github.ticheng.core.output.Visible;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.csv.CsvLines;
import io.github.ticheng.documents.csv.CsvText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes whose each order of a period is and why, a line an order: of the orders paid in the period, and of those placed in
 * it that are not paid. The sales of the lines of a judgement sum to what {@link
 * io.github.ticheng.attribution.ServiceFigures#salesByKind} says of it. For people; nothing reads it back.
 */
public final class EvidenceCsv {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private static final ImmutableList<Label> HEADINGS = ImmutableList.of(
            LogColumn.ORDER.label(),
            LogColumn.BUYER.label(),
            LogColumn.PLACED_AT.label(),
            LogColumn.PAID_AT.label(),
            Label.of("sales", "销售额"),
            Label.of("judgement", "判定"),
            Label.of("owner", "归属"),
            Label.of("event", "判定事件"),
            Label.of("conversation", "判定会话"),
            Label.of("reason", "原因"),
            Label.of("others and why not", "其他候选及未归属原因"));

    private EvidenceCsv() {}

    /** Writes the lines of a period, in the order of the orders' numbers. */
    public static void write(Attributed attributed, Period period, Language language, Appendable out) {
        CsvWriter writer = CsvLines.to(out);
        writer.writeRecord(
                HEADINGS.stream().map(heading -> heading.in(language)).toList());
        attributed.log().orders().stream()
                .filter(order -> isOf(attributed, order, period))
                .sorted(Comparator.comparing(ShopOrder::id))
                .forEach(order -> writer.writeRecord(line(attributed, order, language)));
    }

    private static boolean isOf(Attributed attributed, ShopOrder order, Period period) {
        boolean isPaid =
                order.paidAt().filter(at -> !at.isAfter(attributed.until())).isPresent();
        Instant at = isPaid ? order.paidAt().orElseThrow() : order.placedAt();
        return attributed.decisions().containsKey(order.id())
                && period.contains(LocalDate.ofInstant(at, attributed.log().zone()));
    }

    private static ImmutableList<String> line(Attributed attributed, ShopOrder order, Language language) {
        Decision decision = attributed.decision(order.id());
        ZoneId zone = attributed.log().zone();
        return ImmutableList.of(
                text(order.id()),
                text(order.buyer()),
                time(order.placedAt(), zone),
                order.paidAt()
                        .filter(at -> !at.isAfter(attributed.until()))
                        .map(at -> time(at, zone))
                        .orElse(""),
                attributed.sales(order).toString(),
                decision.kind().in(language),
                decision.shares().isEmpty() ? "" : text(decision.owners().in(language)),
                decision.event().in(language),
                text(decision.conversation().orElse("")),
                text(decision.reason().in(language)),
                text(decision.candidates().stream()
                        .filter(candidate -> candidate.verdict() != Candidate.Verdict.DECIDED)
                        .map(candidate -> decision.why(candidate).in(language))
                        .collect(Collectors.joining(language == Language.ENGLISH ? "; " : "；"))));
    }

    private static String text(String text) {
        return CsvText.defused(Visible.of(text));
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
