// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.statement.LedgerEntry;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.statement.LedgerJson;
import io.github.ticheng.payroll.FolderLedgers;
import io.github.ticheng.payroll.LedgerStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ledgers of teams: a JSON file per team in a folder, brought forward as teams are paid. One run at a time brings
 * forward those of a folder; what changes there meanwhile by other hands keeps it from doing so.
 */
public final class Ledgers implements LedgerStore, AutoCloseable {

    private final @Nullable FolderLedgers recorded;
    private final @Nullable FolderLedgers brought;
    private final @Nullable Staging staging;
    /** Keeps other runs out of the folder; null if this one leaves it as it is. */
    private final @Nullable StagingLock lock;
    /** What the files were when they were read. */
    private final Map<Path, HashCode> read = new LinkedHashMap<>();

    private Ledgers(@Nullable FolderLedgers recorded, @Nullable Staging staging, @Nullable StagingLock lock) {
        this.recorded = recorded;
        this.staging = staging;
        this.brought = staging == null ? null : new FolderLedgers(staging.staged());
        this.lock = lock;
    }

    /**
     * Ledgers that are read from a folder, and brought forward there when {@link #commit} is called.
     *
     * @throws ProblemsException if another run brings them forward at this time
     */
    public static Ledgers in(Path folder) throws IOException {
        Files.createDirectories(folder);
        StagingLock lock = StagingLock.alone(folder);
        if (lock == null) {
            throw problem(PayPhrases.IN_USE.filled(folder));
        }
        return new Ledgers(new FolderLedgers(folder), Staging.into(folder), lock);
    }

    /**
     * Ledgers that are read from a folder, which stays as it is; what is paid is remembered for the length of a run.
     *
     * @param folder the folder; null if nothing is on record
     */
    public static Ledgers toLookInto(@Nullable Path folder) throws IOException {
        return new Ledgers(
                folder == null || !Files.isDirectory(folder) ? null : new FolderLedgers(folder),
                Staging.temporary(),
                null);
    }

    /** Nothing on record, and nothing to remember. */
    public static Ledgers none() {
        return new Ledgers(null, null, null);
    }

    @Override
    public Ledger read(TeamId team, LocalDate from) {
        if (brought != null && Files.exists(brought.file(team))) {
            return brought.read(team, from);
        }
        if (recorded == null) {
            return Ledger.empty();
        }
        read.computeIfAbsent(recorded.file(team), Ledgers::hash);
        return recorded.read(team, from);
    }

    @Override
    public boolean readsWhole() {
        return true;
    }

    @Override
    public ImmutableSet<TeamId> teams() {
        return recorded == null ? ImmutableSet.of() : recorded.teams();
    }

    /** Remembers what a team was paid, for the folder if it is committed. */
    @Override
    public boolean append(Ledger read, LedgerEntry entry) {
        if (staging != null) {
            try {
                staging.write(FolderLedgers.name(entry.facts().team()), LedgerJson.write(read.plus(entry)));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return true;
    }

    @Override
    public void close(TeamId team, Period period) {
        if (recorded != null) {
            recorded.close(team, period);
        }
    }

    @Override
    public Optional<LocalDate> closed(TeamId team) {
        return recorded == null ? Optional.empty() : recorded.closed(team);
    }

    /**
     * Asks whether the ledgers are still those that were read.
     *
     * @throws ProblemsException if one is not; it names all of them
     */
    public void check() {
        List<Problem> changed = new ArrayList<>();
        for (Map.Entry<Path, HashCode> one : read.entrySet()) {
            if (lock != null && !hash(one.getKey()).equals(one.getValue())) {
                changed.add(Problem.of(PayPhrases.OVERTAKEN.filled(one.getKey())));
            }
        }
        if (!changed.isEmpty()) {
            throw new ProblemsException(changed);
        }
    }

    /** What is in a file, and nothing if it is not there. */
    private static HashCode hash(Path file) {
        try {
            return Hashing.sha256().hashBytes(Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ProblemsException problem(Message message) {
        return new ProblemsException(ImmutableList.of(Problem.of(message)));
    }

    /**
     * Brings the ledgers in the folder forward.
     *
     * @throws ProblemsException as {@link #check} does
     */
    public void commit() throws IOException {
        if (staging != null && lock != null) {
            check();
            staging.commit();
        }
    }

    @Override
    public void close() throws IOException {
        if (staging != null) {
            staging.close();
        }
        if (lock != null) {
            lock.close();
        }
    }
}
