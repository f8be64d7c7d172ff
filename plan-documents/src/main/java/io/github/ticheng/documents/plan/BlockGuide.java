// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import io.github.ticheng.core.catalogue.BlockProvider.BlockWords;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.rule.RuleFamily;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.TextTable;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.tree.Written;
import io.github.ticheng.documents.tree.YamlText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What plans can be made of, for people: each block of a catalogue with what it does, its fields and an example. It says
 * what the {@linkplain Catalogue#words() catalogue} does. Immutable.
 */
public final class BlockGuide {

    private static final Label METRIC = Label.of("metric", "指标");
    private static final Label KEY = Label.of("key", "键");
    private static final Label MEANING = Label.of("what it is", "说明");
    private static final Label FORM = Label.of("how it is written", "写法");

    private final Catalogue catalogue;
    private final Map<BlockType<?>, Block> examples = new HashMap<>();
    private final Map<Class<?>, ImmutableList<BlockType<?>>> families = new LinkedHashMap<>();

    /**
     * The guide to a catalogue.
     *
     * @param plans where examples are taken from: of each type the first block. A type of which they have none has no
     *     example
     */
    BlockGuide(Catalogue catalogue, Iterable<CompensationPlan> plans) {
        this.catalogue = catalogue;
        plans.forEach(plan -> BlockWalk.blocks(plan)
                .forEach(block -> block.type().ifPresent(type -> examples.putIfAbsent(type, block))));
        Map<String, Class<?>> others = new TreeMap<>();
        catalogue.types().forEach(type -> others.put(BlockWords.wordOf(type.family()), type.family()));
        // First the rules, in the order of the corridor.
        Stream<Class<?>> rooms = Arrays.stream(RuleFamily.values()).map(RuleFamily::type);
        for (Class<?> family : Stream.concat(rooms, others.values().stream()).toList()) {
            ImmutableList<BlockType<?>> types = catalogue.types().stream()
                    .filter(type -> type.family() == family)
                    .collect(ImmutableList.toImmutableList());
            if (!types.isEmpty()) {
                families.put(family, types);
            }
        }
    }

    /** A line for each block, family by family, and for each metric that ships. */
    public String text(Language language) {
        return lines(type -> true, metric -> true, language);
    }

    private String lines(Predicate<BlockType<?>> types, Predicate<Metric> metrics, Language language) {
        List<String> parts = new ArrayList<>();
        families.forEach((family, all) -> {
            TextTable lines = TextTable.of("  ", "ll");
            all.stream()
                    .filter(types)
                    .forEach(type -> lines.row(type.name(), about(type).in(language)));
            parts.add(all.stream().anyMatch(types) ? title(family, language) + "\n" + lines : "");
        });
        TextTable lines = TextTable.of("  ", "ll");
        Metrics.ALL.stream()
                .filter(metrics)
                .forEach(metric -> lines.row(metric.id(), metric.label().in(language)));
        parts.add(Metrics.ALL.stream().anyMatch(metrics) ? METRIC.in(language) + "\n" + lines : "");
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    /**
     * Everything about the blocks of a name, which may be of several families; of what is no name a line for each block and each
     * metric that is described by that word in either language. Empty if there are none.
     */
    public Optional<String> text(String name, Language language) {
        StringBuilder text = new StringBuilder();
        for (BlockType<?> type : Iterables.concat(families.values())) {
            if (type.isCalled(name)) {
                text.append(text.isEmpty() ? "" : "\n")
                        .append(title(type.family(), language))
                        .append(" · ")
                        .append(type.name())
                        .append('\n')
                        .append("  ")
                        .append(about(type).in(language))
                        .append("\n\n");
                TextTable fields = TextTable.of("  ", "ll");
                fields(
                        "",
                        type,
                        new LinkedHashSet<>(),
                        (key, about, form) ->
                                fields.row(key, about.in(language)).row("", form.in(language)));
                text.append(fields);
                example(type)
                        .ifPresent(example -> text.append(type.fields().isEmpty() ? "" : "\n")
                                .append("  ")
                                .append(PlanDocumentPhrases.EXAMPLE.in(language))
                                .append('\n')
                                .append(example.indent(4)));
            }
        }
        String found = text.isEmpty()
                ? lines(type -> isDescribed(type, name), metric -> says(metric.label(), name), language)
                : text.toString();
        return Optional.of(found).filter(any -> !any.isEmpty());
    }

    private boolean isDescribed(BlockType<?> type, String word) {
        return says(about(type), word)
                || type.fields().stream()
                        .anyMatch(field -> catalogue
                                .words()
                                .of(type, field)
                                .filter(of -> says(of, word))
                                .isPresent());
    }

    /** Whether words have a word in them, in either language. */
    static boolean says(Words words, String word) {
        String sought = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(Language.values())
                .anyMatch(
                        language -> words.in(language).toLowerCase(Locale.ROOT).contains(sought));
    }

    /** A page in Markdown with everything, side by side in these languages. */
    public String markdown(Language... languages) {
        StringBuilder page = new StringBuilder();
        families.forEach((family, types) -> {
            page.append("\n## ")
                    .append(said(Families.wordOf(family), " · ", languages))
                    .append('\n');
            for (BlockType<?> type : types) {
                page.append("\n### `").append(type.name()).append("`\n\n");
                page.append(said(about(type), "  \n", languages)).append('\n');
                if (!type.fields().isEmpty()) {
                    page.append("\n| ")
                            .append(KEY.in(languages[0]))
                            .append(" | ")
                            .append(said(MEANING, " | ", languages))
                            .append(" | ")
                            .append(FORM.in(languages[0]))
                            .append(" |\n")
                            .append("|---".repeat(2 + languages.length))
                            .append("|\n");
                }
                fields(
                        "",
                        type,
                        new LinkedHashSet<>(),
                        (key, about, form) -> page.append("| ")
                                .append(key.replaceFirst("^( *)(.*)", "$1`$2`").replace("  ", "&nbsp;&nbsp;"))
                                .append(" | ")
                                .append(said(about, " | ", languages))
                                .append(" | ")
                                .append(form.in(languages[0]))
                                .append(" |\n"));
                example(type)
                        .ifPresent(example ->
                                page.append("\n```yaml\n").append(example).append("```\n"));
            }
        });
        return page.toString();
    }

    /** The names of all blocks, each once, in the order of the alphabet. */
    public ImmutableList<String> names() {
        return catalogue.types().stream().map(BlockType::name).distinct().collect(ImmutableList.toImmutableList());
    }

    private interface FieldLine {
        void add(String key, Words about, Words form);
    }

    /** The fields of a type, those of rows below the field that holds them; a row within itself is told of once. */
    private void fields(String indent, BlockType<?> type, Set<BlockType<?>> told, FieldLine line) {
        for (Field<?, ?> field : type.fields()) {
            boolean isBand = field.type().equals(FieldType.BAND);
            line.add(
                    indent + (isBand ? BandReader.KEYS : field.name()),
                    catalogue.words().of(type, field).<Words>map(label -> label).orElse(Words.verbatim("")),
                    isBand ? Form.LEVEL.expected() : form(field));
            FieldType<?> element = field.type() instanceof FieldType.ListOf<?> list ? list.element() : field.type();
            if (element instanceof FieldType.RowOf<?> row && told.add(row.type())) {
                fields(indent + "  ", row.type(), told, line);
            }
        }
    }

    private Words form(Field<?, ?> field) {
        Words form = form(field.type());
        Object otherwise = field.ifAbsent();
        if (field.required()) {
            return form;
        }
        if (otherwise == null || otherwise instanceof List<?>) {
            return PlanDocumentPhrases.MAY_BE.filled(form);
        }
        return PlanDocumentPhrases.UNLESS_WRITTEN.filled(
                form, otherwise instanceof Enum<?> constant ? KebabCase.of(constant) : otherwise);
    }

    private Words form(FieldType<?> type) {
        if (type instanceof FieldType.ListOf<?> list) {
            return PlanDocumentPhrases.LIST_OF.filled(form(list.element()));
        }
        return type instanceof FieldType.BlockOf<?> block
                ? PlanDocumentPhrases.A_BLOCK.filled(Families.wordOf(block.family()))
                : MapReader.expected(type, catalogue);
    }

    private Words about(BlockType<?> type) {
        return catalogue.words().of(type).<Words>map(label -> label).orElse(Words.verbatim(type.name()));
    }

    private static String title(Class<?> family, Language language) {
        return Families.wordOf(family).in(language);
    }

    private static String said(Words words, String between, Language... languages) {
        return Arrays.stream(languages).map(words::in).collect(Collectors.joining(between));
    }

    private Optional<String> example(BlockType<?> type) {
        return Optional.ofNullable(examples.get(type)).map(block -> {
            Written written = new BlockWriter(catalogue, metric -> {}).block(block, type.family());
            if (written instanceof Written.Scalar line) {
                return line.text() + "\n";
            }
            return YamlText.of(
                    written instanceof Written.Mapping map
                            ? map
                            : new Written.Mapping(ImmutableMap.of(type.shortName(), written), false));
        });
    }

    /** A walk over the blocks of a plan. */
    static final class BlockWalk {

        private BlockWalk() {}

        /** All blocks of a plan in the order of its document, those within others behind them. */
        static ImmutableList<Block> blocks(CompensationPlan plan) {
            ImmutableList.Builder<Block> blocks = ImmutableList.builder();
            plan.eligibility().ifPresent(condition -> walk(condition, blocks::add));
            plan.entries().forEach(entry -> {
                walk(entry.rule(), blocks::add);
                Optional.ofNullable(entry.when()).ifPresent(when -> walk(when, blocks::add));
                Optional.ofNullable(entry.times()).ifPresent(times -> walk(times, blocks::add));
            });
            return blocks.build();
        }

        private static void walk(Block block, Consumer<Block> found) {
            found.accept(block);
            block.type().ifPresent(type -> fields(type, block, found));
        }

        private static void walk(FieldType<?> type, Object value, Consumer<Block> found) {
            if (value instanceof Block block) {
                walk(block, found);
            } else if (type instanceof FieldType.ListOf<?> list) {
                ((List<?>) value).forEach(element -> walk(list.element(), element, found));
            } else if (type instanceof FieldType.RowOf<?> row) {
                fields(row.type(), value, found);
            }
        }

        @SuppressWarnings("unchecked") // a field belongs to the type of the block that it is read off
        private static void fields(BlockType<?> type, Object block, Consumer<Block> found) {
            for (Field<?, ?> field : type.fields()) {
                Object value = ((Field<Object, ?>) field).getter().apply(block);
                if (value != null) {
                    walk(field.type(), value, found);
                }
            }
        }
    }
}
