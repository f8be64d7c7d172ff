// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.cli.pay;

import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a long run is, shown on a terminal and nowhere else. */
public final class Progress implements AutoCloseable {

    private static final int WIDTH = 79;
    private static final int MILLISECONDS_BETWEEN = 250;

    /** Short runs are over before anybody reads a bar. */
    private static final long FEW = 2_000;

    private final @Nullable PrintWriter terminal;
    private final String task;
    private final long total;
    private @Nullable ProgressBar bar;
    private long done;

    /**
     * Progress of a task.
     *
     * @param terminal where to draw; null for nowhere
     * @param task what is done
     * @param total how many agents there are; negative if nobody knows yet
     */
    Progress(@Nullable PrintWriter terminal, String task, long total) {
        this.terminal = terminal;
        this.task = task;
        this.total = total;
    }

    void step(long agents) {
        done += agents;
        if (terminal != null) {
            if (bar == null && done > FEW) {
                bar = draw(terminal);
            }
            if (bar != null) {
                bar.stepTo(done);
            }
        }
    }

    private ProgressBar draw(PrintWriter writer) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(MILLISECONDS_BETWEEN)
                .setMaxRenderedLength(WIDTH)
                .setConsumer(new DelegatingProgressBarConsumer(
                        line -> {
                            writer.print("\r" + line);
                            writer.flush();
                        },
                        WIDTH))
                .build();
    }

    @Override
    public void close() {
        if (bar != null && terminal != null) {
            bar.close();
            terminal.print("\n");
            terminal.flush();
        }
    }
}
