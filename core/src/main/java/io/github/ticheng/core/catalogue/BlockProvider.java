// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.text.Label;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the block types of a module; found by {@link java.util.ServiceLoader} or handed over by the host.
 *
 * <p>Anyone may add one. It has a public constructor without parameters and no state.
 */
public interface BlockProvider {

    /** The types, in any order. */
    ImmutableList<BlockType<?>> types();

    /** What the types, their fields and the rows in them are for; nothing unless it is said. */
    default BlockWords words() {
        return BlockWords.NONE;
    }

    /**
     * What block types and their fields are for, in English and Chinese, said once: lists of blocks, schemas and editors all
     * tell this. Immutable.
     *
     * <p>It is written as text, so that both languages stand side by side. A line tells of a type by its family and name, or
     * of a row by {@code row.} and its name; the indented lines below it tell of its fields. What stands below {@code *} is
     * said of every field of that name of which its own type says nothing.
     *
     * <p>The line {@code =} is what a letter says of a block to those whom it pays: the name of a field in braces stands for its
     * value, with a plus behind it for the sum of several, and {@code {=}} for what a condition requires. What stands in
     * brackets is left out where a field in it has its default; {@code [?name=text]} is said where a field is given and not
     * false, {@code [!name=text]} where it is not.
     *
     * <pre>{@code
     * pay-rule.fixed-wage: The same amount every period. | 每期固定金额。
     *   =: {amount} every period[, no less than the team's {minimum}] | 每期 {amount}[，不低于团队的{minimum}]
     *   minimum: The team's own value below which it does not fall. | 不低于团队的该项数值。
     * *:
     *   amount: An amount in the plan's currency. | 以方案币种计的金额。
     * }</pre>
     */
    final class BlockWords {

        /** Nothing is said. */
        public static final BlockWords NONE = new BlockWords(ImmutableMap.of());

        private static final String ANY = "*";
        private static final String ROW = "row";
        private static final String LETTER = "=";
        private static final Pattern LINE = Pattern.compile(
                "( {2})?([a-z][a-z0-9-]*(?:\\.[a-z][a-z0-9-]*)?|\\*|=):(?: (\\S[^|]*) \\| (\\S[^|]*))?");

        private final ImmutableMap<String, Label> words;

        private BlockWords(ImmutableMap<String, Label> words) {
            this.words = words;
        }

        /**
         * Reads a text as above.
         *
         * @throws IllegalArgumentException if a line has another form, or tells of something that an earlier one tells of
         */
        public static BlockWords of(String text) {
            ImmutableMap.Builder<String, Label> words = ImmutableMap.builder();
            String type = ANY;
            for (String line : text.lines().toList()) {
                Matcher matcher = LINE.matcher(line);
                if (!matcher.matches()) {
                    throw new IllegalArgumentException(
                            "Expected a line such as \"pay-rule.fixed-wage: English | 中文\", but found \"" + line
                                    + "\"");
                }
                boolean isField = matcher.group(1) != null;
                type = isField ? type : matcher.group(2);
                if (matcher.group(3) != null) {
                    words.put(
                            isField ? type + " " + matcher.group(2) : type,
                            Label.of(matcher.group(3), matcher.group(4)));
                }
            }
            return new BlockWords(words.buildOrThrow());
        }

        /**
         * This and what others say.
         *
         * @throws IllegalArgumentException if two of them tell of the same
         */
        public BlockWords and(BlockWords others) {
            return new BlockWords(ImmutableMap.<String, Label>builder()
                    .putAll(words)
                    .putAll(others.words)
                    .buildOrThrow());
        }

        /** What a type, or a row, is for; empty if nothing is said of it. */
        public Optional<Label> of(BlockType<?> type) {
            return Optional.ofNullable(words.get(key(type)));
        }

        /** What a field of a type, or of a row, is for; empty if nothing is said of it. */
        public Optional<Label> of(BlockType<?> type, Field<?, ?> field) {
            return Optional.ofNullable(words.get(key(type) + " " + field.name()))
                    .or(() -> Optional.ofNullable(words.get(ANY + " " + field.name())));
        }

        /** What a letter says of a block of a type, or of a row, with the names of its fields; empty if nothing is said of it. */
        public Optional<Label> letter(BlockType<?> type) {
            return Optional.ofNullable(words.get(key(type) + " " + LETTER));
        }

        /** What is told of, such as {@code pay-rule.fixed-wage} and {@code pay-rule.fixed-wage minimum}. */
        public ImmutableSet<String> keys() {
            return words.keySet();
        }

        private static String key(BlockType<?> type) {
            return wordOf(type.family()) + "." + type.name();
        }

        /** The word for a family, such as {@code pay-rule}; {@code row} for what is no block. */
        public static String wordOf(Class<?> family) {
            return Block.class.isAssignableFrom(family)
                    ? CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_HYPHEN, family.getSimpleName())
                    : ROW;
        }
    }
}
