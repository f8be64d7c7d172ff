// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.ShortForm.Sentence;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.Origin.Whose;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.Location;
import io.github.ticheng.documents.tree.Diagnostics;
import io.github.ticheng.documents.tree.Node;
import io.github.ticheng.documents.tree.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes blocks apart that are written in one line, by the {@linkplain Sentence sentences} of their types. Each value keeps
 * its place within the line, so that whatever is wrong with it is told there. A text of more than 1,000 characters is no
 * such line.
 */
final class Sentences {

    private static final Pattern WORD = Pattern.compile("[^ \t\r\n]+");
    private static final int LONGEST = 1_000;
    private static final CharMatcher BLANKS = CharMatcher.anyOf(" \t\r\n");
    private static final ImmutableSet<FieldType<?>> NOT_NUMBERS =
            ImmutableSet.of(FieldType.METRIC, FieldType.TEXT, FieldType.RATING, FieldType.RULE, FieldType.LEVEL);

    /** What people write for a comparison. */
    private static final ImmutableMap<String, String> SIGNS = Stream.of(
                    "at least|>= ≥ => 不低于 不少于 至少 minimum",
                    "at most|<= ≤ =< 不高于 不超过 至多 maximum",
                    "above|> 高于 超过 大于 exceeds",
                    "below|< 低于 小于 under less")
            .map(Splitter.on('|')::splitToList)
            .flatMap(word -> Splitter.on(' ').splitToStream(word.get(1)).map(sign -> Map.entry(sign, word.get(0))))
            .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** What people write for several conditions at once. */
    private static final ImmutableMap<String, String> JOINTS =
            ImmutableMap.of("and", "all", "between", "all", "or", "any");

    private Sentences() {}

    /** A block that was written in one line: its type, and its fields as if they had been written in a map. */
    record Read(BlockType<?> type, Node.Mapping fields) {}

    /** The block that a line is; the one with the most fixed words, if it fits several sentences. */
    static Optional<Read> find(Iterable<? extends BlockType<?>> types, Node.Scalar line) {
        return attempts(types, line).stream()
                .filter(Attempt::isWhole)
                .max(Comparator.comparingLong(Attempt::fixedWords))
                .map(attempt -> new Read(
                        attempt.type, new Node.Mapping(line.at(), line.path(), ImmutableList.copyOf(attempt.members))));
    }

    /** Whether a line has several words, or is the beginning of a sentence about a known metric. */
    static boolean isBegun(Iterable<? extends BlockType<?>> types, Node.Scalar line, Vocabulary vocabulary) {
        List<Attempt> attempts = attempts(types, line);
        return !attempts.isEmpty()
                && (attempts.get(0).words.size() > 1
                        || attempts.stream().anyMatch(attempt -> attempt.next > 0 && attempt.isKnown(vocabulary)));
    }

    /** Says where a line stops being a sentence, and what would have gone on there. */
    static void refuse(
            Iterable<? extends BlockType<?>> types, Node.Scalar line, ScalarReader scalars, Diagnostics diagnostics) {
        List<Attempt> attempts = attempts(types, line);
        List<Attempt> known = attempts.stream()
                .filter(attempt -> attempt.next > 0 && attempt.isKnown(scalars.vocabulary()))
                .toList();
        List<Attempt> likely = known.isEmpty() ? attempts : known;
        int farthest = likely.stream().mapToInt(attempt -> attempt.next).max().orElse(0);
        List<Attempt> best =
                likely.stream().filter(attempt -> attempt.next == farthest).toList();
        Attempt first = best.get(0);
        if (known.isEmpty()) {
            String begun = first.wordAt(0);
            String meant = begun.equals("not") ? joint(types, "not") : begunBy(types, begun, scalars.vocabulary());
            if (meant != null) {
                scalars.refuseMetric(first.node(0, 1), begun, meant);
                return;
            }
            first.metrics().forEach(scalars::metric);
        }
        Set<Words> wanted = new LinkedHashSet<>();
        best.forEach(attempt -> wanted.addAll(attempt.wanted));
        boolean isEnd = farthest == first.words.size();
        Node.Scalar found = first.node(isEnd ? farthest - 1 : farthest, 1);
        diagnostics.error(
                found,
                PlanDocumentPhrases.SENTENCE.filled(
                        either(wanted), isEnd ? PlanDocumentPhrases.NOTHING_MORE : Form.said(found)),
                best.size() == 1 ? Words.verbatim(first.pattern()) : null,
                isEnd ? null : meant(types, first, wanted));
    }

    /** The fixed word of a sentence that its first word is meant to be, where no metric is nearer. */
    private static @Nullable String begunBy(
            Iterable<? extends BlockType<?>> types, String word, Vocabulary vocabulary) {
        Set<String> begins = new LinkedHashSet<>();
        types.forEach(type -> type.shortForm().sentences().forEach(sentence -> {
            if (sentence.parts().get(0) instanceof Sentence.Word begin) {
                begins.addAll(begin.spellings());
            }
        }));
        return Spelling.nearest(word, vocabulary.ids()).isPresent()
                ? null
                : Spelling.nearest(word, begins).orElse(null);
    }

    private static @Nullable String meant(Iterable<? extends BlockType<?>> types, Attempt attempt, Set<Words> wanted) {
        String found = attempt.words.get(attempt.next).group();
        List<String> words =
                wanted.stream().map(word -> word.in(Language.ENGLISH)).toList();
        boolean isOpposite =
                attempt.says("not") || ("below".equals(SIGNS.getOrDefault(found, found)) && !words.contains("below"));
        String joint = joint(types, isOpposite ? "not" : JOINTS.get(found));
        if (joint != null) {
            return joint;
        }
        String two = attempt.words.stream()
                .skip(attempt.next)
                .limit(2)
                .map(MatchResult::group)
                .collect(Collectors.joining(" "));
        if (found.equals("of")) {
            return Spelling.nearest(attempt.wordAt(attempt.next + 1), KebabCase.all(Whose.Group.class))
                    .map(whose -> "of " + whose)
                    .orElse(null);
        }
        return Optional.ofNullable(SIGNS.get(found))
                .filter(words::contains)
                .or(() -> Spelling.nearest(two, words))
                .or(() -> Spelling.nearest(found, words))
                .or(() -> words.stream().filter(word -> word.contains(found)).findFirst())
                .orElse(null);
    }

    /** How a block of others is written, where there is one of that name. */
    private static @Nullable String joint(Iterable<? extends BlockType<?>> types, @Nullable String name) {
        for (BlockType<?> type : types) {
            if (name != null && type.isCalled(name)) {
                return "{" + name + (name.equals("not") ? ": …}" : ": […, …]}");
            }
        }
        return null;
    }

    private static Words either(Set<Words> wanted) {
        if (wanted.size() == 1) {
            return wanted.iterator().next();
        }
        return PlanDocumentPhrases.ONE_OF.filled(wanted);
    }

    private static List<Attempt> attempts(Iterable<? extends BlockType<?>> types, Node.Scalar line) {
        List<MatchResult> words = results(line);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Attempt> attempts = new ArrayList<>();
        for (BlockType<?> type : types) {
            for (Sentence sentence : type.shortForm().sentences()) {
                attempts.add(new Attempt(type, sentence, line, words));
            }
        }
        return attempts;
    }

    /** How far a line goes along with one sentence. */
    private static final class Attempt {
        private final BlockType<?> type;
        private final Sentence sentence;
        private final Node.Scalar line;
        private final List<MatchResult> words;
        private final List<Node.Member> members = new ArrayList<>();
        /** What would go on at the next word; empty where the line is the sentence. */
        private final List<Words> wanted = new ArrayList<>();

        private int next;

        Attempt(BlockType<?> type, Sentence sentence, Node.Scalar line, List<MatchResult> words) {
            this.type = type;
            this.sentence = sentence;
            this.line = line;
            this.words = words;
            for (int i = 0; i < sentence.parts().size(); i++) {
                boolean goesOn = sentence.parts().get(i) instanceof Sentence.Slot slot ? slot(slot) : word(i);
                if (!goesOn) {
                    return;
                }
            }
            if (next < words.size()) {
                wanted.add(PlanDocumentPhrases.NOTHING_MORE);
            }
        }

        boolean isWhole() {
            return wanted.isEmpty();
        }

        long fixedWords() {
            return sentence.parts().size() - (long) members.size();
        }

        /** Whether it names no metric that nobody knows. */
        boolean isKnown(Vocabulary vocabulary) {
            return metrics().stream()
                    .allMatch(metric -> vocabulary.find(metric.text()).isPresent());
        }

        List<Node.Scalar> metrics() {
            List<Node.Scalar> metrics = new ArrayList<>();
            for (Node.Member member : members) {
                FieldType<?> field = type.field(member.key().text()).type();
                if (field.equals(FieldType.METRIC) || isWholeOfMetric(field, member.value())) {
                    metrics.add((Node.Scalar) member.value());
                } else if (field instanceof FieldType.ListOf<?> list
                        && list.element().equals(FieldType.METRIC)) {
                    ((Node.Sequence) member.value()).elements().forEach(element -> metrics.add((Node.Scalar) element));
                }
            }
            return metrics;
        }

        private static boolean isWholeOfMetric(FieldType<?> field, Node value) {
            return field.equals(FieldType.LEVEL)
                    && value instanceof Node.Scalar level
                    && ScalarReader.NUMBER_STARTS.indexOf(level.text().charAt(0)) < 0;
        }

        private boolean word(int index) {
            Sentence.Word word = (Sentence.Word) sentence.parts().get(index);
            boolean isThere = next < words.size()
                    && word.spellings().contains(words.get(next).group().replace('’', '\''));
            if (isThere) {
                next++;
            } else {
                wanted.add(Words.verbatim(sentence.parts().stream()
                        .skip(index)
                        .takeWhile(Sentence.Word.class::isInstance)
                        .map(part -> ((Sentence.Word) part).spellings().get(0))
                        .collect(Collectors.joining(" "))));
            }
            return isThere;
        }

        private boolean slot(Sentence.Slot slot) {
            FieldType<?> field = type.field(slot.field()).type();
            int start = next;
            Node value =
                    field instanceof FieldType.ListOf<?> list ? list(list.element(), slot.between()) : value(field);
            if (value == null) {
                return false;
            }
            members.add(new Node.Member(new Node.Key(node(start, 1).at(), line.path(), slot.field(), true), value));
            return true;
        }

        private @Nullable Node list(FieldType<?> element, String between) {
            int start = next;
            ImmutableList.Builder<Node> values = ImmutableList.builder();
            while (true) {
                Node value = value(element);
                if (value == null) {
                    return null;
                }
                values.add(value);
                if (next == words.size() || !words.get(next).group().equals(between)) {
                    return new Node.Sequence(node(start, next - start).at(), line.path(), values.build());
                }
                next++;
            }
        }

        private @Nullable Node value(FieldType<?> field) {
            if (field instanceof FieldType.Choice<?> choice) {
                return choice(KebabCase.all(choice.type()));
            }
            String word = wordAt(next);
            boolean isNumber = !word.isEmpty() && ScalarReader.NUMBER_STARTS.indexOf(word.charAt(0)) >= 0;
            if (word.isEmpty() || (isNumber ? field.equals(FieldType.METRIC) : !NOT_NUMBERS.contains(field))) {
                wanted.add(Form.valueOf(((FieldType.Scalar<?>) field).name().toUpperCase(Locale.ROOT))
                        .expected());
                return null;
            }
            int end = next + 1;
            if (field.equals(FieldType.METRIC) || (field.equals(FieldType.LEVEL) && !isNumber)) {
                end = metricEnd(next);
            } else if (field.equals(FieldType.LEVEL) && word.endsWith("%") && isOf(end)) {
                end = metricEnd(end + 1);
            }
            Node.Scalar value = node(next, end - next);
            next = end;
            return value;
        }

        /** Where a metric ends: behind its id, or behind whose it is. */
        private int metricEnd(int start) {
            int end = wordAt(start).concat(" ").equals(Metric.LINE) && start + 1 < words.size() ? start + 2 : start + 1;
            if (isOf(end)) {
                for (int count = 2; count > 0; count--) {
                    int last = Math.min(end + 1 + count, words.size());
                    try {
                        Whose.parse(IntStream.range(end + 1, last)
                                .mapToObj(this::wordAt)
                                .collect(Collectors.joining(" ")));
                        return last;
                    } catch (IllegalArgumentException nobody) {
                        // Then "of" belongs to the sentence.
                    }
                }
            }
            return end;
        }

        /** The sentence, the words of each choice in its place. */
        String pattern() {
            String pattern = sentence.toString();
            for (String field : sentence.fields()) {
                if (type.field(field).type() instanceof FieldType.Choice<?> choice) {
                    pattern = pattern.replace("{" + field + "}", String.join("|", KebabCase.all(choice.type())));
                }
            }
            return pattern;
        }

        boolean says(String word) {
            return words.stream().anyMatch(each -> each.group().equals(word));
        }

        private boolean isOf(int index) {
            return index + 1 < words.size() && wordAt(index).equals("of");
        }

        private String wordAt(int index) {
            return index < words.size() ? words.get(index).group() : "";
        }

        // A choice may be written with its hyphens or without: at-least, at least.
        private @Nullable Node choice(List<String> choices) {
            for (String choice : choices) {
                List<String> parts = Splitter.on('-').splitToList(choice);
                for (List<String> spelling : List.of(List.of(choice), parts)) {
                    int end = next + spelling.size();
                    if (end <= words.size()
                            && words.subList(next, end).stream()
                                    .map(MatchResult::group)
                                    .toList()
                                    .equals(spelling)) {
                        Node.Scalar written = node(next, spelling.size());
                        next = end;
                        return new Node.Scalar(written.at(), written.path(), choice, written.isPlain());
                    }
                }
            }
            choices.forEach(choice -> wanted.add(Words.verbatim(choice.replace('-', ' '))));
            return null;
        }

        private Node.Scalar node(int first, int count) {
            return part(
                    line, words.get(first).start(), words.get(first + count - 1).end());
        }
    }

    /** The words of a line, each where it stands. */
    static ImmutableList<Node.Scalar> words(Node.Scalar line) {
        return results(line).stream()
                .map(word -> part(line, word.start(), word.end()))
                .collect(ImmutableList.toImmutableList());
    }

    private static List<MatchResult> results(Node.Scalar line) {
        return line.text().length() > LONGEST
                ? List.of()
                : WORD.matcher(line.text()).results().toList();
    }

    // Where escapes or the ends of lines hide the place within the line, it is the line.
    static Node.Scalar part(Node.Scalar line, int start, int end) {
        String text = line.text();
        int quotes = line.at().length() - text.codePointCount(0, text.length());
        Location at = quotes == 0 || (quotes == 2 && !line.isPlain())
                ? new Location(
                        line.at().line(),
                        line.at().column() + quotes / 2 + text.codePointCount(0, start),
                        text.codePointCount(start, end))
                : line.at();
        return new Node.Scalar(
                at, line.path(), BLANKS.trimAndCollapseFrom(text.substring(start, end), ' '), line.isPlain());
    }
}
