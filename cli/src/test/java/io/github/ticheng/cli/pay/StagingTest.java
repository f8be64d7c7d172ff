// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.cli.Shell;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StagingTest {

    private final Path folder;
    private final Shell shell;

    StagingTest(@TempDir Path folder) {
        this.folder = folder;
        this.shell = new Shell(folder);
    }

    @Test
    void commit_movesEveryFileToItsPlace() throws IOException {
        shell.write("out/a.txt", "old");
        try (Staging files = Staging.into(folder.resolve("out"))) {
            files.write("a.txt", "new");
            files.write("b/c.txt", "deep");
            assertThat(shell.read("out/a.txt")).isEqualTo("old");
            files.commit();
        }

        assertThat(shell.files("out")).containsExactly("a.txt", "b/c.txt");
        assertThat(shell.read("out/a.txt")).isEqualTo("new");
        assertThat(shell.names("out")).containsExactly("a.txt", "b");
    }

    @Test
    void commit_ontoAFolder_movesNothing() {
        shell.write("out/a.txt", "old").write("out/b.txt/c", "");
        assertThatThrownBy(() -> {
                    try (Staging files = Staging.into(folder.resolve("out"))) {
                        files.write("a.txt", "new");
                        files.write("b.txt", "new");
                        files.commit();
                    }
                })
                .isInstanceOf(FileSystemException.class)
                .hasMessage(folder.resolve("out/b.txt") + ": Is a directory");

        assertThat(shell.read("out/a.txt")).isEqualTo("old");
    }

    @Test
    void whole_thatFails_leavesWhatWasThere() {
        shell.write("out/a.txt", "old");
        assertThatThrownBy(() -> Staging.whole(folder.resolve("out/a.txt"), (files, name) -> {
                    files.write(name, "half of the n");
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThatThrownBy(() -> Staging.whole(Path.of("/"), (files, name) -> files.write(name, "")))
                .hasMessage("/: Is a directory");

        assertThat(shell.read("out/a.txt")).isEqualTo("old");
        assertThat(shell.names("out")).containsExactly("a.txt");
    }

    @Test
    void failure_leavesWhatWasThere() {
        shell.write("out/a.txt", "old");
        assertThatThrownBy(() -> {
                    try (Staging files = Staging.into(folder.resolve("out"))) {
                        try (Writer writer = files.writer("a.txt")) {
                            writer.write("half of the n");
                            throw new IOException("disk full");
                        }
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");

        assertThat(shell.read("out/a.txt")).isEqualTo("old");
        assertThat(shell.names("out")).containsExactly("a.txt");
    }

    @Test
    void failure_leavesNoFolderThatWasNotThere() throws IOException {
        try (Staging files = Staging.into(folder.resolve("out"))) {
            files.write("a.txt", "never seen");
        }

        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void close_afterCommit_keepsTheFolder() throws IOException {
        try (Staging files = Staging.into(folder.resolve("out"))) {
            files.write("a.txt", "seen");
            files.commit();
        }

        assertThat(shell.files("out")).containsExactly("a.txt");
    }

    @ParameterizedTest
    @CsvSource({
        ".ticheng-left/.lock, false",
        ".ticheng-of-somebody/data.txt, true",
        ".ticheng-of-somebody/deeper/.lock, true",
        "ticheng-left/.lock, true",
        ".ticheng-file, true",
    })
    void into_removesWhatBearsTheMarkOfKilledRuns_andNothingElse(String file, boolean stays) throws IOException {
        shell.write("out/" + file, "x").write("out/a.txt", "x");

        try (Staging files = Staging.into(folder.resolve("out"))) {
            files.write("a.txt", "y");
        }

        assertThat(Files.exists(folder.resolve("out/" + file))).isEqualTo(stays);
        assertThat(shell.read("out/a.txt")).isEqualTo("x");
    }

    @Test
    void into_aFolderInUse_leavesWhatIsBeingMade() throws IOException {
        try (Staging first = Staging.into(folder.resolve("out"))) {
            first.write("a.txt", "first");
            try (Staging second = Staging.into(folder.resolve("out"))) {
                second.write("b.txt", "second");
                second.commit();
            }
            first.commit();
        }

        assertThat(shell.names("out")).containsExactly("a.txt", "b.txt");
    }

    /** Whoever comes looks for what killed runs left, also while others are just clearing up. */
    @Test
    void into_aFolderInWhichOthersEnd_disturbsNobody() throws InterruptedException, ExecutionException {
        List<Future<Void>> runs = ForkJoinPool.commonPool().invokeAll(Collections.nCopies(4, () -> {
            for (int run = 0; run < 100; run++) {
                try (Staging files = Staging.into(Files.createDirectories(folder.resolve("out")))) {
                    files.write("html/a.txt", "x");
                }
            }
            return null;
        }));

        for (Future<Void> run : runs) {
            run.get();
        }
        assertThat(shell.names("out")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"html, ../elsewhere, false", "html, real, true", "html/desk, ../../elsewhere, false"})
    @DisabledOnOs(OS.WINDOWS)
    void commit_throughALink_staysWithinTheFolder(String link, String to, boolean isMoved) throws IOException {
        shell.write("elsewhere/a.txt", "old").write("out/real/a.txt", "old");
        Files.createDirectories(folder.resolve("out").resolve(link).getParent());
        Files.createSymbolicLink(folder.resolve("out").resolve(link), Path.of(to));

        try (Staging files = Staging.into(folder.resolve("out"))) {
            files.write("b.txt", "new");
            files.write(link + "/a.txt", "new");
            if (isMoved) {
                files.commit();
            } else {
                assertThatThrownBy(files::commit)
                        .isInstanceOf(FileSystemException.class)
                        .hasMessageContaining("leads out of");
            }
        }

        assertThat(shell.read("elsewhere/a.txt")).isEqualTo("old");
        assertThat(Files.exists(folder.resolve("out/b.txt"))).isEqualTo(isMoved);
        assertThat(shell.read("out/real/a.txt")).isEqualTo(isMoved ? "new" : "old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"./out", "in/../out", "././out/."})
    void folder_thatIsNamedInAnotherWay_isTheSame(String name) throws IOException {
        shell.write("in/a.txt", "x");
        try (Staging files = Staging.into(folder.resolve(name))) {
            files.write("b/a.txt", "y");
            files.commit();
        }

        assertThat(shell.read("out/b/a.txt")).isEqualTo("y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.txt", "b/../../a.txt", "/a.txt"})
    void write_outsideTheFolder_isRefused(String name) throws IOException {
        try (Staging files = Staging.into(folder.resolve("out"))) {
            assertThatThrownBy(() -> files.write(name, "x")).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
