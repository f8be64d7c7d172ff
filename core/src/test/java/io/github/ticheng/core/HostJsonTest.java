// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.reflect.ClassPath;
import io.github.ticheng.core.explain.Explanation;
import io.github.ticheng.core.explain.Explanation.ExplainedStatement;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.PlanId;
import io.github.ticheng.core.id.RuleId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Figure;
import io.github.ticheng.core.number.Money;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.core.number.Rating;
import io.github.ticheng.core.number.Ratio;
import io.github.ticheng.core.number.Rounding;
import io.github.ticheng.core.number.Term;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.problem.Place;
import io.github.ticheng.core.statement.Balance;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.PayLine;
import io.github.ticheng.core.statement.Room;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.statement.TeamStatement.PlanRef;
import io.github.ticheng.core.team.Agent;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Phrase;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** A host's mappers, with nothing registered: values come out with their digits, or not at all and with a word. */
class HostJsonTest {

    private static final ObjectMapper JACKSON_2 = new ObjectMapper();
    private static final JsonMapper JACKSON_3 = JsonMapper.builder().build();

    private static final Money CNY_1700_01 = Money.parse("CNY 1700.01");
    private static final Agent AGENT = Agent.builder()
            .id(AgentId.of("li-na"))
            .name("李娜")
            .team(TeamId.of("desk"))
            .post("senior")
            .hiredOn(LocalDate.of(2021, 3, 15))
            .build();
    private static final PayLine LINE = PayLine.of(
            new PayLine.Item(RuleId.of("wage"), Room.PAY, Label.of("wage", "工资"), CNY_1700_01.currency()),
            CNY_1700_01.amount(),
            null);
    private static final Statement STATEMENT = Statement.of(
            AGENT, ImmutableList.of(LINE), CNY_1700_01, null, null, ImmutableList.of(), ImmutableList.of());
    private static final TeamStatement TEAM = TeamStatement.of(
            new PlanRef(PlanId.of("shop"), "1"),
            "0".repeat(64),
            TeamId.of("desk"),
            Period.ofMonth(2024, 7),
            ImmutableList.of(STATEMENT),
            CNY_1700_01,
            ImmutableList.of(),
            ImmutableList.of(),
            ImmutableList.of());

    static Stream<Arguments> values() {
        return Stream.of(
                arguments(Exact.of("1700.01"), "'1700.01'"),
                arguments(Exact.of("1/3"), "'1/3'"),
                arguments(Exact.of("123456789012345678901234567890.5"), "'123456789012345678901234567890.5'"),
                arguments(Exact.of("2").asConstant(Unit.NUMBER), "'2'"),
                arguments(CNY_1700_01, "{'amount':'1700.01','currency':'CNY'}"),
                arguments(Rate.percent("3.5"), "'3.5%'"),
                arguments(Ratio.of(12, 240), "'12/240'"),
                arguments(Rating.of("good"), "'good'"),
                arguments(Rounding.FEN_HALF_UP, "'0.01 HALF_UP'"),
                arguments(Period.ofMonth(2024, 7), "'2024-07'"),
                arguments(AgentId.of("li-na"), "'li-na'"),
                arguments(TeamId.of("desk"), "'desk'"),
                arguments(RuleId.of("wage"), "'wage'"),
                arguments(PlanId.of("shop"), "'shop'"),
                arguments(
                        ImmutableMap.of(AgentId.of("li-na"), CNY_1700_01),
                        "{'li-na':{'amount':'1700.01','currency':'CNY'}}"),
                arguments(
                        LINE,
                        "{'currency':'CNY','rule':'wage','room':'pay','label':{'en':'wage','zh':'工资'},"
                                + "'amount':'1700.01'}"),
                arguments(
                        new Balance(RuleId.of("draw"), "2024-06", Money.of("CNY", "1700")),
                        "{'currency':'CNY','rule':'draw','key':'2024-06','amount':'1700.00'}"),
                arguments(Metrics.REFUND_RATE, "'refund-rate'"),
                arguments(Label.of("wage", "工资"), "{'en':'wage','zh':'工资'}"),
                arguments(
                        Message.saying(Phrase.of("test.tier", "tier {tier}", "第 {tier} 档"))
                                .with("tier", 3)
                                .build(),
                        "{'code':'test.tier','en':'tier 3','zh':'第 3 档'}"),
                arguments(AGENT, "{'team':'desk','id':'li-na','name':'李娜','post':'senior','hired-on':'2021-03-15'}"),
                arguments(
                        Figure.of(CNY_1700_01),
                        "{'value':'1700.01','unit':{'kind':'MONEY','currency':'CNY','money':true}}"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void write_value_hasItsDigits(Object value, String json) throws Exception {
        assertThat(JACKSON_2.writeValueAsString(value)).isEqualTo(json.replace('\'', '"'));
        assertThat(JACKSON_3.writeValueAsString(value)).isEqualTo(json.replace('\'', '"'));
    }

    /** What is written for a host is what {@link Explanation#json} and {@code StatementJson} write. */
    @Test
    void write_statementOrExplanation_theShapeOfTheLibrary() throws Exception {
        Term term = Exact.of("1700.01")
                .asInput(Label.of("sales"), Unit.NUMBER)
                .plus(Exact.ONE)
                .term()
                .orElseThrow();
        Explanation explanation = new Explanation(
                Place.of(Place.Part.RULE, "wage"),
                "wage",
                Label.of("wage"),
                ImmutableList.of(Explanation.calculation(term)),
                term,
                ImmutableList.of());
        ExplainedStatement explained = new ExplainedStatement(
                STATEMENT,
                new Explanation(
                        Place.of(Place.Part.AGENT, "li-na"),
                        "",
                        Label.of("total"),
                        ImmutableList.of(),
                        term,
                        ImmutableList.of(explanation)));
        Map<Object, JsonMap> shapes = Map.of(
                STATEMENT,
                STATEMENT.tree(),
                TEAM,
                TEAM.tree(),
                explanation,
                explanation.tree(Language.ENGLISH),
                explained,
                explained.tree());
        for (Map.Entry<Object, JsonMap> shape : shapes.entrySet()) {
            String text = shape.getValue().line().strip();

            assertThat(text).contains("\"1700.01\"");
            assertThat(JACKSON_2.writeValueAsString(shape.getKey())).isEqualTo(text);
            assertThat(JACKSON_3.writeValueAsString(shape.getKey())).isEqualTo(text);
        }
    }

    static Stream<Object> withoutForm() {
        TeamFacts facts = TeamFacts.builder("desk", "2024-07", "CNY")
                .agent("li-na", sheet -> sheet.put(Metrics.SALES, "23450.55"))
                .build();
        CompensationPlan plan = CompensationPlan.builder("shop", "1", "CNY").build();
        TeamRun run = plan.run(facts);
        return Stream.of(
                facts,
                facts.column(0),
                plan,
                run,
                plan.tryRun(facts, Ledger.empty()),
                run.ledger().entries().get(0));
    }

    @ParameterizedTest
    @MethodSource("withoutForm")
    void write_factsPlanRunOrEntry_refused(Object value) {
        assertThatThrownBy(() -> JACKSON_2.writeValueAsString(value)).hasMessageContaining("in JSON, but found a ");
        assertThatThrownBy(() -> JACKSON_3.writeValueAsString(value)).hasMessageContaining("in JSON, but found a ");
    }

    /** In Jackson 3 a class without properties is an empty object: what such a class holds would be gone. */
    @Test
    void publicClass_noRecord_saysItsFormOrIsATool() throws Exception {
        assertThat(ClassPath.from(HostJsonTest.class.getClassLoader())
                        .getTopLevelClassesRecursive("io.github.ticheng.core")
                        .stream()
                        .map(ClassPath.ClassInfo::load)
                        .flatMap(type -> Stream.concat(Stream.of(type), Stream.of(type.getDeclaredClasses())))
                        .filter(type -> Modifier.isPublic(type.getModifiers()))
                        .filter(type -> !type.getPackageName().startsWith("io.github.ticheng.core.plan."))
                        .filter(type -> !type.isRecord() && !type.isEnum() && !Throwable.class.isAssignableFrom(type))
                        .filter(type -> Stream.of(type.getDeclaredFields())
                                .anyMatch(field -> !Modifier.isStatic(field.getModifiers())))
                        .filter(type -> !Json.Unwritten.class.isAssignableFrom(type))
                        .filter(type -> Stream.of(type.getDeclaredMethods())
                                .noneMatch(method -> method.isAnnotationPresent(JsonValue.class)))
                        .map(Class::getSimpleName))
                .containsExactlyInAnyOrder(
                        "AgentFacts",
                        "BandIndex",
                        "BlockWords",
                        "Builder",
                        "Builder",
                        "Catalogue",
                        "FieldValues",
                        "LongColumn",
                        "PlanBuilder",
                        "TeamFactsBuilder",
                        "TextTable");
    }
}
