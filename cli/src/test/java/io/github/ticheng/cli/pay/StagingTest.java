// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ticheng.cli.Shell;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
