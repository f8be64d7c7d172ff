// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockProvider;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.condition.CoreBlocks;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.rule.PayRule;
import io.github.ticheng.core.rule.Preparation;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is in a schema for which catalogue. */
class PlanSchemaTest {

    private static final Catalogue CATALOGUE =
            Catalogue.of(ImmutableList.of(new CoreBlocks(), new EveryForm.Provider()));

    @Test
    void of_anyCatalogue_isASchema() {
        assertThat(SchemaCheck.ofSchemas().errorsOfJson(PlanSchema.of(CATALOGUE)))
                .isEmpty();
        assertThat(SchemaCheck.ofSchemas().errorsOfJson(PlanSchema.of(Catalogue.of(ImmutableList.of()))))
                .isEmpty();
        assertThat(SchemaCheck.ofSchemas().errorsOfJson("{\"required\": \"plan\"}"))
                .isNotEmpty();
    }

    @Test
    void of_sameTypesInAnotherOrder_sameText() {
        Catalogue again = Catalogue.of(ImmutableList.of(new EveryForm.Provider(), new CoreBlocks()));
        assertThat(PlanSchema.of(again))
                .isEqualTo(PlanSchema.of(CATALOGUE))
                .doesNotContain("\r")
                .endsWith("}\n");
    }

    @Test
    void of_noRules_noEntries() {
        SchemaCheck bare = SchemaCheck.of(Catalogue.of(ImmutableList.of()));
        String head = "format: 1\nplan: shop\nversion: 2024\ncurrency: CNY\n";
        assertThat(bare.errorsOfYaml(head + "pay: []\n")).isEmpty();
        assertThat(bare.errorsOfYaml(head + "pay: [{id: line}]\n")).contains("/pay/0 not");
    }

    @Test
    void of_ruleNamedLikeAClause_refused() {
        BlockType<EveryForm> when = new BlockType<>(
                "when", PayRule.class, EveryForm.class, EveryForm.TYPE.fields(), EveryForm.TYPE.constructor());
        BlockProvider provider = () -> ImmutableList.of(when);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanSchema.of(Catalogue.of(ImmutableList.of(provider))))
                .withMessage("Expected every key of an entry of pay to have one meaning, but found two of when");
    }

    @Test
    void of_twoFamiliesOfOneSimpleName_definedTwice() {
        JsonNode definitions = JsonMapper.shared()
                .readTree(PlanSchema.of(Catalogue.of(ImmutableList.of(
                        () -> ImmutableList.of(EveryForm.TYPE, OtherConditions.NEEDING, OtherConditions.MET)))))
                .get("$defs");
        assertThat(definitions.propertyNames()).contains("condition", "condition-2", "condition.met");
        assertThat(definitions.at("/condition-2/properties").propertyNames()).isEmpty();
        assertThat(definitions.at("/condition-2/anyOf/0/properties").propertyNames())
                .containsExactly("met");
    }

    /** Conditions of another package that are called like the core's. */
    static final class OtherConditions {

        interface Condition extends Block {}

        record Met() implements Condition {}

        record Needing() implements PayRule {
            @Override
            public Step prepare(Preparation preparation) {
                return agent -> Exact.ZERO;
            }
        }

        static final BlockType<Met> MET = BlockType.of("met", Condition.class, Met.class, Met::new);
        static final BlockType<Needing> NEEDING = BlockType.of("needing", PayRule.class, Needing.class)
                .with(
                        Field.listed("condition", FieldType.block(Condition.class), rule -> ImmutableList.of()),
                        conditions -> new Needing());
    }
}
