// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.ShortForm.Sentence;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.number.Exact;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences by their patterns, and which types can be written shorter in which way. */
class ShortFormTest {

    enum Way {
        UP,
        DOWN
    }

    record Thing(
            Metric metric,
            Way way,
            ImmutableList<String> posts,
            @Nullable Exact number,
            @Nullable Thing inner) {

        static final BlockType<Thing> TYPE = BlockType.row("thing", Thing.class)
                .with(
                        Field.required("metric", FieldType.METRIC, Thing::metric),
                        Field.required("way", FieldType.choice(Way.class), Thing::way),
                        Field.required("posts", FieldType.listOf(FieldType.TEXT), Thing::posts),
                        Field.optional("number", FieldType.NUMBER, thing -> thing.number),
                        Field.optional("inner", FieldType.row(LEAF), thing -> null),
                        (metric, way, posts, number, inner) -> new Thing(metric, way, posts, number, null));
    }

    record Leaf(String text) {}

    private static final BlockType<Leaf> LEAF =
            BlockType.row("leaf", Leaf.class).with(Field.required("text", FieldType.TEXT, Leaf::text), Leaf::new);

    private static final String WHOLE = "{metric} goes {way} in {posts or}";

    // ------------------------------------------------------------------------------------------ sentences

    @ParameterizedTest
    @CsvSource({
        // the pattern, its parts, its fields
        "passed, <passed>, ''",
        "{metric}, metric, metric",
        "post is {posts or}, <post> <is> posts+or, posts",
        "tenure at least {months} months/month, <tenure> <at> <least> months <months|month>, months",
        "{metrics plus} less {less plus}, metrics+plus <less> less+plus, metrics less",
        "{metric} {comparison} the team's, metric comparison <the> <team's>, metric comparison",
    })
    void of_aPattern_hasItsWordsAndFieldsInOrder(String pattern, String parts, String fields) {
        Sentence sentence = Sentence.of(pattern);

        assertThat(sentence.parts().stream().map(ShortFormTest::shown).collect(Collectors.joining(" ")))
                .isEqualTo(parts);
        assertThat(String.join(" ", sentence.fields())).isEqualTo(fields);
        assertThat(sentence).hasToString(pattern);
    }

    private static String shown(Sentence.Part part) {
        if (part instanceof Sentence.Slot slot) {
            return slot.field() + (slot.between().isEmpty() ? "" : "+" + slot.between());
        }
        return "<" + String.join("|", ((Sentence.Word) part).spellings()) + ">";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", " a", "a ", "a  b", "{", "{}", "{a", "a}", "{a b c}", "{a }", "{{a}}", "a{b}", "a/", "/a",
                "a//b"
            })
    void of_noPattern_refused(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sentence.of(pattern))
                .withMessage("Expected words, and names of fields in braces, but found \"" + pattern + "\"");
    }

    // ------------------------------------------------------------------------------------------ types

    @ParameterizedTest
    @ValueSource(strings = {WHOLE, "{posts and} {way} {metric}", WHOLE + " by {number}"})
    void shortly_sentenceOfWordsThatMustBeThere_fits(String pattern) {
        assertThat(Thing.TYPE.shortly(ShortForm.said(pattern)).shortForm().sentences())
                .extracting(Sentence::toString)
                .containsExactly(pattern);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{metric} goes {way} | Expected posts in \"{metric} goes {way}\", but found [metric, way]",
                WHOLE + " of {colour} | Expected a field of thing, but found colour",
                WHOLE
                        + " and {inner} | Expected a value of words, or a list with a word between them, but found"
                        + " inner in",
                "{metric} {way} {posts} | Expected a value of words, or a list with a word between them, but found"
                        + " posts in",
                "{metric or} {way} {posts or} | but found metric in",
                WHOLE + " and {way} | Expected each field once, but found",
            })
    void shortly_sentenceThatDoesNotFit_refused(String pattern, String said) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Thing.TYPE.shortly(ShortForm.said(WHOLE, pattern)))
                .withMessageContaining(said);
    }

    @ParameterizedTest
    @CsvSource({
        "colour, posts, metric, on, 'Expected a field of thing, but found colour'",
        "metric, posts, way, on, 'Expected a choice and a list, but found Table[choice=metric, list=posts, leads={}]'",
        "way, metric, posts, on, 'Expected a choice and a list, but found Table[choice=way, list=metric, leads={}]'",
        "way, posts, colour, on, 'Expected a field of thing, but found colour'",
        "way, posts, metric, number, 'Expected a key that is no field of thing, but found number'",
    })
    void shortly_tableThatDoesNotFit_refused(String choice, String list, String field, String key, String said) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Thing.TYPE.shortly(ShortForm.table(choice, list, field, key)))
                .withMessage(said);
    }

    @Test
    void shortly_valueAloneForNoRow_refused() {
        ShortForm table = ShortForm.table("way", "posts", "metric", "on").leading("text", "up");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Thing.TYPE.shortly(table))
                .withMessage(
                        "Expected rows with the field text, but found Table[choice=way, list=posts, leads={up=text}]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forest.TYPE.shortly(
                        ShortForm.table("way", "leaves", "name", "on").leading("colour", "up")))
                .withMessage("Expected a field of leaf, but found colour");
    }

    record Forest(String name, Way way, ImmutableList<Leaf> leaves) {

        static final BlockType<Forest> TYPE = BlockType.row("forest", Forest.class)
                .with(
                        Field.required("name", FieldType.TEXT, Forest::name),
                        Field.required("way", FieldType.choice(Way.class), Forest::way),
                        Field.required("leaves", FieldType.listOf(FieldType.row(LEAF)), Forest::leaves),
                        Forest::new);
    }

    @Test
    void shortly_tableNameAndLead_areThoseOfTheType() {
        assertThat(Thing.TYPE
                        .shortly(ShortForm.table("way", "posts", "metric", "on"))
                        .shortForm()
                        .table())
                .isEqualTo(new ShortForm.Table("way", "posts", ImmutableMap.of()));
        BlockType<Thing> named = Thing.TYPE.shortly(ShortForm.named("it"));
        assertThat(named.shortName()).isEqualTo("it");
        assertThat(named.isCalled("thing") && named.isCalled("it")).isTrue();
        assertThat(LEAF.leadField().map(Field::name)).contains("text");
        assertThat(Thing.TYPE.leadField()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> LEAF.shortly(ShortForm.led("colour")));
    }
}
