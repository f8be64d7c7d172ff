// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import com.google.common.collect.ImmutableList;
import com.google.common.io.CharStreams;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder in which files are made whole before anybody sees them. They are written into a folder beside their places, whose
 * name starts with a dot, and moved when everything is written; if it is not, the folder disappears, also when the process is
 * interrupted. Used by one thread; an interruption comes from another.
 */
public final class Staging implements AutoCloseable {

    private static final String PREFIX = ".ticheng-";

    private final Path target;
    private final Path staged;
    private final boolean madeTarget;
    private final Thread onInterrupt = new Thread(this::discard);
    private boolean isOpen = true;

    private Staging(Path target, Path staged, boolean madeTarget) {
        this.target = target;
        this.staged = staged;
        this.madeTarget = madeTarget;
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    /**
     * Makes files for a folder, which is created if it is not there.
     *
     * @throws IOException if the folder cannot be created or written to
     */
    public static Staging into(Path folder) throws IOException {
        boolean isThere = Files.isDirectory(folder);
        Files.createDirectories(folder);
        return new Staging(folder, Files.createTempDirectory(folder, PREFIX), !isThere);
    }

    /**
     * Makes files that are never moved.
     *
     * @throws IOException if there is no place for temporary files
     */
    public static Staging temporary() throws IOException {
        Path folder = Files.createTempDirectory("ticheng-");
        return new Staging(folder, folder, false);
    }

    /** Where the files are moved to. */
    public Path target() {
        return target;
    }

    /**
     * Starts a file, in UTF-8.
     *
     * @param name its name in the folder, with slashes between folders
     * @throws IOException if it cannot be created
     */
    synchronized Writer writer(String name) throws IOException {
        return Files.newBufferedWriter(file(name), StandardCharsets.UTF_8);
    }

    /**
     * Writes a file, over an earlier one of that name.
     *
     * @throws IOException if it cannot be written
     */
    public synchronized void write(String name, String text) throws IOException {
        try (Writer writer = writer(name)) {
            writer.write(text);
        }
    }

    /** The file of a name that was written already; null if there is none. */
    @Nullable
    Path find(String name) {
        Path file = staged.resolve(name);
        return Files.exists(file) ? file : null;
    }

    /**
     * Copies a file that was written.
     *
     * @throws IOException if it cannot be read
     */
    public void copy(String name, Appendable to) throws IOException {
        try (Reader reader = Files.newBufferedReader(staged.resolve(name), StandardCharsets.UTF_8)) {
            CharStreams.copy(reader, to);
        }
    }

    private Path file(String name) throws IOException {
        if (!isOpen) {
            throw new InterruptedIOException("Expected to write " + name + ", but found that the run was interrupted");
        }
        Path file = staged.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    /**
     * Moves every file to its place, each at once, over an earlier one of that name.
     *
     * @throws IOException if a file cannot be moved; those before it stay where they are now
     */
    public synchronized void commit() throws IOException {
        if (!isOpen) {
            throw new InterruptedIOException("Expected to move files, but found that the run was interrupted");
        }
        if (target.equals(staged)) {
            return;
        }
        ImmutableList<Path> files;
        try (Stream<Path> all = Files.walk(staged)) {
            files = all.filter(Files::isRegularFile).sorted().collect(ImmutableList.toImmutableList());
        }
        for (Path file : files) {
            Path place = target.resolve(staged.relativize(file).toString());
            Files.createDirectories(place.getParent());
            try {
                Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException otherFileSystem) {
                Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Removes what was not moved. */
    @Override
    public void close() {
        discard();
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException goingDown) {
            // The hook is running; it does the same.
        }
    }

    private synchronized void discard() {
        isOpen = false;
        try {
            if (Files.exists(staged)) {
                Files.walkFileTree(staged, new Removal());
            }
            if (madeTarget && Files.exists(target)) {
                try (Stream<Path> left = Files.list(target)) {
                    if (left.findAny().isPresent()) {
                        return;
                    }
                }
                Files.delete(target);
            }
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
