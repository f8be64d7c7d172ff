// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Throwables;
import java.util.ArrayDeque;
import java.util.Iterator;
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

/** Work that runs on several threads, a little ahead of whoever takes its results in order. Used by one thread. */
final class RunAhead<T, R> extends Spliterators.AbstractSpliterator<R> {

    /** So that no thread waits while a slow result keeps those behind it. */
    private static final int AHEAD_A_THREAD = 4;

    private final Iterator<T> given;
    private final Function<T, R> work;
    private final ExecutorService threads;
    private final int mostAhead;
    private final Queue<Future<R>> ahead = new ArrayDeque<>();

    private RunAhead(Iterator<T> given, Function<T, R> work, int threads) {
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
    static <T, R> Stream<R> of(Stream<T> given, Function<T, R> work, int threads) {
        RunAhead<T, R> all = new RunAhead<>(given.iterator(), work, threads);
        return StreamSupport.stream(all, false)
                .onClose(all.threads::shutdownNow)
                .onClose(given::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super R> action) {
        boolean isDone = false;
        try {
            while (ahead.size() < mostAhead && !threads.isShutdown() && given.hasNext()) {
                T next = given.next();
                ahead.add(threads.submit(() -> work.apply(next)));
            }
            Future<R> first = threads.isShutdown() ? null : ahead.poll();
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
