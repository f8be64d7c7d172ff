// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.catalogue.BlockType.FieldValues;
import io.github.ticheng.core.catalogue.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;

/**
 * What every building block keeps to: it is a value, it survives serialization, its canonical text tells equal blocks
 * from different ones on every machine, and its type, if it has one, tells it whole.
 *
 * <p>Extend it in the tests of a block and give the blocks to try; the laws are run by jqwik. Where a block ends in an
 * exception one law tells it, and the others that it would break are aborted and name that law.
 *
 * @param <B> the class of the blocks, or the interface of their family
 */
@AddLifecycleHook(value = OneCause.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
public abstract class BlockContract<B extends Block> {

    /** How often each law of a contract is tried. */
    protected static final int TRIES = 100;

    /** For subclasses. */
    protected BlockContract() {}

    /** The blocks to try: every form that one can have, also those at the edge of what is allowed. */
    protected abstract Arbitrary<? extends B> blocks();

    @Provide("any block")
    public final Arbitrary<Block> anyBlock() {
        return blocks().<Block>map(block -> block).withoutEdgeCases();
    }

    @Property(tries = TRIES)
    public final void serialization_ofABlock_keepsIt(@ForAll("any block") Block block) {
        Block copy = Copies.of(block);
        Law.requireEqual(block, copy, "a block read back");
        Law.requireEqual(block.hashCode(), copy.hashCode(), "the hash code of a block read back");
        Law.requireEqual(block.canonicalText(), copy.canonicalText(), "the canonical text of a block read back");
    }

    @Property(tries = TRIES)
    public final void canonicalText_ofTwoBlocks_isTheSameIfTheyAreEqual(
            @ForAll("any block") Block one, @ForAll("any block") Block other) {
        Law.requireEqual(
                one.equals(other),
                one.canonicalText().equals(other.canonicalText()),
                "the canonical texts\n" + one.canonicalText() + "\n" + other.canonicalText() + "\nof " + one + " and "
                        + other + " being equal");
    }

    @Property(tries = TRIES)
    public final void canonicalText_onOtherMachines_isTheSame(@ForAll("any block") Block block) {
        for (Elsewhere place : Elsewhere.values()) {
            Law.requireEqual(
                    block.canonicalText(),
                    place.make(() -> Copies.of(block).canonicalText()),
                    "the canonical text in " + place);
        }
    }

    @Property(tries = TRIES)
    public final void type_ofABlock_isThatOfItsClass(@ForAll("any block") Block block) {
        block.type().ifPresent(type -> {
            Law.require(
                    type.javaType().isInstance(block),
                    () -> "Expected a " + type.javaType().getName() + ", but found " + block);
            Law.require(
                    type.family().isInstance(block),
                    () -> "Expected a " + type.family().getName() + ", but found " + block);
            Law.requireEqual(
                    type.fields().size(),
                    (int) type.fields().stream().map(Field::name).distinct().count(),
                    "the number of different names of the fields of " + type.name());
        });
    }

    @Property(tries = TRIES)
    public final void fields_writtenAndReadBack_makeAnEqualBlock(@ForAll("any block") Block block) {
        block.type().ifPresent(type -> Law.requireEqual(block, rebuilt(type, block, false), "the rebuilt block"));
    }

    @Property(tries = TRIES)
    public final void fields_leftOutAtTheirDefault_makeAnEqualBlock(@ForAll("any block") Block block) {
        block.type().ifPresent(type -> Law.requireEqual(block, rebuilt(type, block, true), "the rebuilt block"));
    }

    private static <T> T rebuilt(BlockType<T> type, Block block, boolean leavingOutDefaults) {
        T own = type.javaType().cast(block);
        Map<Field<?, ?>, Object> written = new LinkedHashMap<>();
        for (Field<T, ?> field : type.fields()) {
            Object value = field.getter().apply(own);
            if (value == null && field.required()) {
                throw new AssertionError("Expected a value of field " + field.name() + ", but found null in " + block);
            }
            if (!leavingOutDefaults || !field.isDefault(own)) {
                written.put(field, value);
            }
        }
        return type.constructor().apply(FieldValues.of(type, written));
    }
}
