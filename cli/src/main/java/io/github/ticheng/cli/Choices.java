// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.ticheng.cli.pay.StatementFormat;
import io.github.ticheng.core.text.Json;
import io.github.ticheng.core.text.Language;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.TypeConversionException;

/** The words of which an option takes one, by the class of what it chooses. */
final class Choices<T> implements ITypeConverter<T> {

    private static final ImmutableMap<Class<?>, Choices<?>> ALL = ImmutableMap.<Class<?>, Choices<?>>builder()
            .put(Language.class, new Choices<>(ImmutableMap.of("en", Language.ENGLISH, "zh", Language.CHINESE)))
            .put(StatementFormat.class, of(StatementFormat.values()))
            .put(DiagnosticFormat.class, of(DiagnosticFormat.values()))
            .put(ExplanationFormat.class, of(ExplanationFormat.values()))
            .put(QuestionCommand.Form.class, of(QuestionCommand.Form.values()))
            .put(ImpactCommand.Form.class, of(ImpactCommand.Form.values()))
            .put(CompareCommand.Form.class, of(CompareCommand.Form.values()))
            .put(LetterCommand.Form.class, of(LetterCommand.Form.values()))
            .put(PayCommand.Program.class, of(PayCommand.Program.values()))
            .put(PrintCommands.Schema.Kind.class, of(PrintCommands.Schema.Kind.values()))
            .put(PrintCommands.Completion.Kind.class, of(PrintCommands.Completion.Kind.values()))
            .put(LedgerCommand.Action.class, of(LedgerCommand.Action.values()))
            .buildOrThrow();

    private final ImmutableMap<String, T> allowed;

    private Choices(ImmutableMap<String, T> allowed) {
        this.allowed = allowed;
    }

    private static <E extends Enum<E>> Choices<E> of(E[] values) {
        return new Choices<>(Maps.uniqueIndex(Arrays.asList(values), Json::word));
    }

    /** Has a command and those below it read choices. */
    static void register(CommandLine command) {
        ALL.forEach((type, choices) -> register(command, type, choices));
        command.registerConverter(Path.class, Choices::path);
    }

    @SuppressWarnings("unchecked") // the table has the choices of a class under it
    private static <K> void register(CommandLine command, Class<K> type, Choices<?> choices) {
        command.registerConverter(type, (Choices<K>) choices);
    }

    /** A path; an empty name, which a shell makes of a variable that is not set, is not the folder that one is in. */
    static Path path(String name) {
        try {
            if (!name.isEmpty()) {
                return Path.of(name);
            }
        } catch (InvalidPathException impossible) {
            // told below
        }
        throw new TypeConversionException("expected the name of a file or folder, but found \"" + name + "\"");
    }

    /** The words for what an option or parameter chooses, with commas between them; empty if it is no choice. */
    static Optional<String> words(ArgSpec argument) {
        return Optional.ofNullable(ALL.get(argument.auxiliaryTypes()[0])).map(Choices::words);
    }

    private String words() {
        return String.join(", ", allowed.keySet());
    }

    @Override
    public T convert(String text) {
        T found = allowed.get(text);
        if (found == null) {
            throw new TypeConversionException("expected one of " + words() + ", but found \"" + text + "\"");
        }
        return found;
    }
}
