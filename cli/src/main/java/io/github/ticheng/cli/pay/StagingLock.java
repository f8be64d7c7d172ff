// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The mark that a folder of files in the making is in use: a file in it that the process keeps locked. A process that is
 * killed loses its lock, so that the next one can tell what nobody will finish.
 */
final class StagingLock implements AutoCloseable {

    static final String FILE = ".lock";

    // To close a second channel to a file would give up the lock that this process holds on it.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final @Nullable FileChannel channel;

    private StagingLock(Path folder, @Nullable FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Marks a folder of this process; on a file system without locks as well as it goes. */
    static StagingLock on(Path folder) throws IOException {
        HELD_HERE.add(key(folder));
        // A mark that is not locked yet would be that of a killed run.
        Path unmarked = Files.createFile(folder.resolve(FILE + ".new"));
        FileChannel channel = locked(unmarked);
        Files.move(unmarked, folder.resolve(FILE));
        return new StagingLock(folder, channel);
    }

    /**
     * Keeps a folder for this run until it is closed, so that no other one brings forward what is in it at the same time.
     * The mark stays there without a lock. On a file system without locks other processes are not kept out.
     *
     * @return null if another run keeps it
     */
    static @Nullable StagingLock alone(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!HELD_HERE.add(real)) {
            return null;
        }
        StagingLock lock = null;
        try {
            FileChannel channel =
                    FileChannel.open(real.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                lock = new StagingLock(real, channel);
            } else {
                channel.close();
            }
            return lock;
        } finally {
            if (lock == null) {
                HELD_HERE.remove(real);
            }
        }
    }

    private static boolean isLocked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (IOException withoutLocks) {
            return true;
        }
    }

    /**
     * Removes the folders whose process was killed: those of this user that bear the mark, which nobody holds.
     *
     * @param own a folder of this process beside them
     * @param prefix how their names begin
     */
    static void removeLeftBehind(Path own, String prefix) {
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(Objects.requireNonNull(key(own).getParent()), prefix + "*")) {
            for (Path left : all) {
                if (isMarked(left)
                        && !HELD_HERE.contains(key(left))
                        && Files.getOwner(left).equals(Files.getOwner(own))) {
                    try (FileChannel lock = locked(left.resolve(FILE))) {
                        if (lock != null && isMarked(left)) {
                            remove(left);
                        }
                    }
                }
            }
        } catch (IOException | DirectoryIteratorException notOurs) {
            // What another process is about to remove, or may not be looked at, is let alone.
        }
    }

    private static Path key(Path folder) {
        return folder.toAbsolutePath().normalize();
    }

    private static boolean isMarked(Path folder) {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(folder.resolve(FILE), LinkOption.NOFOLLOW_LINKS);
    }

    private static @Nullable FileChannel locked(Path mark) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(mark, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return channel;
            }
            channel.close();
        } catch (IOException | OverlappingFileLockException heldOrGoneOrWithoutLocks) {
            // Such a folder is let alone.
        }
        return null;
    }

    /** Removes the folder, and its mark while it is locked: with a mark that nobody holds it is anybody's to remove. */
    void removeFolder() throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
        close();
        if (Files.exists(folder)) {
            remove(folder);
        }
    }

    /** Removes a folder with what is in it, links but not what they lead to. */
    private static void remove(Path folder) throws IOException {
        MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
        HELD_HERE.remove(key(folder));
    }
}
