// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.tree;

import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Words;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.Location;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What the YAML parser stumbled over, in words of both languages for what people usually get wrong.
 *
 * @param at where
 * @param reason what was found
 */
record YamlSyntax(Location at, Words reason) {

    static YamlSyntax of(YamlEngineException exception, DocumentSource source) {
        if (exception instanceof ReaderException unprintable) {
            return new YamlSyntax(place(source.text(), unprintable.getPosition()), TreePhrases.CONTROL);
        }
        if (exception instanceof MarkedYamlEngineException marked
                && marked.getProblemMark().isPresent()) {
            Words reason = reason(marked);
            // A quote is missing where it was opened, not at the end of the document.
            Mark problem = marked.getProblemMark().get();
            Mark mark = reason == TreePhrases.QUOTE ? marked.getContextMark().orElse(problem) : problem;
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
            return exception.getContextMark().<Words>map(YamlSyntax::notClosed).orElse(TreePhrases.END);
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
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Location(line, text.codePointCount(start, end) + 1, 1);
    }
}
