// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.statement.CreditLine;
import io.github.ticheng.core.statement.Outcome;
import io.github.ticheng.core.statement.Statement;
import io.github.ticheng.core.statement.StatementForm;
import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.text.Json.JsonList;
import io.github.ticheng.core.text.Json.JsonMap;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.DocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatementJsonTest {

    private static final TeamStatement JULY = SampleShop.july().teamStatement();

    @Test
    void of_shop_asPinned() throws IOException {
        Golden.check("statement.json", StatementJson.of(JULY));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void explained_shop_asPinned(Language language) throws IOException {
        Golden.check(
                "explained-" + language.name().toLowerCase(Locale.ROOT) + ".json",
                StatementJson.explained(SampleShop.july(), language));
    }

    @Test
    void line_shop_sameTreeInOneLine() {
        JsonMapper mapper = JsonMapper.builder().build();

        assertThat(StatementJson.line(JULY)).containsOnlyOnce("\n");
        assertThat(mapper.readTree(StatementJson.line(JULY))).isEqualTo(mapper.readTree(StatementJson.of(JULY)));
    }

    @Test
    void read_shop_saysAndPaysTheSame() {
        TeamStatement read = StatementJson.read("july.json", StatementJson.line(JULY), Metrics.ALL);

        assertThat(StatementJson.of(read)).isEqualTo(StatementJson.of(JULY));
        assertThat(read.statements())
                .extracting(Statement::total)
                .isEqualTo(JULY.statements().stream().map(Statement::total).toList());
    }

    @Test
    void read_changedAmountOrUnknownKey_toldWithItsPlace() {
        String json = StatementJson.of(JULY);

        assertThatThrownBy(() -> StatementJson.read(
                        "july.json", json.replaceFirst("\"amount\": \"1", "\"amount\": \"2"), Metrics.ALL))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("and the sum");
        assertThatThrownBy(
                        () -> StatementJson.read("july.json", json.replaceFirst("\"total\"", "\"totel\""), Metrics.ALL))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("did you mean \"total\"?");
    }

    @Test
    void explained_linesOfEveryAgent_sumUpToTheTotal() {
        JsonNode tree =
                JsonMapper.builder().build().readTree(StatementJson.explained(SampleShop.july(), Language.ENGLISH));

        BigDecimal all = BigDecimal.ZERO;
        for (JsonNode statement : tree.get("statements")) {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode line : statement.get("lines")) {
                assertThat(line.get("amount").isString()).isTrue();
                sum = sum.add(new BigDecimal(line.get("amount").asString()));
            }
            BigDecimal total = new BigDecimal(statement.get("total").asString());
            assertThat(sum).isEqualByComparingTo(total);
            all = all.add(total);
        }
        assertThat(all).isEqualByComparingTo(new BigDecimal(tree.get("total").asString()));
    }

    @Test
    void schema_everythingThatIsWritten_valid() throws IOException {
        assertThat(wrong(StatementJson.of(JULY))).isEmpty();
        assertThat(wrong(StatementJson.explained(SampleShop.july(), Language.CHINESE)))
                .isEmpty();
        Outcome outcome = JULY.statements().stream()
                .flatMap(statement -> statement.outcomes().stream())
                .findFirst()
                .orElseThrow();
        TeamStatement more = TeamStatement.of(
                JULY.plan(),
                JULY.fingerprint(),
                JULY.team(),
                JULY.period(),
                JULY.statements(),
                JULY.total(),
                ImmutableList.of(new Outcome(
                        outcome.rule(), outcome.code(), outcome.label(), outcome.reason(), Period.parse("2024-09"))),
                JULY.pools(),
                ImmutableList.of(new CreditLine(
                        outcome.rule(), AgentId.of("li-na"), Metrics.SALES, Metrics.PUBLIC_SALES, Exact.of("-1/3"))));
        assertThat(wrong(StatementJson.of(more))).isEmpty();
        for (Statement statement : JULY.statements()) {
            JsonMap alone = new JsonMap().putAll(JULY.tree()).put("statements", new JsonList().add(statement.tree()));
            assertThat(wrong(alone.line())).isEmpty();
        }
    }

    @Test
    void schema_amountThatIsANumberOrAnUnknownKey_notValid() throws IOException {
        assertThat(wrong(JULY.tree().put("total", 1).line())).isNotEmpty();
        assertThat(wrong(JULY.tree().put("totals", "1").line())).isNotEmpty();
    }

    private static List<String> wrong(String json) throws IOException {
        try (InputStream schema = StatementForm.class.getResourceAsStream("statement.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema)
                    .validate(json, InputFormat.JSON)
                    .stream()
                    .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
                    .toList();
        }
    }
}
