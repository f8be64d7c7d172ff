// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports.log;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import com.google.common.io.Closer;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.ticheng.attribution.Attributed;
import io.github.ticheng.attribution.Candidate;
import io.github.ticheng.attribution.Decision;
import io.github.ticheng.attribution.ShopOrder;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Visible;
import io.github.ticheng.documents.csv.CsvLines;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes whose each order of a period is and why, a line an order: of the orders paid in the period, and of those placed in
 * it that are not paid. The sales of the lines of a judgement sum to what {@link
 * io.github.ticheng.attribution.ServiceFigures#salesByKind} says of it. For people; nothing reads
 * it back.
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

    private final Period period;
    private final Language language;
    private final Path folder;
    private final List<Path> parts = new ArrayList<>();

    private EvidenceCsv(Period period, Language language, Path folder) {
        this.period = period;
        this.language = language;
        this.folder = folder;
    }

    /** Writes the lines of a period, in the order of the orders' numbers. */
    public static void write(Attributed attributed, Period period, Language language, Appendable out) {
        CsvWriter writer = headed(language, out);
        ordersOf(attributed, period).forEach(order -> writer.writeRecord(line(attributed, order, language)));
    }

    /**
     * Begins the lines of a log in {@linkplain io.github.ticheng.imports.LogParts parts}, which come together in the order of
     * the orders' numbers.
     *
     * @param folder where the lines of each part may stand until then; whoever made it removes it
     */
    public static EvidenceCsv inParts(Period period, Language language, Path folder) {
        return new EvidenceCsv(period, language, folder);
    }

    /**
     * Takes a part.
     *
     * @throws IOException if it cannot be written
     */
    public void add(Attributed part) throws IOException {
        Path file = folder.resolve("evidence-" + parts.size());
        parts.add(file);
        try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
            CsvWriter writer = CsvLines.to(out);
            for (ShopOrder order : ordersOf(part, period)) {
                // The number as it is, by which lines are sorted, stands before each line.
                out.write(order.id() + '\n');
                writer.writeRecord(line(part, order, language));
            }
        }
    }

    /**
     * Writes the lines of all parts.
     *
     * @throws IOException if one cannot be read
     */
    public void writeAll(Appendable out) throws IOException {
        headed(language, out);
        try (Closer closer = Closer.create()) {
            List<Iterator<Entry<String, String>>> lines = new ArrayList<>();
            for (Path part : parts) {
                BufferedReader reader = closer.register(Files.newBufferedReader(part, UTF_8));
                lines.add(lines(reader));
            }
            Iterator<Entry<String, String>> all = Iterators.mergeSorted(lines, Entry.comparingByKey());
            while (all.hasNext()) {
                out.append(all.next().getValue()).append('\n');
            }
        }
    }

    private static Iterator<Entry<String, String>> lines(BufferedReader reader) {
        return new AbstractIterator<>() {
            @Override
            protected @Nullable Entry<String, String> computeNext() {
                try {
                    String order = reader.readLine();
                    return order == null ? endOfData() : Map.entry(order, reader.readLine());
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        };
    }

    private static CsvWriter headed(Language language, Appendable out) {
        CsvWriter writer = CsvLines.to(out);
        writer.writeRecord(
                HEADINGS.stream().map(heading -> heading.in(language)).toList());
        return writer;
    }

    private static ImmutableList<ShopOrder> ordersOf(Attributed attributed, Period period) {
        return attributed.log().orders().stream()
                .filter(order -> isOf(attributed, order, period))
                .sorted(Comparator.comparing(ShopOrder::id))
                .collect(toImmutableList());
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
        return CsvLines.defused(Visible.of(text));
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
