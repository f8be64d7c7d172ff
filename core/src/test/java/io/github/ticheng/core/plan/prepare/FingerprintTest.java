// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan.prepare;

import static io.github.ticheng.core.metric.Metrics.ORDERS;
import static io.github.ticheng.core.metric.Metrics.PUBLIC_SALES;
import static io.github.ticheng.core.metric.Metrics.REFUND_RATE;
import static io.github.ticheng.core.metric.Metrics.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.Correction.Change;
import io.github.ticheng.core.team.Correction.Kind;
import io.github.ticheng.core.team.Item;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.team.TeamFactsBuilder.AgentFacts;
import io.github.ticheng.core.text.Label;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final Item.Key THIRD = new Item.Key(LocalDate.of(2024, 7, 3), null);
    private static final Item.Key ORDER = new Item.Key(LocalDate.of(2024, 7, 3), "4711");

    private static Agent.Builder liNa() {
        return Agent.builder().id(AgentId.of("li-na")).team(TeamId.of("desk"));
    }

    private static TeamFactsBuilder facts(Agent.Builder agent, Consumer<AgentFacts> values) {
        return TeamFacts.builder("desk", "2024-07", "CNY").agent(agent.build(), values.andThen(f -> f.put(SALES, "1")));
    }

    private static TeamFactsBuilder facts(Consumer<AgentFacts> values) {
        return facts(liNa(), values);
    }

    private static TeamFactsBuilder corrected(Correction correction) {
        return facts(values -> {}).correction(correction);
    }

    private static Correction correction(Change... changes) {
        Label cause = Label.of("refund", "退款");
        Correction one = Correction.added("a", "2024-05", "refund", cause, "li-na", SALES, "-1");
        for (Change change : changes) {
            one = one.plus(change);
        }
        return one;
    }

    private static Change change(String value, Kind kind) {
        return new Change(AgentId.of("li-na"), SALES, Exact.of(value), kind);
    }

    @Test
    void of_factsThatDifferInAnything_differ() {
        Label cause = Label.of("refund", "退款");
        List<TeamFactsBuilder> all = List.of(
                facts(values -> {}),
                TeamFacts.builder("desk", "2024-07", "CNY"),
                TeamFacts.builder("desk", "2024-08", "CNY"),
                TeamFacts.builder("desk", "2024-07", "USD"),
                TeamFacts.builder("shop", "2024-07", "CNY"),
                facts(liNa().name("Li Na"), values -> {}),
                facts(liNa().post("senior"), values -> {}),
                facts(liNa().group("senior"), values -> {}),
                facts(liNa().group("junior"), values -> {}),
                facts(liNa().hiredOn(LocalDate.of(2024, 7, 1)), values -> {}),
                facts(liNa().leftOn(LocalDate.of(2024, 7, 1)), values -> {}),
                facts(values -> values.put(ORDERS, "1")),
                facts(values -> values.put(REFUND_RATE, "1/2")),
                facts(values -> values.put(REFUND_RATE, "2/4")),
                facts(values -> {}).team(PUBLIC_SALES, "1"),
                facts(values -> {}).team(PUBLIC_SALES, "2"),
                // Orders and days, whose sum may be the same.
                facts(values -> {}).listsItems(),
                facts(values -> values.item(ORDER, order -> {})),
                facts(values -> values.item(THIRD, day -> {})),
                facts(values -> values.item(THIRD, day -> day.put(ORDERS, "1"))),
                facts(values -> values.item(THIRD, day -> day.put(ORDERS, "2"))),
                facts(values -> values.order("4712", "2024-07-03", order -> {})),
                facts(values -> values.order("4711", "2024-07-04", order -> {})),
                facts(values -> values.item(ORDER, order -> {})).agent("wang-wei", values -> {}),
                facts(values -> {}).agent("wang-wei", values -> values.item(ORDER, order -> {})),
                corrected(correction()),
                corrected(correction().withKnownOn(LocalDate.of(2024, 7, 2))),
                corrected(correction().withKnownOn(LocalDate.of(2024, 7, 3))),
                corrected(Correction.added("b", "2024-05", "refund", cause, "li-na", SALES, "-1")),
                corrected(Correction.added("a", "2024-06", "refund", cause, "li-na", SALES, "-1")),
                corrected(Correction.added("a", "2024-05", "other", cause, "li-na", SALES, "-1")),
                corrected(Correction.added("a", "2024-05", "refund", Label.of("x", "退款"), "li-na", SALES, "-1")),
                corrected(Correction.added("a", "2024-05", "refund", Label.of("refund", "x"), "li-na", SALES, "-1")),
                corrected(Correction.added("a", "2024-05", "refund", cause, "wang-wei", SALES, "-1")),
                corrected(Correction.added("a", "2024-05", "refund", cause, "li-na", ORDERS, "-1")),
                corrected(Correction.added("a", "2024-05", "refund", cause, "li-na", SALES, "-2")),
                corrected(correction(change("1", Kind.ADDED))),
                corrected(correction(change("1", Kind.REPLACED))),
                corrected(correction(change("1", Kind.ADDED).of(THIRD))),
                corrected(correction(change("1", Kind.ADDED).of(ORDER))),
                corrected(correction(new Change(null, PUBLIC_SALES, Exact.ONE, Kind.ADDED))));
        Map<String, TeamFacts> byFingerprint = new LinkedHashMap<>();
        for (TeamFactsBuilder one : all) {
            TeamFacts facts = one.build();
            assertThat(byFingerprint.put(new Fingerprint("plan").of(facts), facts))
                    .as("%s", facts)
                    .isNull();
        }
    }

    @Test
    void of_itemsInAnyOrder_isTheSame() {
        Stream<TeamFactsBuilder> both = Stream.of(
                facts(values -> values.item(ORDER, order -> {}).item(THIRD, day -> day.put(ORDERS, "1"))),
                facts(values -> values.item(THIRD, day -> day.put(ORDERS, "1")).item(ORDER, order -> {})));

        assertThat(both.map(one -> new Fingerprint("plan").of(one.build())).distinct())
                .hasSize(1);
    }
}
