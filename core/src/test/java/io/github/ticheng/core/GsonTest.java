// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import io.github.ticheng.core.catalogue.TextForm;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.room.ScoredAgent;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.team.TeamFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A host's Gson: with nothing registered it refuses whatever has an amount; with three lines it writes the library's shape. */
class GsonTest {

    private static final TeamRun RUN = CompensationPlan.builder("shop", "1", "CNY")
            .pay("commission", new OneInTwenty())
            .build()
            .run(TeamFacts.builder("desk", "2024-07", "CNY")
                    .agent("li-na", sheet -> sheet.put(Metrics.SALES, "23450.55"))
                    .build());

    private record OneInTwenty() implements PayRule.Plain {
        @Override
        public ImmutableSet<Metric> needs() {
            return ImmutableSet.of(Metrics.SALES);
        }

        @Override
        public Exact amount(ScoredAgent agent) {
            return agent.number(Metrics.SALES).dividedBy(Exact.of(20));
        }
    }

    static Stream<Object> amounts() {
        return Stream.of(
                Exact.of("1700.01"),
                Exact.of("1/3"),
                Exact.of("123456789012345678901234567890.5"),
                Exact.of("2").asConstant(Unit.NUMBER),
                Money.of("CNY", "1700.01"),
                Rate.percent("3.5"),
                Ratio.of(12, 240),
                RUN.facts(),
                RUN.facts().column(0),
                RUN.plan(),
                RUN,
                RUN.teamStatement(),
                RUN.statement("li-na"),
                RUN.statement("li-na").lines().get(0),
                RUN.explain("li-na"));
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void toJson_amountWithNothingRegistered_refused(Object value) {
        assertThatThrownBy(() -> new Gson().toJson(value)).hasMessageMatching("(?s).*(needsAnAdapter|TypeAdapter).*");
    }

    @Test
    void toJson_idOrPeriodWithNothingRegistered_itsParts() {
        assertThat(new Gson().toJson(AgentId.of("li-na"))).isEqualTo("{\"value\":\"li-na\"}");
        assertThat(new Gson().toJson(Period.ofMonth(2024, 7))).contains("2024", "7", "31");
    }

    @Test
    void toJson_adaptersRegistered_shapeOfTheLibrary() {
        JsonSerializer<Object> text = (value, type, gson) -> new JsonPrimitive(value.toString());
        JsonSerializer<Statement> statement =
                (value, type, gson) -> parsed(value.tree().line());
        JsonSerializer<TeamStatement> team =
                (value, type, gson) -> parsed(value.tree().line());
        GsonBuilder builder = new GsonBuilder()
                .registerTypeHierarchyAdapter(Statement.class, statement)
                .registerTypeHierarchyAdapter(TeamStatement.class, team);
        TextForm.ALL.forEach(form -> builder.registerTypeHierarchyAdapter(form.type(), text));
        Gson gson = builder.create();

        assertThat(gson.toJson(ImmutableList.of(Exact.of("1/3"), Rate.percent("3.5"), Period.ofMonth(2024, 7))))
                .isEqualTo("[\"1/3\",\"3.5%\",\"2024-07\"]");
        assertThat(gson.toJson(RUN.statement("li-na")))
                .isEqualTo(RUN.statement("li-na").tree().line().strip());
        assertThat(gson.toJson(RUN.teamStatement()))
                .isEqualTo(RUN.teamStatement().tree().line().strip());
    }

    /** What the README of the JSON modules gives Gson stands here, but for white space. */
    @Test
    void toJson_adaptersOfTheReadme_shapeOfTheLibrary() throws IOException {
        GsonBuilder builder = new GsonBuilder();
        JsonSerializer<Object> text = (value, type, gson) -> new JsonPrimitive(value.toString());
        TextForm.ALL.forEach(form -> builder.registerTypeHierarchyAdapter(form.type(), text));
        JsonSerializer<Statement> statement =
                (value, type, gson) -> JsonParser.parseString(value.tree().line());
        builder.registerTypeAdapter(Statement.class, statement);

        assertThat(builder.create().toJson(RUN.statement("li-na")))
                .isEqualTo(RUN.statement("li-na").tree().line().strip());
        String readme = Files.readString(Path.of("../jackson/README.md"), UTF_8);
        int from = readme.indexOf("JsonSerializer<Object>");
        String snippet = readme.substring(from, readme.indexOf("```", from));
        String source = Files.readString(Path.of("src/test/java/io/github/ticheng/core/GsonTest.java"), UTF_8);
        assertThat(source.replaceAll("\\s", "")).contains(snippet.replaceAll("\\s", ""));
    }

    private static JsonElement parsed(String json) {
        return JsonParser.parseString(json);
    }
}
