// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.attribution.Cause;
import io.github.ticheng.attribution.ChatCounts;
import io.github.ticheng.attribution.ChatMessage;
import io.github.ticheng.attribution.ChatMessage.Side;
import io.github.ticheng.attribution.Conversation;
import io.github.ticheng.attribution.OwnerByHand;
import io.github.ticheng.attribution.ShopLog;
import io.github.ticheng.attribution.ShopOrder;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.imports.ImportMap;
import io.github.ticheng.imports.LogImport;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A log that is written and read is the same log, whatever its ids and texts hold and wherever its shop is. */
class LogCsvProperties {

    private static final Cause WRONG_ADVICE = new Cause("wrong-advice", Label.of("wrong advice", "误导"), true);
    private static final ImmutableList<Cause> CAUSES =
            ImmutableList.of(Cause.BUYER_REFUND, Cause.NOT_PAID, Cause.AGENTS_FAULT, WRONG_ADVICE);
    private static final List<String> ODD = List.of(
            "plain",
            "=1+1",
            "'=x",
            "@用户",
            "a,b",
            "say \"hi\"",
            "-5",
            "+86 138",
            "ＷＩＤＥ",
            "旗舰店:小美",
            "total",
            "two  spaces",
            "𠮷");
    private static final List<String> ZONES = List.of("Asia/Shanghai", "America/New_York", "Asia/Kathmandu", "UTC");

    private final Instant start = Instant.parse("2024-03-08T00:00:00Z");

    @Property(tries = 100)
    void log_writtenAndRead_isTheSame(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 3) int zone, @ForAll boolean isGb18030)
            throws IOException {
        ShopLog log = log(new Random(seed), ZONES.get(zone));
        Charset charset = isGb18030 ? Charset.forName("GB18030") : StandardCharsets.UTF_8;

        ShopLog again = read(log, charset);

        assertThat(again.orders()).isEqualTo(log.orders());
        assertThat(again.conversations()).isEqualTo(log.conversations());
        assertThat(again.ownersByHand()).isEqualTo(log.ownersByHand());
        assertThat(again.zone()).isEqualTo(log.zone());
        assertThat(written(again)).isEqualTo(written(log));
    }

    private static ShopLog read(ShopLog log, Charset charset) throws IOException {
        ImportMap map = ImportMap.none().withZone(log.zone());
        LogImport imports = LogImport.of(
                TeamId.of("desk"), Money.currency("CNY"), map, log.agents().values(), CAUSES);
        for (LogTable table : LogTable.values()) {
            imports.read(table, table.id() + ".csv", text(table, log).getBytes(charset));
        }
        return imports.log();
    }

    private static String written(ShopLog log) {
        StringBuilder all = new StringBuilder();
        for (LogTable table : LogTable.values()) {
            all.append(text(table, log));
        }
        return all.toString();
    }

    private static String text(LogTable table, ShopLog log) {
        StringBuilder text = new StringBuilder();
        LogCsv.write(table, log, text);
        return text.toString();
    }

    private ShopLog log(Random random, String zone) {
        ShopLog.Builder log =
                ShopLog.builder("desk", "CNY").zone(zone).agent("旗舰店:小 美").agent("wang");
        for (int i = 0; i < 6; i++) {
            log.order(order(i + odd(random), random));
            log.conversation(conversation("c" + i + odd(random), random));
        }
        log.order(ShopOrder.builder("last", "buyer", start, "1").build());
        log.ownerByHand(OwnerByHand.of("last", "wang", start, odd(random), odd(random)));
        log.ownerByHand(new OwnerByHand(
                "last",
                random.nextBoolean()
                        ? ImmutableMap.of()
                        : ImmutableMap.of(
                                AgentId.of("wang"), Rate.percent("60"), AgentId.of("旗舰店:小 美"), Rate.percent("40")),
                start.plusSeconds(1),
                "zhou",
                odd(random)));
        return log.build();
    }

    private static String odd(Random random) {
        return ODD.get(random.nextInt(ODD.size()));
    }

    // Nine days around a change of clocks.
    private Instant after(Instant moment, Random random) {
        return moment.plusMillis(random.nextInt(9 * 86_400_000));
    }

    private ShopOrder order(String id, Random random) {
        Instant placed = after(start, random);
        Instant paid = after(placed, random);
        ShopOrder.Builder order = ShopOrder.builder(id, odd(random), placed, random.nextInt(1_000) + 10 + ".05")
                .category(odd(random))
                .channel(odd(random))
                .items(random.nextInt(3))
                .postage(random.nextInt(3) + ".5");
        if (random.nextBoolean()) {
            order.paidAt(paid).shippedAt(after(paid, random)).groupCompletedAt(after(paid, random));
            for (int i = random.nextInt(4); i > 0; i--) {
                order.refund(after(paid, random), i + ".01", CAUSES.get(random.nextInt(4)));
            }
        }
        if (random.nextBoolean()) {
            order.closedAt(after(placed, random), CAUSES.get(random.nextInt(4)));
            order.returning(random.nextBoolean());
            order.depositPaidAt(placed);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            ShopOrder.Opinion opinion = List.of(ShopOrder.Opinion.values()).get(random.nextInt(3));
            order.addReviews(new ShopOrder.Review(after(paid, random), opinion, random.nextBoolean()));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            order.flag(odd(random), after(placed, random));
        }
        return order.build();
    }

    private Conversation conversation(String id, Random random) {
        Instant at = after(start, random);
        Conversation.Builder chat = Conversation.builder(id, odd(random), random.nextBoolean() ? "wang" : "旗舰店:小 美")
                .channel(odd(random))
                .openedBy(random.nextBoolean() ? Side.BUYER : Side.AGENT);
        if (random.nextBoolean()) {
            chat.afterSales();
        }
        if (random.nextInt(3) == 0) {
            Duration first = Duration.ofMillis(random.nextInt(100_000));
            ChatCounts counts = new ChatCounts(random.nextInt(4), random.nextInt(4), 1, 2, first, first.plusSeconds(3));
            return chat.counted(at, after(at, random), counts).build();
        }
        for (int i = random.nextInt(4); i >= 0; i--) {
            String text = random.nextBoolean() ? odd(random) : " line\nbreak\tand - ";
            chat.message(
                    new ChatMessage(at, random.nextBoolean() ? Side.BUYER : Side.AGENT, random.nextBoolean(), text));
            at = after(at, random);
        }
        return chat.build();
    }

    @Property(tries = 20)
    void aRowOfLog_withoutZone_isReadInAnyZoneAlike(@ForAll long seed) throws IOException {
        ShopLog log = log(new Random(seed), "Asia/Shanghai");
        ImportMap map = ImportMap.none().withZone(ZoneId.of("America/New_York"));
        LogImport imports = LogImport.of(
                TeamId.of("desk"), Money.currency("CNY"), map, log.agents().values(), CAUSES);
        imports.read(LogTable.ORDERS, "orders.csv", text(LogTable.ORDERS, log).getBytes(StandardCharsets.UTF_8));

        assertThat(imports.log().orders()).isEqualTo(log.orders());
    }
}
