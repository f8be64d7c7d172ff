// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Joiner;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.DocumentSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Facts that put on the form of an export are, imported, the same facts. */
class DisguiseProperties {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final List<Metric> METRICS = List.of(
            Metrics.SALES,
            Metrics.RECEPTIONS,
            Metrics.HOURS_PRESENT,
            Metrics.REFUND_RATE,
            Metrics.AVERAGE_RESPONSE_TIME,
            Metrics.INQUIRY_CONVERSION_RATE,
            Metrics.DUTY_POINTS);

    private static final String MAP = """
            team-row: 店铺
            metrics:
              refund-rate: { column: %s, printed: true }
              average-response-time: { column: %s, printed: true }
              inquiry-conversion-rate: { numerator: 下单数, denominator: 询单数 }
            """;

    /** How the facts are disguised, all by chance of one seed. */
    record Disguise(String encoding, String separator, boolean isChinese, int titles, boolean hasTotals, long seed) {}

    @Provide
    Arbitrary<Disguise> disguises() {
        return Combinators.combine(
                        Arbitraries.of("UTF-8", "GB18030", "UTF-16", "UTF-16LE", "xlsx"),
                        Arbitraries.of(",", ";", "\t", "|"),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(true, false),
                        Arbitraries.longs())
                .as(Disguise::new);
    }

    @Provide
    Arbitrary<List<TeamFacts>> teams() {
        return Arbitraries.longs().map(seed -> {
            Random random = new Random(seed);
            List<TeamFacts> teams = new ArrayList<>();
            for (String month : List.of("2024-07", "2024-08").subList(0, 1 + random.nextInt(2))) {
                TeamFactsBuilder facts = TeamFacts.builder("desk", month, "CNY");
                if (random.nextBoolean()) {
                    facts.team(Metrics.SALES, decimal(random, 2));
                }
                for (int i = 0; i <= random.nextInt(4); i++) {
                    Agent agent = Agent.of((random.nextBoolean() ? "agent-" : "小美") + i, "desk");
                    facts.agent(
                            agent,
                            sheet -> METRICS.forEach(metric -> {
                                if (random.nextInt(5) > 0) {
                                    sheet.put(metric, value(metric, random));
                                }
                            }));
                }
                teams.add(facts.build());
            }
            return teams;
        });
    }

    private static Exact decimal(Random random, int decimals) {
        return Exact.of(BigDecimal.valueOf(random.nextInt(1 << (4 + random.nextInt(24))), decimals));
    }

    private static Quantity value(Metric metric, Random random) {
        return switch (metric.kind()) {
            case MONEY, POINTS -> {
                Exact size = decimal(random, 2);
                yield random.nextInt(4) == 0 ? Exact.ZERO.minus(size) : size;
            }
            case COUNT -> decimal(random, 0);
            case DURATION -> decimal(random, 1);
            case RATIO ->
                metric.equals(Metrics.INQUIRY_CONVERSION_RATE)
                        ? Ratio.of(random.nextInt(50), 50L + random.nextInt(50))
                        : Ratio.printed(Exact.of(BigDecimal.valueOf(random.nextInt(1000), 3)));
            case RATING -> throw new IllegalStateException("no rating among the metrics");
        };
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void read_disguisedFacts_areTheSameFacts(
            @ForAll("teams") List<TeamFacts> teams, @ForAll("disguises") Disguise disguise) throws IOException {
        Language language = disguise.isChinese() ? Language.CHINESE : Language.ENGLISH;
        Random random = new Random(disguise.seed());
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < disguise.titles(); i++) {
            rows.add(List.of("客服绩效 " + i));
        }
        rows.add(headings(language, disguise.isChinese()));
        for (TeamFacts facts : teams) {
            addRows(facts, rows, random);
        }
        if (disguise.hasTotals()) {
            rows.add(List.of("", "", "合计", "1", "2", "3", "", "", "", "", ""));
        }
        String map = MAP.formatted(Metrics.REFUND_RATE.in(language), Metrics.AVERAGE_RESPONSE_TIME.in(language));

        Imported imported = FactsImport.of(
                        Metrics.ALL, CNY, ImportMap.read(DocumentSource.yaml("map.yaml", map), Metrics.ALL))
                .read("export", bytes(rows, disguise));

        assertThat(imported.facts())
                .as(imported.report().text(Language.ENGLISH))
                .isEqualTo(teams);
    }

    private static List<String> headings(Language language, boolean isChinese) {
        List<String> headings =
                new ArrayList<>(isChinese ? List.of("期间", "团队", "员工") : List.of("period", "team", "Agent"));
        for (Metric metric : METRICS) {
            if (metric.equals(Metrics.INQUIRY_CONVERSION_RATE)) {
                headings.add("下单数");
                headings.add("询单数");
            } else {
                headings.add(metric.in(language));
            }
        }
        return headings;
    }

    private static void addRows(TeamFacts facts, List<List<String>> rows, Random random) {
        List<List<String>> own = new ArrayList<>();
        if (!facts.teamValues().isEmpty()) {
            own.add(row(facts, "店铺", random));
        }
        facts.agents().forEach(agent -> own.add(row(facts, agent.id().value(), random)));
        Collections.shuffle(own, random);
        rows.addAll(own);
    }

    private static List<String> row(TeamFacts facts, String agent, Random random) {
        String month = facts.period().toString();
        String year = month.substring(0, 4);
        String number = month.substring(6);
        List<String> cells = new ArrayList<>(List.of(
                one(
                        random,
                        month,
                        year + "/" + number,
                        year + "年" + number + "月",
                        (number.equals("7") ? "Jul" : "Aug") + "-24"),
                one(random, "desk", " desk "),
                agent));
        for (Metric metric : METRICS) {
            Quantity value = agent.equals("店铺")
                    ? facts.teamValues().get(metric)
                    : facts.value(
                                    facts.agents().stream()
                                            .filter(one -> one.id().value().equals(agent))
                                            .findFirst()
                                            .orElseThrow()
                                            .id(),
                                    metric)
                            .orElse(null);
            String absent = one(random, "", "-", "--", "延迟统计");
            if (metric.equals(Metrics.INQUIRY_CONVERSION_RATE)) {
                Ratio ratio = (Ratio) value;
                cells.add(ratio == null ? absent : number(ratio.numerator(), random, ""));
                cells.add(ratio == null ? absent : number(ratio.denominator(), random, "人"));
            } else {
                cells.add(value == null ? absent : text(metric, value, random));
            }
        }
        return cells;
    }

    private static String text(Metric metric, Quantity value, Random random) {
        return switch (metric.kind()) {
            case MONEY -> number((Exact) value, random, "元");
            case COUNT -> number((Exact) value, random, "次");
            case POINTS -> number((Exact) value, random, "分");
            case DURATION -> number((Exact) value, random, "小时");
            case RATIO -> {
                BigDecimal printed = ((Ratio) value).numerator().toBigDecimal();
                yield metric.equals(Metrics.REFUND_RATE)
                        ? one(
                                random,
                                printed.movePointRight(2).toPlainString() + "%",
                                printed.toPlainString(),
                                printed.movePointRight(2).toPlainString() + "％")
                        : one(
                                random,
                                printed.toPlainString(),
                                printed.toPlainString() + "秒",
                                "0:00:0" + printed.toPlainString());
            }
            case RATING -> throw new IllegalStateException("no rating among the metrics");
        };
    }

    private static String number(Exact value, Random random, String unit) {
        String plain = value.toString();
        BigDecimal number = value.toBigDecimal();
        boolean isMoney = unit.equals("元");
        return one(
                random,
                plain,
                plain + unit,
                number.scale() <= 2 && number.signum() >= 0
                        ? String.format("%,." + Math.max(0, number.scale()) + "f", number)
                        : plain,
                number.movePointLeft(4).toPlainString() + "万",
                isMoney && number.signum() >= 0 ? "¥" + plain : plain,
                Normalizer.normalize(plain, Normalizer.Form.NFKC)
                        .chars()
                        .mapToObj(sign -> sign >= '0' && sign <= '9'
                                ? String.valueOf((char) (sign - '0' + '０'))
                                : String.valueOf((char) sign))
                        .reduce("", String::concat),
                number.movePointLeft(3).toPlainString() + "E+03");
    }

    private static String one(Random random, String... forms) {
        return forms[random.nextInt(forms.length)];
    }

    private static byte[] bytes(List<List<String>> rows, Disguise disguise) {
        if (disguise.encoding().equals("xlsx")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
                Worksheet sheet = workbook.newWorksheet("7月");
                for (int row = 0; row < rows.size(); row++) {
                    for (int cell = 0; cell < rows.get(row).size(); cell++) {
                        String text = rows.get(row).get(cell);
                        if (text.matches("-?[0-9]{1,12}(\\.[0-9]{1,2})?")) {
                            sheet.value(row, cell, new BigDecimal(text));
                        } else if (!text.isEmpty()) {
                            sheet.value(row, cell, text);
                        }
                    }
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return bytes.toByteArray();
        }
        StringBuilder text = new StringBuilder();
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        for (List<String> row : rows) {
            List<String> padded = Stream.concat(row.stream(), Collections.nCopies(width - row.size(), "").stream())
                    .map(cell -> cell.contains(disguise.separator()) ? "\"" + cell + "\"" : cell)
                    .toList();
            text.append(Joiner.on(disguise.separator()).join(padded)).append("\r\n");
        }
        return text.toString().getBytes(Charset.forName(disguise.encoding()));
    }
}
