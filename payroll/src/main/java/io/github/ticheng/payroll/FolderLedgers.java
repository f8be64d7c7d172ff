// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.payroll;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.documents.Diagnostic;
import io.github.ticheng.documents.DocumentException;
import io.github.ticheng.documents.statement.LedgerJson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Ledgers in a folder: a file in JSON a team, as {@link LedgerJson} writes it and as the command {@code ticheng} keeps it.
 *
 * <p>A file is made whole beside its place and moved there, one process at a time by a lock on the file {@code .lock}, so that a
 * process that is killed leaves the ledger as it was. On a file system without locks other processes are not kept out. A
 * team's file is read as a whole, whatever part of it is wanted.
 */
public final class FolderLedgers implements LedgerStore {

    private static final String ENDING = ".json";
    private static final String CLOSED = ".closed";
    private static final String LOCK = ".lock";
    private static final String IN_THE_MAKING = ".ticheng-";

    // A file's lock is the whole process's: threads need one of their own.
    private static final ConcurrentHashMap<Path, ReentrantLock> HERE = new ConcurrentHashMap<>();

    private final Path folder;
    private final Path real;

    /**
     * Ledgers in a folder, which is created if it is not there.
     *
     * @throws LedgerStoreException if it cannot be created
     */
    public FolderLedgers(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            real = folder.toRealPath();
        } catch (IOException failed) {
            throw failure(folder, PayrollPhrases.READ, failed);
        }
    }

    @Override
    public Ledger read(TeamId team, LocalDate from) {
        Path file = file(team);
        try {
            return Closing.since(read(file, team), from);
        } catch (IOException failed) {
            throw failure(file, PayrollPhrases.READ, failed);
        }
    }

    @Override
    public boolean readsWhole() {
        return true;
    }

    /** Where the ledger of a team is, or will be. */
    public Path file(TeamId team) {
        return folder.resolve(name(team));
    }

    /** The name of the file of a team. */
    public static String name(TeamId team) {
        return FileNames.of(team.value()) + ENDING;
    }

    private static Ledger read(Path file, TeamId team) throws IOException {
        Ledger ledger = Files.exists(file) ? LedgerJson.read(file) : Ledger.empty();
        checkTeam(file, team.value(), team(ledger).orElse(team));
        return ledger;
    }

    private static Optional<TeamId> team(Ledger ledger) {
        return ledger.entries().stream().findFirst().map(entry -> entry.facts().team());
    }

    /** Tells a file that was given the name of another team's. */
    private static void checkTeam(Path file, String team, TeamId found) {
        if (!found.value().equals(team)) {
            throw Closing.changed(file.toString(), PayrollPhrases.OTHER_TEAM.filled(team, file, found.value()));
        }
    }

    /** The teams, as the names of their files tell; where a name is shortened, its file is read. */
    @Override
    public ImmutableSet<TeamId> teams() {
        ImmutableSortedSet.Builder<TeamId> teams = ImmutableSortedSet.naturalOrder();
        forEachFile((name, file) -> {
            if (FileNames.of(name).equals(name)) {
                teams.add(TeamId.of(name));
            } else {
                team(LedgerJson.read(file)).ifPresent(teams::add);
            }
        });
        return teams.build();
    }

    private interface EachFile {
        void accept(String name, Path file) throws IOException;
    }

    private void forEachFile(EachFile each) {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(ENDING) && !name.startsWith(IN_THE_MAKING)) {
                    each.accept(name.substring(0, name.length() - ENDING.length()), file);
                }
            }
        } catch (IOException failed) {
            throw failure(folder, PayrollPhrases.READ, failed);
        }
    }

    @Override
    public ImmutableList<Diagnostic> verify() {
        ImmutableList.Builder<Diagnostic> found = ImmutableList.builder();
        forEachFile((name, file) -> {
            try {
                TeamId team = team(LedgerJson.read(file)).orElse(null);
                if (team != null) {
                    checkTeam(file, file.equals(file(team)) ? team.value() : name, team);
                    closed(team);
                }
            } catch (DocumentException changed) {
                found.addAll(changed.diagnostics());
            }
        });
        return found.build();
    }

    @Override
    public boolean append(Ledger read, LedgerEntry entry) {
        TeamId team = entry.facts().team();
        return alone(() -> {
            Path file = file(team);
            Ledger recorded = read(file, team);
            if (!Closing.goesOn(recorded, read) || Closing.reaches(closed(team), entry.period())) {
                return false;
            }
            replace(file, LedgerJson.write(recorded.plus(entry)));
            return true;
        });
    }

    @Override
    public void close(TeamId team, Period period) {
        alone(() -> {
            Optional<LocalDate> before = closed(team);
            LocalDate now = Closing.later(before, period);
            if (Files.exists(file(team)) && !before.equals(Optional.of(now))) {
                replace(closing(team), Closing.text(team, now) + "\n");
            }
            return true;
        });
    }

    private Path closing(TeamId team) {
        return folder.resolve(FileNames.of(team.value()) + CLOSED);
    }

    @Override
    public Optional<LocalDate> closed(TeamId team) {
        Path file = closing(team);
        try {
            return Files.exists(file)
                    ? Optional.of(Closing.read(
                            file.toString(), team, new String(Files.readAllBytes(file), UTF_8).stripTrailing()))
                    : Optional.empty();
        } catch (IOException failed) {
            throw failure(file, PayrollPhrases.READ, failed);
        }
    }

    private interface Work {
        boolean done() throws IOException;
    }

    /** Does something while no other thread or process does. */
    private boolean alone(Work work) {
        ReentrantLock here = HERE.computeIfAbsent(real, any -> new ReentrantLock());
        here.lock();
        try (FileChannel lock =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            keepOthersOut(lock);
            return work.done();
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
            ByteBuffer bytes = UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static LedgerStoreException failure(Path store, Label what, Exception cause) {
        return new LedgerStoreException(PayrollPhrases.NO_ANSWER.filled(store, what), cause);
    }
}
