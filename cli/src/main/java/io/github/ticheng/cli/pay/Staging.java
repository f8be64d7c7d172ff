// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import com.google.common.collect.ImmutableList;
import com.google.common.io.CharStreams;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.statement.StatementCsv;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * A folder in which files are made whole before anybody sees them. They are written into a folder beside their places, whose
 * name starts with a dot, and moved when everything is written; if it is not, the folder disappears, also when the process is
 * interrupted. Used by one thread; an interruption comes from another.
 *
 * <p>A process that is killed leaves its folder behind, and the next one that writes beside it removes it.
 */
public final class Staging implements AutoCloseable {

    private static final String PREFIX = ".ticheng-";
    private static final String TEMPORARY = "ticheng-";
    private static final String A_FOLDER = "Is a directory";

    private final Path target;
    private final Path staged;
    private final boolean madeTarget;
    private final StagingLock lock;
    private final Thread onInterrupt = new Thread(this::discard);
    private boolean isOpen = true;
    private boolean isForExcel;

    private Staging(Path target, Path staged, boolean madeTarget) throws IOException {
        this.target = target;
        this.staged = staged;
        this.madeTarget = madeTarget;
        this.lock = StagingLock.on(staged);
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    /**
     * Makes files for a folder, which is created if it is not there. What killed processes left in it is removed.
     *
     * @throws IOException if the folder cannot be created or written to
     */
    public static Staging into(Path folder) throws IOException {
        boolean isThere = Files.isDirectory(folder);
        Files.createDirectories(folder);
        Staging files = new Staging(folder, temporaryIn(folder), !isThere);
        StagingLock.removeLeftBehind(files.staged, PREFIX);
        return files;
    }

    /** Makes one file. */
    public interface Filling {
        /** Writes it under the name. */
        void fill(Staging files, String name) throws IOException;
    }

    /**
     * Makes one file, which takes its place when it is whole.
     *
     * @throws IOException if it cannot be made; what was there before is there still
     */
    public static void whole(Path file, Filling filling) throws IOException {
        Path place = file.toAbsolutePath();
        Path folder = place.getParent();
        if (folder == null) {
            throw new FileSystemException(file.toString(), null, A_FOLDER);
        }
        try (Staging files = into(folder)) {
            filling.fill(files, place.getFileName().toString());
            files.commit();
        }
    }

    private static Path temporaryIn(Path folder) throws IOException {
        try {
            return Files.createTempDirectory(folder, PREFIX);
        } catch (AccessDeniedException closed) {
            throw new AccessDeniedException(folder.toString());
        } catch (FileSystemException other) {
            // Nobody knows the name that could not be made.
            String reason = other.getReason() == null ? "no file can be made there" : other.getReason();
            throw new FileSystemException(folder.toString(), null, reason);
        }
    }

    /**
     * Makes files that are never moved.
     *
     * @throws IOException if there is no place for temporary files
     */
    public static Staging temporary() throws IOException {
        Path folder = Files.createTempDirectory(TEMPORARY);
        Staging files = new Staging(folder, folder, false);
        StagingLock.removeLeftBehind(folder, TEMPORARY);
        return files;
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
    public synchronized Writer writer(String name) throws IOException {
        return Files.newBufferedWriter(file(name), StandardCharsets.UTF_8);
    }

    /**
     * Starts a file of bytes.
     *
     * @param name its name in the folder
     * @throws IOException if it cannot be created
     */
    public synchronized OutputStream stream(String name) throws IOException {
        return Files.newOutputStream(file(name));
    }

    /** These files, of which those in CSV begin with a byte order mark, from which Excel knows that they are UTF-8. */
    public Staging forExcel() {
        isForExcel = true;
        return this;
    }

    /** CSV of statements. */
    StatementCsv csv(Language language) {
        StatementCsv csv = StatementCsv.in(language);
        return isForExcel ? csv.withByteOrderMark() : csv;
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

    /** Where the files are made. */
    Path staged() {
        return staged;
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
        if (!file.normalize().startsWith(staged.normalize())) {
            throw new IllegalArgumentException("Expected a name within the folder, but found " + name);
        }
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
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(staged.resolve(StagingLock.FILE)))
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
        }
        for (Path file : files) {
            checkIsWithin(file);
            Path place = target.resolve(staged.relativize(file).toString());
            if (Files.exists(place) && !Files.isRegularFile(place)) {
                String reason = Files.isDirectory(place) ? A_FOLDER : "a pipe or device is no file";
                throw new FileSystemException(place.toString(), null, reason);
            }
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

    /** Refuses a place that a symbolic link moves out of the target: only whoever names the target says where files go. */
    private void checkIsWithin(Path file) throws IOException {
        Path folder = target;
        for (Path part : staged.relativize(file.getParent())) {
            folder = folder.resolve(part);
            if (Files.exists(folder) && !folder.toRealPath().startsWith(target.toRealPath())) {
                throw new FileSystemException(folder.toString(), null, "the link leads out of " + target);
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
            lock.removeFolder();
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
}
