// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.statement.TeamStatement;
import io.github.ticheng.core.text.Language;
import java.io.IOException;
import java.math.BigDecimal;
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
}
