// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Laws that every month under the regulation obeys. */
class TaobaoKpiProperties {

    private static final CompensationPlan REPAIRED = TaobaoKpi.repaired("CNY").plan();
    private static final CompensationPlan PRINTED = TaobaoKpi.printed("CNY").plan();
    private static final List<Locale> LOCALES =
            List.of(Locale.ROOT, Locale.forLanguageTag("tr-TR"), Locale.forLanguageTag("ar-EG"), Locale.CHINA);
    private static final List<String> ZONES = List.of("UTC", "Pacific/Kiritimati", "America/St_Johns");

    @Property
    void repairedCommission_neverFallsAsSalesRise(
            @ForAll @LongRange(min = -100_000, max = 4_000_000) long fen,
            @ForAll @LongRange(min = 0, max = 2_000_000) long more) {
        assertThat(commission(fen + more)).isGreaterThanOrEqualTo(commission(fen));
    }

    @Property(tries = 200)
    void repairedCommission_neverFallsByAFen(
            @ForAll @IntRange(min = 0, max = 2) int threshold,
            @ForAll @IntRange(min = -2_000, max = 2_000) int around) {
        long fen = List.of(1_500_000L, 2_000_000L, 2_500_000L).get(threshold) + around;
        assertThat(commission(fen + 1)).isGreaterThanOrEqualTo(commission(fen));
    }

    private static Money commission(long fen) {
        TeamFactsBuilder facts = Shop.month("2024-07", "0");
        Shop.add(facts, "li-na", "80", BigDecimal.valueOf(fen, 2).toPlainString());
        return REPAIRED.run(facts.build())
                .statement("li-na")
                .amount("personal-commission")
                .orElseThrow();
    }

    @Property(tries = 100)
    void month_sameBytes_whateverTheOrderOfAgentsTheLocaleAndTheTimeZone(
            @ForAll @Size(min = 1, max = 9) List<@LongRange(min = -50_000, max = 4_000_000) Long> sales,
            @ForAll @LongRange(min = -1_000_000, max = 20_000_000) long publicFen,
            @ForAll long order,
            @ForAll @IntRange(min = 0, max = 3) int locale,
            @ForAll @IntRange(min = 0, max = 2) int zone)
            throws IOException {
        byte[] plain = bytes(month(sales, publicFen, 0));
        Locale oldLocale = Locale.getDefault();
        TimeZone oldZone = TimeZone.getDefault();
        try {
            Locale.setDefault(LOCALES.get(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get(zone)));
            assertThat(bytes(month(sales, publicFen, order))).isEqualTo(plain);
        } finally {
            Locale.setDefault(oldLocale);
            TimeZone.setDefault(oldZone);
        }
    }

    @Property(tries = 100)
    void explanation_leavesRecomputeEveryLine(
            @ForAll @Size(min = 1, max = 7) List<@LongRange(min = -50_000, max = 4_000_000) Long> sales,
            @ForAll @LongRange(min = -1_000_000, max = 20_000_000) long publicFen) {
        TeamRun run = month(sales, publicFen, 0);
        for (Statement statement : run.statements()) {
            AgentId agent = statement.agent().id();
            Explanation total = run.explain(agent);
            assertThat(total.term().recomputed()).isEqualTo(statement.total().amount());
            for (PayLine line : statement.lines()) {
                assertThat(run.explain(agent, line.rule()).term().recomputed()).isEqualTo(line.value());
            }
        }
    }

    @Property(tries = 100)
    void statements_sumToTheTeam_andThePoolIsPaidOut(
            @ForAll @Size(min = 1, max = 9) List<@LongRange(min = -50_000, max = 4_000_000) Long> sales,
            @ForAll @LongRange(min = -1_000_000, max = 20_000_000) long publicFen) {
        TeamRun run = month(sales, publicFen, 0);
        Exact pool = Exact.ZERO;
        Money total = Money.zero(run.plan().currency());
        for (Statement statement : run.statements()) {
            pool = pool.plus(statement.amount("public-commission").orElseThrow().amount());
            total = total.plus(statement.total());
        }
        assertThat(total).isEqualTo(run.teamStatement().total());
        assertThat(pool)
                .isEqualTo(run.teamStatement()
                        .pool("public-commission")
                        .orElseThrow()
                        .total()
                        .amount());
    }

    private static TeamRun month(List<Long> sales, long publicFen, long order) {
        List<Integer> agents = new ArrayList<>();
        for (int i = 0; i < sales.size(); i++) {
            agents.add(i);
        }
        Collections.shuffle(agents, new Random(order));
        TeamFactsBuilder facts =
                Shop.month("2024-07", BigDecimal.valueOf(publicFen, 2).toPlainString());
        for (int i : agents) {
            long fen = sales.get(i);
            String score = BigDecimal.valueOf(Math.floorMod(fen, 10_001L), 2).toPlainString();
            Shop.add(
                    facts,
                    "agent-" + i,
                    "2020-02-29",
                    score,
                    BigDecimal.valueOf(fen, 2).toPlainString(),
                    "3");
        }
        return PRINTED.run(facts.build());
    }

    private static byte[] bytes(TeamRun run) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(run.teamStatement());
            for (Statement statement : run.statements()) {
                for (Language language : Language.values()) {
                    objects.writeUTF(run.explain(statement.agent().id()).text(language));
                    objects.writeUTF(run.explain(statement.agent().id()).json(language));
                }
            }
        }
        return bytes.toByteArray();
    }
}
