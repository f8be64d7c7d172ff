// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Throwables;
import io.github.ticheng.core.plan.run.Block;
import io.github.ticheng.core.team.TeamFacts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Teams that are paid on several threads, as many at once as fill a block, a little ahead of whoever takes the results in order.
 * Used by one thread.
 */
final class RunAhead<R> extends Spliterators.AbstractSpliterator<List<R>> {

    /** So that no thread waits while a slow result keeps those behind it. */
    private static final int AHEAD_A_THREAD = 4;

    private final Iterator<TeamFacts> given;
    private final Function<List<TeamFacts>, List<R>> work;
    private final ExecutorService threads;
    private final int mostAhead;
    private final Queue<Future<List<R>>> ahead = new ArrayDeque<>();

    private RunAhead(Iterator<TeamFacts> given, Function<List<TeamFacts>, List<R>> work, int threads) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.given = given;
        this.work = work;
        this.threads = Executors.newFixedThreadPool(threads, runnable -> {
            Thread thread = new Thread(runnable, "ticheng-run");
            thread.setDaemon(true);
            return thread;
        });
        this.mostAhead = threads * AHEAD_A_THREAD;
    }

    /**
     * The results in the order of what is given.
     *
     * @throws IllegalArgumentException if there is no thread
     */
    static <R> Stream<R> of(Stream<TeamFacts> given, Function<List<TeamFacts>, List<R>> work, int threads) {
        RunAhead<R> all = new RunAhead<>(given.iterator(), work, threads);
        return StreamSupport.stream(all, false)
                .flatMap(List::stream)
                .onClose(all.threads::shutdownNow)
                .onClose(given::close);
    }

    /** The next teams that are paid at once. */
    private List<TeamFacts> next() {
        List<TeamFacts> next = new ArrayList<>();
        for (int agents = 0; given.hasNext() && agents < Block.MOST_AGENTS; ) {
            TeamFacts team = given.next();
            agents += team.agents().size();
            next.add(team);
        }
        return next;
    }

    @Override
    public boolean tryAdvance(Consumer<? super List<R>> action) {
        boolean isDone = false;
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            while (ahead.size() < mostAhead && !threads.isShutdown() && given.hasNext()) {
                List<TeamFacts> next = next();
                ahead.add(threads.submit(() -> work.apply(next)));
            }
            Future<List<R>> first = threads.isShutdown() ? null : ahead.poll();
            if (first == null) {
                return false;
            }
            action.accept(first.get());
            isDone = true;
            return true;
        } catch (ExecutionException failed) {
            Throwables.throwIfUnchecked(requireNonNull(failed.getCause()));
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Expected to run on, but found that the thread was interrupted");
        } finally {
            if (!isDone) {
                threads.shutdownNow();
            }
        }
    }
}
