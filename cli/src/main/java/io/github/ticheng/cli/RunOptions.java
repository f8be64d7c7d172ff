// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli;

import com.google.common.collect.ImmutableSet;
import io.github.ticheng.core.id.TeamId;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** What a run is made of. */
final class RunOptions extends FactsOptions {

    private static final String PLANS = "plan*.{yaml,yml,json}";

    @Option(names = "--plan", paramLabel = "<file>", order = -2)
    private List<Path> plans = List.of();

    @Option(names = "--paused", paramLabel = "<team>")
    private List<String> paused = List.of();

    /** The plan. */
    Plans plans() throws IOException {
        if (!plans.isEmpty()) {
            return Plans.read(plans);
        }
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PLANS)) {
                files.forEach(found::add);
            }
        }
        if (found.isEmpty()) {
            throw missing("--plan", PLANS);
        }
        Collections.sort(found);
        return Plans.read(found);
    }

    /** The teams that may have periods missing on record. */
    ImmutableSet<TeamId> paused(Function<String, TeamId> reader) {
        return paused.stream().map(reader).collect(ImmutableSet.toImmutableSet());
    }
}
