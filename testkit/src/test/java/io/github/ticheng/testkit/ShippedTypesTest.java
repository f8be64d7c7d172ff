// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue has every block that ships, under names that documents can be written in. */
class ShippedTypesTest {

    private static final String WORDS = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    static Stream<BlockType<?>> types() {
        return Shipped.CATALOGUE.types().stream();
    }

    @Test
    void catalogue_ofAllModules_hasEveryPublicBlock() {
        Set<String> blocks = ArchitectureTest.LIBRARY.stream()
                .filter(type -> type.isAssignableTo(Block.class) && !type.isInterface())
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(types().map(type -> type.javaType().getName())).containsAll(blocks);
    }

    @ParameterizedTest
    @MethodSource("types")
    void type_itsNames_areLowerCaseWords(BlockType<?> type) {
        assertThat(type.name()).matches(WORDS);
        List<String> fields = type.fields().stream().<String>map(Field::name).toList();
        assertThat(fields).allMatch(name -> name.matches(WORDS)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("types")
    void type_itsFamily_isAnInterfaceOfBlocks(BlockType<?> type) {
        assertThat(type.family()).isInterface().isAssignableFrom(type.javaType());
        assertThat(Block.class).isAssignableFrom(type.family());
    }

    /** Blocks as chance makes them, with any of their options. */
    @ParameterizedTest
    @MethodSource("types")
    void type_itsBlocks_keepTheContract(BlockType<?> type) {
        BlockContract<Block> contract = new ShippedBlocksContractTest();
        List<Block> blocks = new ArrayList<>();
        Random random = new Random(7);
        for (int attempt = 0; attempt < 3000 && blocks.size() < (attempt < 1000 ? 20 : 1); attempt++) {
            new AnyBlocks(Shipped.VOCABULARY, random, type, List.of("wage", "bonus"))
                    .make(type)
                    .ifPresent(block -> blocks.add((Block) block));
        }
        assertThat(blocks).isNotEmpty();
        assertThat(blocks.stream().distinct().map(Block::canonicalText)).doesNotHaveDuplicates();
        for (Block block : blocks) {
            contract.serialization_ofABlock_keepsIt(block);
            contract.type_ofABlock_isThatOfItsClass(block);
            contract.fields_writtenAndReadBack_makeAnEqualBlock(block);
            contract.fields_leftOutAtTheirDefault_makeAnEqualBlock(block);
            assertThat(block.type()).contains(type);
        }
    }

    /** A family that a field may hold has at least one type, or nothing could be written there. */
    @ParameterizedTest
    @MethodSource("types")
    void type_theFamiliesOfItsFields_haveTypes(BlockType<?> type) {
        for (Field<?, ?> field : type.fields()) {
            requireTypes(field.type());
        }
    }

    private static void requireTypes(FieldType<?> type) {
        if (type instanceof FieldType.BlockOf<?> block) {
            assertThat(types()).anyMatch(other -> block.family().isAssignableFrom(other.javaType()));
        } else if (type instanceof FieldType.ListOf<?> list) {
            requireTypes(list.element());
        } else if (type instanceof FieldType.RowOf<?> row) {
            row.type().fields().forEach(field -> requireTypes(field.type()));
        }
    }
}
