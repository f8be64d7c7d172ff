// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that are pinned in files. Run the tests with {@code -Dgolden.folder=src/test/resources/…/golden} to write them
 * anew, and read the difference.
 */
final class Golden {

    private Golden() {}

    static void check(String file, String text) throws IOException {
        String folder = System.getProperty("golden.folder");
        if (folder != null) {
            Files.createDirectories(Path.of(folder));
            Files.writeString(Path.of(folder, file), text);
            return;
        }
        try (InputStream pinned = Golden.class.getResourceAsStream("golden/" + file)) {
            assertThat(pinned).as("the pinned text " + file).isNotNull();
            assertThat(text).isEqualTo(new String(pinned.readAllBytes(), UTF_8));
        }
    }
}
