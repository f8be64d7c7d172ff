// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.github.ticheng.attribution.Attributed;
import io.github.ticheng.attribution.Attribution;
import io.github.ticheng.attribution.Attribution.Among;
import io.github.ticheng.attribution.Attribution.Judgement;
import io.github.ticheng.attribution.Conversation;
import io.github.ticheng.attribution.Decision;
import io.github.ticheng.attribution.ShopLog;
import io.github.ticheng.attribution.ShopOrder;
import io.github.ticheng.attribution.Window;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of S9, from {@code cases.txt}. */
class WhoseOrderTest {

    static final Path FOLDER = PublishedCase.SYSTEMS.resolve("s9-whose-order");
    private static final Period JULY = Period.parse("2024-07");

    static List<Map<String, String>> cases() {
        return PipeTable.read(FOLDER.resolve("cases.txt"));
    }

    private static Attributed attributed(Map<String, String> row) {
        ShopLog.Builder log = ShopLog.builder("desk", "CNY")
                .zone("Asia/Shanghai")
                .agent("A")
                .agent("B")
                .order(ShopOrder.builder("o1", "buyer-1", at(cell(row, "placed")), "100.00")
                        .paidAt(at(cell(row, "paid")))
                        .build());
        int count = 0;
        for (String chat : Splitter.on(", ").split(cell(row, "conversations"))) {
            if (!chat.equals("–")) {
                Instant asked = at(chat.substring(2));
                log.conversation(Conversation.builder("c" + ++count, "buyer-1", chat.substring(0, 1))
                        .buyerAt(asked)
                        .agentAt(asked.plusSeconds(10))
                        .build());
            }
        }
        return Attributed.of(
                Attribution.usual().toBuilder()
                        .judgement(Judgement.valueOf(word(row, "judgement")))
                        .among(Among.valueOf(word(row, "among")))
                        .window(Window.ofDays(
                                Integer.parseInt(cell(row, "window").substring(0, 1))))
                        .build(),
                log.build(),
                Instant.parse("2024-08-10T00:00:00Z"));
    }

    private static String cell(Map<String, String> row, String column) {
        return requireNonNull(row.get(column));
    }

    private static String word(Map<String, String> row, String column) {
        return cell(row, column).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static Instant at(String dayAndTime) {
        List<String> parts = Splitter.on(' ').splitToList(dayAndTime);
        return LocalDateTime.of(LocalDate.of(2024, 7, Integer.parseInt(parts.get(0))), LocalTime.parse(parts.get(1)))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void order_ofEachCase_isWhoseTheTableSays(Map<String, String> row) {
        Attributed attributed = attributed(row);
        Decision decision = attributed.decision("o1");
        String owner = decision.shares().isEmpty()
                ? decision.kind().in(Language.ENGLISH)
                : decision.shares().entrySet().stream()
                        .map(share -> share.getKey() + " " + share.getValue())
                        .collect(Collectors.joining(" "));

        assertThat(owner).isEqualTo(row.get("owner"));
        assertThat(decision.conversation().orElse("–")).isEqualTo(row.get("conversation"));
        Exact sum = attributed.facts(JULY).agents().stream()
                .map(agent -> (Exact)
                        attributed.facts(JULY).value(agent.id(), Metrics.SALES).orElseThrow())
                .reduce((Exact) attributed.facts(JULY).teamValues().get(Metrics.PUBLIC_SALES), Exact::plus);
        assertThat(sum).isEqualTo(Exact.of(100));
    }

    /** Why each order is whose it is, in both languages. */
    static String reasons() {
        return cases().stream()
                .map(row -> {
                    Decision decision = attributed(row).decision("o1");
                    return row.get("case") + "\n" + decision.in(Language.ENGLISH) + "\n"
                            + decision.in(Language.CHINESE);
                })
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    @Test
    void reasons_ofAllCases_areThoseOfTheFolder() {
        assertThat(reasons()).isEqualTo(PublishedCase.expected(FOLDER.resolve("reasons.txt"), reasons()));
    }

    @Test
    void readme_namesEveryCase() {
        String readme = PublishedCase.read(FOLDER.resolve("README.md"));

        assertThat(cases()).allSatisfy(row -> assertThat(readme).contains("`" + row.get("case") + "`"));
    }
}
