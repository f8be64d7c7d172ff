// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;

/** A folder in which tests write files and run the command, as a user would who stands in it. */
public final class Shell {

    private final Path folder;

    public Shell(Path folder) {
        this.folder = folder;
    }

    /** What a run of the command came to; names of files are as the user gave them. */
    public record Result(int exitCode, String out, String err) {

        /** Both outputs; what is said on the way comes before the results. */
        String shown() {
            return err + out;
        }
    }

    /** Asserts that a run ended with a code and without results; what was said is asserted on. */
    static AbstractStringAssert<?> assertRefused(int exitCode, Result result) {
        assertThat(result.exitCode()).as(result.err()).isEqualTo(exitCode);
        assertThat(result.out()).isEmpty();
        return assertThat(result.err());
    }

    /** Runs the command; arguments that start with {@code ./} are files in the folder. */
    public Result run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] real = Arrays.stream(args)
                .map(arg -> arg.startsWith("./") ? folder + arg.substring(1) : arg)
                .toArray(String[]::new);
        int exitCode = Ticheng.run(out, err, false, real);
        return new Result(exitCode, text(out), text(err));
    }

    /** Runs the command from one line. */
    public Result run(String line) {
        return run(Splitter.on(' ').splitToStream(line).toArray(String[]::new));
    }

    private String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(folder + "/", "./");
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    public Shell write(String name, String text) {
        try {
            Files.createDirectories(path(name).getParent());
            Files.writeString(path(name), text);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Shell write(String name, List<String> lines) {
        return write(name, String.join("\n", lines) + "\n");
    }

    public String read(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The files in the folder and below, in the order of their names. */
    public List<String> files(String in) {
        if (!Files.exists(path(in))) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(path(in))) {
            return all.filter(Files::isRegularFile)
                    .map(file -> path(in).relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The names of what is in a folder, in their order. */
    public List<String> names(String in) {
        try (Stream<Path> all = Files.list(path(in))) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A text beside the tests. */
    static String resource(String name) {
        try (var in = Shell.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
