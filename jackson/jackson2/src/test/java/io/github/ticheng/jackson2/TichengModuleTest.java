// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.jackson2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.TextForm;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.explain.Explanation.ExplainedStatement;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.PlanId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Language;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TichengModuleTest {

    private static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();

    private static final TeamRun RUN = CompensationPlan.builder("shop", "1", "CNY")
            .build()
            .run(TeamFacts.builder("desk", "2024-07", "CNY")
                    .agent("li-na", sheet -> {})
                    .build());

    static Stream<Arguments> values() {
        return Stream.of(
                arguments(Exact.of("1700.01"), "'1700.01'"),
                arguments(Exact.of("-1/3"), "'-1/3'"),
                arguments(Exact.of("123456789012345678901234567890.5"), "'123456789012345678901234567890.5'"),
                arguments(Money.of("CNY", "1700"), "{'amount':'1700.00','currency':'CNY'}"),
                arguments(Money.of("JPY", "1/3"), "{'amount':'1/3','currency':'JPY'}"),
                arguments(Rate.percent("3.5"), "'3.5%'"),
                arguments(Ratio.of(12, 240), "'12/240'"),
                arguments(Rating.of("very-good"), "'very-good'"),
                arguments(Rounding.FEN_HALF_UP, "'0.01 HALF_UP'"),
                arguments(Period.ofMonth(2024, 7), "'2024-07'"),
                arguments(AgentId.of("李娜"), "'李娜'"),
                arguments(TeamId.of("desk"), "'desk'"),
                arguments(PlanId.of("shop"), "'shop'"),
                arguments(RuleId.of("wage"), "'wage'"),
                arguments(Currency.getInstance("CNY"), "'CNY'"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void read_whatWasWritten_equal(Object value, String json) throws Exception {
        Class<?> type = value instanceof Exact ? Exact.class : value.getClass();

        assertThat(MAPPER.writeValueAsString(value)).isEqualTo(json.replace('\'', '"'));
        assertThat(MAPPER.readValue(json.replace('\'', '"'), type)).isEqualTo(value);
    }

    @Test
    void values_everyTextForm_isInTheTable() {
        assertThat(TextForm.ALL)
                .allMatch(form -> values().anyMatch(row -> form.type().isInstance(row.get()[0])));
    }

    @Test
    void read_keysAndWholeNumbers_read() throws Exception {
        assertThat(MAPPER.readValue(
                        "{\"2024-07\":{\"1001\":17}}", new TypeReference<Map<Period, Map<AgentId, Exact>>>() {}))
                .isEqualTo(Map.of(Period.ofMonth(2024, 7), Map.of(AgentId.of("1001"), Exact.of(17))));
        assertThat(MAPPER.readValue("[1001,null]", AgentId[].class)).containsExactly(AgentId.of("1001"), null);
        assertThat(MAPPER.readValue("{\"amount\":12345678901234567890,\"currency\":\"CNY\"}", Money.class))
                .isEqualTo(Money.of("CNY", "12345678901234567890"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Exact    | '1e5'     | Expected a decimal such as 23450.55",
                "Exact    | ''        | Expected a decimal such as 23450.55",
                "Exact    | '1/0'     | Expected a divisor other than 0",
                "Exact    | 17.5      | Expected a text or a whole number",
                "Exact    | true      | Expected a text or a whole number",
                "Exact    | ['1']     | Expected a text or a whole number",
                "Rate     | '3.5'     | Expected a rate such as 3.5%",
                "Rate     | 3         | Expected a rate such as 3.5%",
                "Ratio    | '1/-2'    | Expected a ratio with a positive denominator",
                "Rating   | 'Gut'     | Expected a rating of lower-case words",
                "Rounding | '0.01'    | Expected a unit and a mode",
                "Period   | '2024-13' | Expected a period such as 2024-07",
                "Period   | '2024-02-30/2024-03-01' | Expected a period such as 2024-07",
                "AgentId  | 'a  b'    | Expected an agent id",
                "TeamId   | ''        | Expected a team id",
                "PlanId   | 'Shop'    | Expected a plan id",
                "RuleId   | {}        | Expected a text or a whole number",
                "Money    | 'CNY 1'   | Expected an amount such as {",
                "Money    | {'amount':'1'}                   | Expected an amount such as {",
                "Money    | {'amount':1.5,'currency':'CNY'}  | Expected an amount such as {",
                "Money    | {'amount':'1','currency':'CNY','of':''} | Expected an amount such as {",
                "Money    | {'amount':'1','amount':'2','currency':'CNY'} | Expected an amount such as {",
                "Money    | {'amount':'x','currency':'CNY'}  | Expected a decimal such as 23450.55",
                "Money    | {'amount':'1','currency':'RMB'}  | Expected an ISO 4217 currency code"
            })
    void read_noSuchValue_refusedWithWhatWasExpectedAndWhere(String type, String json, String message) {
        Class<?> target = values().map(row -> row.get()[0])
                .map(value -> value instanceof Exact ? Exact.class : value.getClass())
                .filter(candidate -> candidate.getSimpleName().equals(type))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> MAPPER.readValue(
                        "[" + json.replace('\'', '"') + "]",
                        MAPPER.getTypeFactory().constructArrayType(target)))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("[0]");
    }

    @Test
    void read_badKeyOrEndlessNumber_refused() {
        assertThatThrownBy(() -> MAPPER.readValue("{\"2024-13\":1}", new TypeReference<Map<Period, Exact>>() {}))
                .isInstanceOf(InvalidFormatException.class)
                .hasMessageContaining("Expected a period such as 2024-07");
        String endless = "9".repeat(4_001);
        assertThatThrownBy(() -> MAPPER.readValue("\"" + endless + "\"", Exact.class))
                .isInstanceOf(InvalidFormatException.class)
                .hasMessageContaining("Expected a text of at most 4000 characters");
        assertThatThrownBy(() -> MAPPER.readValue("{\"amount\":\"" + endless + "\",\"currency\":\"CNY\"}", Money.class))
                .isInstanceOf(InvalidFormatException.class)
                .hasMessageContaining("Expected a text of at most 4000 characters");
    }

    @Test
    void write_statementsAndExplanations_shapeOfTheLibraryInTheLanguageOfTheModule() throws Exception {
        ObjectMapper chinese = new ObjectMapper().registerModule(new TichengModule(Language.CHINESE));
        Explanation explanation = RUN.explain("li-na");
        Statement statement = RUN.statement("li-na");

        assertThat(MAPPER.writeValueAsString(RUN.teamStatement()))
                .isEqualTo(RUN.teamStatement().tree().line().strip());
        assertThat(MAPPER.writeValueAsString(ImmutableList.of(explanation)))
                .isEqualTo("[" + explanation.tree(Language.ENGLISH).line().strip() + "]");
        assertThat(chinese.writeValueAsString(explanation))
                .isEqualTo(explanation.tree(Language.CHINESE).line().strip())
                .isNotEqualTo(MAPPER.writeValueAsString(explanation));
        assertThat(chinese.writeValueAsString(new ExplainedStatement(statement, explanation)))
                .isEqualTo(new ExplainedStatement(statement, explanation)
                        .tree(Language.CHINESE)
                        .line()
                        .strip());
    }
}
