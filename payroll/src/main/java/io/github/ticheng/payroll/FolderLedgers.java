// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.payroll;

import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.statement.LedgerJson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Ledgers in a folder: a file in JSON a team, as {@link LedgerJson} writes it and as the command {@code ticheng} keeps it.
 *
 * <p>A file is made whole beside its place and moved there, one process at a time by a lock on the file {@code .lock}, so that a
 * process that is killed leaves the ledger as it was. On a file system without locks other processes are not kept out.
 */
public final class FolderLedgers implements LedgerStore {

    private static final String ENDING = ".json";
    private static final String LOCK = ".lock";
    private static final String IN_THE_MAKING = ".ticheng-";

    // A file's lock is the whole process's: threads need one of their own.
    private static final ConcurrentHashMap<Path, ReentrantLock> HERE = new ConcurrentHashMap<>();

    private final Path folder;

    /**
     * Ledgers in a folder, which is created if it is not there.
     *
     * @throws LedgerStoreException if it cannot be created
     */
    public FolderLedgers(Path folder) {
        try {
            Files.createDirectories(folder);
            this.folder = folder.toRealPath();
        } catch (IOException failed) {
            throw failure(folder, PayrollPhrases.READ, failed);
        }
    }

    @Override
    public Ledger read(TeamId team) {
        Path file = file(team);
        try {
            Ledger ledger = Files.exists(file) ? LedgerJson.read(file) : Ledger.empty();
            checkTeam(file, team, ledger);
            return ledger;
        } catch (IOException failed) {
            throw failure(folder, PayrollPhrases.READ, failed);
        }
    }

    private Path file(TeamId team) {
        return folder.resolve(FileNames.of(team.value()) + ENDING);
    }

    /**
     * Tells a file that was given the name of another team's.
     *
     * @throws io.github.ticheng.core.problem.ProblemsException if the ledger in it is of another team
     */
    public static void checkTeam(Path file, TeamId team, Ledger ledger) {
        for (LedgerEntry entry : ledger.entries()) {
            TeamId other = entry.facts().team();
            if (!other.equals(team)) {
                throw PayrollPhrases.problem(Message.saying(PayrollPhrases.OTHER_TEAM)
                        .with("file", file.toString())
                        .with("team", team.value())
                        .with("other", other.value())
                        .build());
            }
        }
    }

    @Override
    public boolean append(Ledger read, LedgerEntry entry) {
        ReentrantLock here = HERE.computeIfAbsent(folder, any -> new ReentrantLock());
        here.lock();
        try (FileChannel lock =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            keepOthersOut(lock);
            if (!read(entry.facts().team()).equals(read)) {
                return false;
            }
            replace(file(entry.facts().team()), LedgerJson.write(read.plus(entry)));
            return true;
        } catch (IOException | OverlappingFileLockException failed) {
            throw failure(folder, PayrollPhrases.ADDED_TO, failed);
        } finally {
            here.unlock();
        }
    }

    private static void keepOthersOut(FileChannel lock) {
        try {
            lock.lock();
        } catch (IOException withoutLocks) {
            // There is nothing to keep them out with.
        }
    }

    private void replace(Path file, String text) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, IN_THE_MAKING + "*" + ENDING)) {
            for (Path one : left) {
                Files.deleteIfExists(one);
            }
        }
        Path made = Files.createTempFile(folder, IN_THE_MAKING, ENDING);
        try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static LedgerStoreException failure(Path folder, Label what, Exception cause) {
        return new LedgerStoreException(
                Message.saying(PayrollPhrases.NO_ANSWER)
                        .with("store", folder.toString())
                        .with("what", what)
                        .build(),
                cause);
    }
}
