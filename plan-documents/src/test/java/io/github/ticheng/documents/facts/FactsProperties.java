// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.Correction;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.team.TeamFactsBuilder;
import io.github.ticheng.core.text.Label;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FactsProperties {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final ImmutableList<Metric> METRICS = ImmutableList.of(
            Metrics.SALES,
            Metrics.REFUND_RATE,
            Metrics.RECEPTIONS,
            Metrics.ORDERS,
            Metrics.COOPERATION,
            Metrics.DAYS_ABSENT,
            Metrics.ASSESSMENT_SCORE);

    /** Ids by chance may differ by capitals alone. */
    private static String[] agents(List<TeamFacts> facts) {
        return facts.stream()
                .flatMap(team -> team.agents().stream())
                .map(agent -> agent.id().value())
                .toArray(String[]::new);
    }

    @Property(tries = 300)
    void csv_written_readBackEqual(@ForAll("months") List<TeamFacts> facts) {
        KnownCorrections corrections = CorrectionsCsv.of(METRICS)
                .read("corrections.csv", CorrectionsCsv.of(METRICS).write(facts));
        FactsCsv csv = FactsCsv.of(METRICS, CNY).withCorrections(corrections).withAgents(agents(facts));

        assertThat(csv.read("facts.csv", csv.write(facts))).isEqualTo(facts);
    }

    @Property(tries = 300)
    void json_written_readBackEqual(@ForAll("months") List<TeamFacts> facts) {
        FactsJson json = FactsJson.of(METRICS).withAgents(agents(facts));

        assertThat(json.read("facts.json", json.write(facts))).isEqualTo(facts);
        assertThat(FactsJson.of(List.of())
                        .withAgents(agents(facts))
                        .read("facts.json", FactsJson.of(List.of()).write(facts)))
                .isEqualTo(facts);
    }

    /** Whatever is in a file, reading ends with facts or with diagnostics that can be said. */
    @Property(tries = 500)
    void csv_anything_readOrTold(@ForAll("scribbles") String text) throws IOException {
        List<ReadFacts> read = new ArrayList<>();
        FactsCsv.of(METRICS, CNY).forEach("facts.csv", new StringReader(text), read::add);

        for (ReadFacts team : read) {
            assertThat(team.facts().isPresent()).isEqualTo(team.diagnostics().isEmpty());
            team.diagnostics()
                    .forEach(diagnostic ->
                            assertThat(diagnostic.toString()).startsWith("facts.csv:" + diagnostic.line() + ":"));
        }
    }

    @Provide
    Arbitrary<String> scribbles() {
        Arbitrary<String> piece = Arbitraries.of(
                "period,team,agent,sales,name\n",
                "2024-07",
                "desk",
                "shop",
                "li-na",
                "12.5",
                "x",
                ",",
                ",",
                ",",
                ",",
                "\n",
                "\r\n",
                "\"",
                "\"\"",
                "\uFEFF",
                "名",
                "2024-07,desk,a,1,\n",
                "2024-07,desk,b,1,\"x\ny\"\n");
        return piece.list().ofMaxSize(40).map(pieces -> "period,team,agent,sales,name\n" + String.join("", pieces));
    }

    @Provide
    Arbitrary<List<TeamFacts>> months() {
        Arbitrary<Integer> teams = Arbitraries.integers().between(0, 4);
        return teams.flatMap(count -> Combinators.combine(IntStream.range(0, count)
                        .mapToObj(FactsProperties::facts)
                        .toList())
                .as(List::copyOf));
    }

    private static Arbitrary<TeamFacts> facts(int number) {
        TeamId team = TeamId.of("团队-" + number / 2);
        Period period = Period.ofMonth(2024, 7 + number % 2);
        return Combinators.combine(
                        agent(team).list().ofMaxSize(4),
                        sheet().list().ofMinSize(5).ofMaxSize(5),
                        correction().list().uniqueElements(Correction::key).ofMaxSize(2))
                .as((agents, sheets, corrections) -> {
                    TeamFactsBuilder facts = TeamFacts.builder(team, period, CNY);
                    for (int i = 0; i < agents.size(); i++) {
                        List<Quantity> values = sheets.get(i);
                        Agent.Builder agent = Agent.builder()
                                .id(AgentId.of("a" + i))
                                .team(team)
                                .name(agents.get(i).name());
                        agents.get(i).post().ifPresent(agent::post);
                        agents.get(i).group().ifPresent(agent::group);
                        agents.get(i).hiredOn().ifPresent(agent::hiredOn);
                        facts.agent(agent.build(), sheet -> {
                            for (int metric = 0; metric < METRICS.size(); metric++) {
                                if (values.get(metric) != Ratio.NO_DATA) {
                                    sheet.put(METRICS.get(metric), values.get(metric));
                                }
                            }
                        });
                    }
                    facts.team(Metrics.RECEPTIONS, sheets.get(4).get(2));
                    corrections.forEach(facts::correction);
                    return facts.build();
                });
    }

    private static Arbitrary<Agent> agent(TeamId team) {
        Arbitrary<String> text = Arbitraries.strings()
                .withChars("ab名 ,\"'=+-@\t\r\n;<&")
                .ofMinLength(1)
                .ofMaxLength(6)
                .filter(name -> !name.isBlank());
        Arbitrary<LocalDate> day = Arbitraries.integers().between(0, 9_000).map(LocalDate.of(2000, 1, 1)::plusDays);
        return Combinators.combine(
                        text,
                        text.optional(),
                        day.filter(date -> date.getYear() < 2024).optional())
                .as((name, post, hired) -> {
                    Agent.Builder agent =
                            Agent.builder().id(AgentId.of("any")).team(team).name(name);
                    post.ifPresent(agent::post);
                    post.ifPresent(agent::group);
                    hired.ifPresent(agent::hiredOn);
                    return agent.build();
                });
    }

    /** A value for each metric; a ratio without data stands for an absent one. */
    private static Arbitrary<List<Quantity>> sheet() {
        Arbitrary<Exact> decimal = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000000000000"), new BigDecimal("1000000000000"))
                .ofScale(6)
                .map(Exact::of);
        Arbitrary<Exact> whole = Arbitraries.longs().greaterOrEqual(0).map(Exact::of);
        Arbitrary<Exact> third = Combinators.combine(whole, Arbitraries.of(1L, 3L, 7L))
                .as((dividend, divisor) -> dividend.dividedBy(Exact.of(divisor)));
        Arbitrary<Quantity> ratio = Combinators.combine(third, third.map(part -> part.plus(Exact.ONE)))
                .as(Ratio::of);
        Arbitrary<Quantity> rating = Arbitraries.of("excellent", "very-good").map(Rating::of);
        Arbitrary<Quantity> absent = Arbitraries.just(Ratio.NO_DATA);
        return Combinators.combine(
                        Arbitraries.<Quantity>oneOf(decimal, absent),
                        Arbitraries.oneOf(ratio, absent),
                        whole,
                        Arbitraries.<Quantity>oneOf(third, decimal),
                        Arbitraries.oneOf(rating, absent),
                        Arbitraries.<Quantity>oneOf(third, absent),
                        decimal)
                .as(List::of);
    }

    private static Arbitrary<Correction> correction() {
        Arbitrary<String> text =
                Arbitraries.strings().withChars("ab,\"'=\n").ofMinLength(1).ofMaxLength(4);
        return Combinators.combine(text.filter(key -> !key.isBlank()), sheet(), text.filter(name -> !name.isBlank()))
                .as((key, values, name) -> new Correction(
                        key,
                        Period.ofMonth(2024, 3),
                        "buyer-refund",
                        Label.of(name, "买家退款"),
                        ImmutableList.of(
                                new Correction.Change(
                                        AgentId.of("a0"), Metrics.RECEPTIONS, values.get(2), Correction.Kind.ADDED),
                                new Correction.Change(
                                        null, Metrics.ASSESSMENT_SCORE, values.get(6), Correction.Kind.REPLACED))));
    }
}
