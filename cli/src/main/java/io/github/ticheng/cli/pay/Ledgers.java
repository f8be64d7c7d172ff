// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.statement.Ledger;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.statement.LedgerJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The ledgers of teams: a JSON file per team in a folder, brought forward as teams are paid. */
public final class Ledgers implements AutoCloseable {

    private static final String ENDING = ".json";

    private final @Nullable Path folder;
    private final @Nullable Staging brought;
    private final boolean isKept;

    private Ledgers(@Nullable Path folder, @Nullable Staging brought, boolean isKept) {
        this.folder = folder;
        this.brought = brought;
        this.isKept = isKept;
    }

    /** Ledgers that are read from a folder, and brought forward there when {@link #commit} is called. */
    public static Ledgers in(Path folder) throws IOException {
        return new Ledgers(folder, Staging.into(folder), true);
    }

    /**
     * Ledgers that are read from a folder, which stays as it is; what is paid is remembered for the length of a run.
     *
     * @param folder the folder; null if nothing is on record
     */
    public static Ledgers toLookInto(@Nullable Path folder) throws IOException {
        return new Ledgers(folder, Staging.temporary(), false);
    }

    /** Nothing on record, and nothing to remember. */
    public static Ledgers none() {
        return new Ledgers(null, null, false);
    }

    /**
     * What a team was paid before.
     *
     * @throws io.github.ticheng.documents.DocumentException if the team's ledger is none; it tells everything
     * @throws ProblemsException if it is another team's
     * @throws IOException if the file cannot be read
     */
    public Ledger of(TeamId team) throws IOException {
        String name = FileNames.of(team.value()) + ENDING;
        Path file = brought == null ? null : brought.find(name);
        if (file == null && folder != null && Files.exists(folder.resolve(name))) {
            file = folder.resolve(name);
        }
        if (file == null) {
            return Ledger.empty();
        }
        Ledger ledger = LedgerJson.read(file);
        if (!ledger.entries().isEmpty()
                && !ledger.entries().get(0).facts().team().equals(team)) {
            throw new ProblemsException(ImmutableList.of(Problem.of(Message.saying(PayPhrases.OTHER_TEAM)
                    .with("file", file.toString())
                    .with("team", team.value())
                    .with("other", ledger.entries().get(0).facts().team().value())
                    .build())));
        }
        return ledger;
    }

    /** Remembers what a team was paid. */
    void put(TeamId team, Ledger ledger) throws IOException {
        if (brought != null) {
            brought.write(FileNames.of(team.value()) + ENDING, LedgerJson.write(ledger));
        }
    }

    /** Brings the ledgers in the folder forward. */
    public void commit() throws IOException {
        if (brought != null && isKept) {
            brought.commit();
        }
    }

    @Override
    public void close() {
        if (brought != null) {
            brought.close();
        }
    }
}
