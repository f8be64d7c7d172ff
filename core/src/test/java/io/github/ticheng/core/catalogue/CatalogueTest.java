// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.catalogue.BlockProvider.BlockWords;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.catalogue.BlockType.FieldValues;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.condition.Condition;
import io.github.ticheng.core.condition.Conditions;
import io.github.ticheng.core.condition.CoreBlocks;
import io.github.ticheng.core.condition.Factor;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.text.Label;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private record Bonus(Exact amount, Exact step) implements Block {
        static final Field<Bonus, Exact> AMOUNT = Field.required("amount", FieldType.AMOUNT, Bonus::amount);
        static final Field<Bonus, Exact> STEP = Field.withDefault("step", FieldType.NUMBER, Bonus::step, Exact.ONE);
        static final BlockType<Bonus> TYPE =
                BlockType.of("bonus", Block.class, Bonus.class).with(AMOUNT, STEP, Bonus::new);

        @Override
        public Optional<BlockType<?>> type() {
            return Optional.of(TYPE);
        }
    }

    private record Untyped(String word) implements Block {}

    private static BlockProvider provider(BlockType<?>... types) {
        return () -> ImmutableList.copyOf(types);
    }

    @Test
    void load_classPath_findsTheProvidersOfTheCore() {
        Catalogue catalogue = Catalogue.load(CatalogueTest.class.getClassLoader());

        assertThat(catalogue.types()).containsAll(new CoreBlocks().types());
        assertThat(catalogue.names(Factor.class)).contains("constant", "score-share");
    }

    @Test
    void find_family_offersOnlyItsBlocks() {
        Catalogue catalogue = Catalogue.of(List.of(new CoreBlocks()));

        assertThat(catalogue.names(Condition.class)).contains("metric", "grade").doesNotContain("by-grade");
        assertThat(catalogue.find(Condition.class, "by-grade")).isEmpty();
        assertThat(catalogue.find(Condition.class, "grade")).isPresent();
        assertThat(Catalogue.of(List.of(provider(Bonus.TYPE), new CoreBlocks())).types())
                .isEqualTo(Catalogue.of(List.of(new CoreBlocks(), provider(Bonus.TYPE)))
                        .types());
    }

    @Test
    void of_twoTypesOfOneName_namesBothClasses() {
        BlockType<Untyped> other = BlockType.of("bonus", Block.class, Untyped.class, () -> new Untyped("x"));

        assertThatThrownBy(() -> Catalogue.of(List.of(provider(Bonus.TYPE), provider(other))))
                .hasMessageContaining("Expected one Block named bonus, but found")
                .hasMessageContaining("Bonus")
                .hasMessageContaining("Untyped");
    }

    @Test
    void of_aNameOfAWiderFamily_isRefusedInWhicheverOrder() {
        BlockType<Condition> narrow =
                BlockType.of("metric", Condition.class, Condition.class, () -> Conditions.servedMonths(1));

        for (List<BlockProvider> providers : List.of(
                List.of(new CoreBlocks(), provider(narrow)),
                List.<BlockProvider>of(provider(narrow), new CoreBlocks()))) {
            assertThatThrownBy(() -> Catalogue.of(providers))
                    .hasMessageContaining("named metric, but found")
                    .hasMessageContaining("MetricCondition");
        }
    }

    @Test
    void fieldValues_absentField_takesItsDefaultOrIsRefused() {
        assertThat(Bonus.TYPE
                        .constructor()
                        .apply(FieldValues.of(Bonus.TYPE, ImmutableMap.of(Bonus.AMOUNT, Exact.of(5)))))
                .isEqualTo(new Bonus(Exact.of(5), Exact.ONE));
        assertThatThrownBy(() -> FieldValues.of(Bonus.TYPE, ImmutableMap.of()))
                .hasMessage("Expected a value for amount of bonus, but found none");
    }

    @Test
    void fieldValues_fieldOfAnotherType_isRefusedWithThoseAllowed() {
        Field<Untyped, String> word = Field.required("word", FieldType.TEXT, Untyped::word);

        assertThatThrownBy(() -> FieldValues.of(Bonus.TYPE, ImmutableMap.of(Bonus.AMOUNT, Exact.ONE, word, "x")))
                .hasMessage("Expected only the fields [amount, step] of bonus, but found word");
    }

    @Test
    void words_ofATypeAndItsFields_areReadFromLines() {
        BlockWords words = BlockWords.of("""
                block.bonus: A bonus. | 奖金。
                  =: {amount} | {amount}元
                  step: Its step. | 步长。
                row.untyped:
                  word: A word. | 词。
                *:
                  step: Any step. | 任一步长。
                  amount: An amount. | 金额。
                """);

        assertThat(words.keys())
                .containsExactly(
                        "block.bonus", "block.bonus =", "block.bonus step", "row.untyped word", "* step", "* amount");
        assertThat(words.of(Bonus.TYPE)).contains(Label.of("A bonus.", "奖金。"));
        assertThat(words.letter(Bonus.TYPE)).contains(Label.of("{amount}", "{amount}元"));
        assertThat(words.of(Bonus.TYPE, Bonus.STEP)).contains(Label.of("Its step.", "步长。"));
        assertThat(words.of(Bonus.TYPE, Bonus.AMOUNT)).contains(Label.of("An amount.", "金额。"));
        assertThat(Catalogue.of(List.of(provider(Bonus.TYPE))).words().of(Bonus.TYPE))
                .isEmpty();
        assertThatThrownBy(() -> BlockWords.of("block.bonus: A bonus.")).hasMessageContaining("found \"block.bonus: A");
    }

    @Test
    void canonicalText_equalBlocks_sameText() {
        assertThat(new Bonus(Exact.of("1.50"), Exact.ONE).canonicalText())
                .isEqualTo(new Bonus(Exact.of("1.5"), Exact.of("1.0")).canonicalText())
                .isEqualTo("bonus(amount=\"1.5\")");
        assertThat(new Untyped("x").canonicalText()).isEqualTo("Untyped[word=x]");
    }

    /** What a label says in one language is not taken for what it says in the other. */
    @Test
    void canonicalText_ofLabels_isAnotherForOtherWords() {
        assertThat(Stream.of(
                                Label.of("a", "b"),
                                Label.of("a", "b, chinese=c"),
                                Label.of("a, chinese=b", "c"),
                                Label.of("a, chinese=b", "c\"\"d"),
                                Label.of("a, chinese=b\"\"c", "d"))
                        .map(FieldType.LABEL::canonicalText))
                .doesNotHaveDuplicates()
                .startsWith("\"Label[english=a, chinese=b]\"");
    }

    /** A field that a later version adds, with the default that was meant before, changes no fingerprint. */
    @Test
    void canonicalText_fieldAtItsDefault_isLeftOut() {
        assertThat(new Bonus(Exact.ONE, Exact.ONE).canonicalText()).isEqualTo("bonus(amount=\"1\")");
        assertThat(new Bonus(Exact.ONE, Exact.of(2)).canonicalText()).isEqualTo("bonus(amount=\"1\",step=\"2\")");
    }
}
