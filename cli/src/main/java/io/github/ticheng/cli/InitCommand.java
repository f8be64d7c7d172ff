// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.cli.pay.Staging;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.TextTable;
import io.github.ticheng.documents.tree.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a plan to start from. */
@Command(name = "init")
final class InitCommand extends TichengCommand {

    /**
     * A plan to start from.
     *
     * @param name its name
     * @param about what it pays
     * @param folder where it stands in the gallery
     * @param plans the documents of the plan
     * @param facts the facts, below the folder
     */
    record Start(String name, Label about, String folder, ImmutableList<String> plans, ImmutableList<String> facts) {

        private static Start of(String line) {
            List<String> cells = Splitter.on(" | ").splitToList(line);
            return new Start(
                    cells.get(0),
                    Label.of(cells.get(1), cells.get(2)),
                    cells.get(3),
                    ImmutableList.copyOf(Splitter.on(' ').split(cells.get(4))),
                    ImmutableList.copyOf(Splitter.on(' ').split(cells.get(5))));
        }
    }

    /** All of them; those of published systems stand among the examples. */
    static final ImmutableList<Start> GALLERY = resource("index.txt", in -> new String(in.readAllBytes(), UTF_8))
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(Start::of)
            .collect(ImmutableList.toImmutableList());

    @Parameters(arity = "0..1", paramLabel = "<name>", descriptionKey = "init-name")
    private @Nullable String name;

    @Option(names = "--out", descriptionKey = "init-out", paramLabel = "<folder>")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        if (name == null) {
            TextTable table = TextTable.of("", "ll");
            GALLERY.forEach(start -> table.row(start.name(), start.about().in(language())));
            out().print(table);
            return ExitCode.OK;
        }
        Start start = find(name);
        Path folder = out == null ? Path.of(start.name()) : out;
        if (Files.exists(folder)) {
            throw Refusal.of(ExitCode.USAGE, CliPhrases.ALREADY_THERE.filled(folder));
        }
        try (Staging files = Staging.into(folder)) {
            for (String plan : start.plans()) {
                copy(start.folder() + "/" + plan, files, plan);
            }
            for (String facts : start.facts()) {
                copy(
                        start.folder() + "/" + facts,
                        files,
                        FactsOptions.FACTS + "/" + Path.of(facts).getFileName());
            }
            files.commit();
        }
        say(CliPhrases.INITIALISED.filled(folder, folder));
        return ExitCode.OK;
    }

    private static Start find(String name) {
        return GALLERY.stream()
                .filter(start -> start.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    ImmutableList<String> known =
                            GALLERY.stream().map(Start::name).collect(ImmutableList.toImmutableList());
                    return Refusal.of(
                            ExitCode.USAGE,
                            CliPhrases.NO_START.filled(
                                    Spelling.nearest(name, known).orElse(known.get(0)), name));
                });
    }

    private static void copy(String from, Staging files, String name) throws IOException {
        try (OutputStream to = files.stream(name)) {
            resource(from, in -> in.transferTo(to));
        }
    }

    private interface Reading<T> {
        T read(InputStream in) throws IOException;
    }

    private static <T> T resource(String name, Reading<T> reading) {
        try (InputStream in = Objects.requireNonNull(InitCommand.class.getResourceAsStream("gallery/" + name), name)) {
            return reading.read(in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
