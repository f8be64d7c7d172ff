// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter drawn = new StringWriter();

    @Test
    void longRun_onATerminal_isDrawn() {
        try (Progress progress = new Progress(new PrintWriter(drawn), "paying", 10_000)) {
            progress.step(4_000);
            progress.step(6_000);
        }

        assertThat(drawn.toString()).contains("paying", "10000/10000").endsWith("\n");
    }

    @Test
    void shortRun_onATerminal_isNotDrawn() {
        try (Progress progress = new Progress(new PrintWriter(drawn), "paying", 100)) {
            progress.step(100);
        }

        assertThat(drawn.toString()).isEmpty();
    }

    @Test
    void longRun_elsewhere_isNotDrawn() {
        try (Progress progress = new Progress(null, "paying", 10_000)) {
            progress.step(10_000);
        }

        assertThat(drawn.toString()).isEmpty();
    }
}
