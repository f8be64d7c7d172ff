// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.tree;

import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.Location;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Tells a {@link TreeBuilder} what stands in a document in YAML. The events are those of the YAML parser: no values. */
final class YamlEvents {

    private static final String YAML_TAGS = "tag:yaml.org,2002:";

    private final DocumentSource source;
    private final TreeBuilder builder;
    private int documents;

    YamlEvents(DocumentSource source, TreeBuilder builder) {
        this.source = source;
        this.builder = builder;
    }

    /** Reads the document; false if it had to stop, which was reported. */
    boolean read() {
        LoadSettings settings = settings(source.text());
        StreamReader reader = new StreamReader(settings, source.text());
        try {
            ParserImpl events = new ParserImpl(settings, reader);
            while (events.hasNext()) {
                if (!take(events.next()) || builder.isFull()) {
                    return false;
                }
            }
            return true;
        } catch (YamlVersionException otherVersion) {
            builder.report(YamlSyntax.ofDirective(source.text()), Path.ROOT, Message.of(TreePhrases.DIRECTIVE));
            return false;
        } catch (IllegalArgumentException noCharacter) {
            // The parser makes characters of escapes such as "\UFFFFFFFF" without a look at whether there are any.
            Location at = reader.getMark().map(YamlSyntax::place).orElse(Location.WHOLE);
            builder.report(at, builder.path(), TreeReader.syntax(source, TreePhrases.ESCAPE));
            return false;
        } catch (YamlEngineException unreadable) {
            YamlSyntax syntax = YamlSyntax.of(unreadable, source);
            builder.report(syntax.at(), builder.path(), TreeReader.syntax(source, syntax.reason()));
            return false;
        }
    }

    // The parser copies what it has of a value whenever its buffer is full: with a buffer for all it never does.
    private static LoadSettings settings(String text) {
        return LoadSettings.builder()
                .setUseMarks(true)
                .setParseComments(false)
                .setCodePointLimit(DocumentSource.MAX_BYTES)
                .setBufferSize(text.length() + 1)
                .build();
    }

    private boolean take(Event event) {
        switch (event.getEventId()) {
            case DocumentStart -> {
                return document((DocumentStartEvent) event);
            }
            case MappingStart, SequenceStart -> {
                CollectionStartEvent start = (CollectionStartEvent) event;
                refuse(start, start.getTag());
                return builder.begin(at(event), event.getEventId() == Event.ID.MappingStart);
            }
            case MappingEnd, SequenceEnd -> builder.end();
            case Scalar -> {
                ScalarEvent scalar = (ScalarEvent) event;
                refuse(scalar, scalar.getTag());
                builder.scalar(at(event), scalar.getValue(), scalar.isPlain());
            }
            case Alias -> {
                Location at = at(event);
                builder.report(
                        at,
                        builder.path(),
                        TreePhrases.ALIAS.filled(
                                Shown.of(((AliasEvent) event).getAlias().getValue())));
                builder.broken(at);
            }
            case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
        }
        return true;
    }

    private boolean document(DocumentStartEvent start) {
        documents++;
        if (documents > 1) {
            builder.report(at(start), Path.ROOT, Message.of(TreePhrases.SECOND_DOCUMENT));
            return false;
        }
        Mark at = start.getStartMark().orElseThrow();
        if (start.isExplicit() && at.getBuffer()[at.getPointer()] == '%') {
            builder.report(at(start), Path.ROOT, Message.of(TreePhrases.DIRECTIVE));
        }
        return true;
    }

    private void refuse(NodeEvent event, Optional<String> tag) {
        Optional<Anchor> anchor = event.getAnchor();
        if (anchor.isPresent()) {
            builder.report(
                    at(event),
                    builder.path(),
                    TreePhrases.ANCHOR.filled(Shown.of(anchor.get().getValue())));
        }
        if (tag.isPresent()) {
            builder.report(at(event), builder.path(), TreePhrases.TAG.filled(Shown.of(asWritten(tag.get()))));
        }
    }

    private static String asWritten(String tag) {
        return tag.startsWith(YAML_TAGS) ? "!!" + tag.substring(YAML_TAGS.length()) : tag;
    }

    private static Location at(Event event) {
        Mark start = event.getStartMark().orElseThrow();
        Mark end = event.getEndMark().orElseThrow();
        int length = end.getLine() == start.getLine() ? end.getColumn() - start.getColumn() : 1;
        return new Location(start.getLine() + 1, start.getColumn() + 1, Math.max(1, length));
    }

    /**
     * What the YAML parser stumbled over, in words of both languages for what people usually get wrong.
     *
     * @param at where
     * @param reason what was found
     */
    private record YamlSyntax(Location at, Words reason) {

        /** What an input method makes of the colon behind the key of a line. */
        private static final Pattern WIDE_KEY = Pattern.compile("(?m)^[ -]*+[a-z][a-z0-9-]*+(：)");

        /** The same of any colon or comma. */
        private static final Pattern WIDE = Pattern.compile("[a-z0-9%]([：，])");

        static YamlSyntax of(YamlEngineException exception, DocumentSource source) {
            if (exception instanceof ReaderException unprintable) {
                return new YamlSyntax(place(source.text(), unprintable.getPosition()), TreePhrases.CONTROL);
            }
            if (exception instanceof MarkedYamlEngineException marked
                    && marked.getProblemMark().isPresent()) {
                Words reason = reason(marked);
                Mark problem = marked.getProblemMark().get();
                // The line before is the one that is wrong where this one is not understood behind it.
                String text = source.text();
                Lines lines = new Lines(text);
                int own = problem.getLine() + 1;
                int end = lines.start(own + 1);
                Matcher wide = WIDE_KEY.matcher(text).region(lines.start(own - 1), end);
                if (wide.find()
                        || wide.usePattern(WIDE).region(lines.start(own), end).find()) {
                    String narrow = wide.group(1).equals("：") ? ":" : ",";
                    return new YamlSyntax(place(text, wide.start(1)), TreePhrases.WIDE.filled(wide.group(1), narrow));
                }
                // A quote is missing where it was opened, not at the end of the document.
                Mark mark =
                        reason == TreePhrases.QUOTE ? marked.getContextMark().orElse(problem) : problem;
                return new YamlSyntax(place(mark), reason);
            }
            return new YamlSyntax(Location.WHOLE, other(String.valueOf(exception.getMessage())));
        }

        static Location place(Mark mark) {
            return new Location(mark.getLine() + 1, mark.getColumn() + 1, 1);
        }

        /** The first line with a directive. */
        static Location ofDirective(String text) {
            return place(text, text.startsWith("%") ? 0 : Math.max(text.indexOf("\n%"), text.indexOf("\r%")) + 1);
        }

        private static Words reason(MarkedYamlEngineException exception) {
            String problem = String.valueOf(exception.getProblem());
            if (problem.contains("\\t(TAB)")) {
                return TreePhrases.TAB;
            }
            if (problem.contains("mapping values are not allowed")) {
                return TreePhrases.COLON;
            }
            if (problem.contains("expected ',' or")) {
                return exception
                        .getContextMark()
                        .<Words>map(YamlSyntax::notClosed)
                        .orElse(TreePhrases.END);
            }
            if (problem.contains("expected <block end>")) {
                return TreePhrases.INDENTATION;
            }
            if (problem.contains("could not find expected ':'")) {
                return TreePhrases.NO_COLON;
            }
            if (problem.contains("found unexpected end of stream")) {
                return TreePhrases.QUOTE;
            }
            if (problem.contains("expected the node content")) {
                return TreePhrases.NO_VALUE;
            }
            if (problem.contains("that cannot start any token")) {
                return TreePhrases.INDICATOR;
            }
            return problem.contains("unknown escape character") ? TreePhrases.ESCAPE : other(problem);
        }

        private static Message notClosed(Mark opened) {
            return TreePhrases.NOT_CLOSED.filled(opened.getLine() + 1, opened.getColumn() + 1);
        }

        private static Message other(String problem) {
            return TreePhrases.OTHER.filled(Shown.of(problem));
        }

        private static Location place(String text, int offset) {
            int line = 1;
            int start = 0;
            int end = Math.min(offset, text.length());
            for (int i = 0; i < end; i++) {
                if (Lines.endsAt(text, i)) {
                    line++;
                    start = i + 1;
                }
            }
            return new Location(line, text.codePointCount(start, end) + 1, 1);
        }
    }
}
