// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;

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
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Teams that are paid on several threads, as many at once as fill a block, a little ahead of whoever takes the results in order,
 * who pays those itself that no other thread has begun: to wait costs more than to pay a block. Used by one thread.
 */
final class RunAhead<R> extends Spliterators.AbstractSpliterator<List<R>> {

    /** So that no thread waits while a slow result keeps those behind it. */
    private static final int AHEAD_A_THREAD = 4;

    /**
     * They wait a second for more to do: to start a thread takes as long as to pay a thousand agents. As the next may be another
     * host's, they inherit no values of who was first.
     */
    private static final Executor THREADS =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, SECONDS, new SynchronousQueue<>(), runnable -> {
                Thread thread = new Thread(null, runnable, "ticheng-run", 0, false);
                thread.setDaemon(true);
                return thread;
            });

    private final Iterator<TeamFacts> given;
    private final Function<List<TeamFacts>, List<R>> work;
    private final int mostAhead;
    /** In the order of the results. */
    private final Queue<FutureTask<List<R>>> ahead = new ArrayDeque<>();
    /** Those of them that nobody has begun. */
    private final Queue<FutureTask<List<R>>> toDo = new ConcurrentLinkedQueue<>();
    /** How many other threads may still be asked to help. */
    private final AtomicInteger idle;

    private final ClassLoader classes = Thread.currentThread().getContextClassLoader();
    private boolean isOver;

    private RunAhead(Iterator<TeamFacts> given, Function<List<TeamFacts>, List<R>> work, int others) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.given = given;
        this.work = work;
        this.idle = new AtomicInteger(others);
        this.mostAhead = 1 + others * AHEAD_A_THREAD;
    }

    /**
     * The results in the order of what is given.
     *
     * @throws IllegalArgumentException if there is no thread
     */
    static <R> Stream<R> of(Stream<TeamFacts> given, Function<List<TeamFacts>, List<R>> work, int threads) {
        checkArgument(threads > 0, "Expected at least 1 thread, but found %s", threads);
        RunAhead<R> all = new RunAhead<>(given.iterator(), work, threads - 1);
        return StreamSupport.stream(all, false)
                .flatMap(List::stream)
                .onClose(all::end)
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

    private void readAhead() {
        while (ahead.size() < mostAhead && given.hasNext()) {
            List<TeamFacts> next = next();
            FutureTask<List<R>> task = new FutureTask<>(() -> work.apply(next));
            ahead.add(task);
            toDo.add(task);
            if (idle.get() > 0) {
                idle.decrementAndGet();
                THREADS.execute(this::help);
            }
        }
    }

    private void help() {
        Thread.currentThread().setContextClassLoader(classes);
        for (FutureTask<List<R>> task = toDo.poll(); task != null; task = toDo.poll()) {
            task.run();
        }
        Thread.currentThread().setContextClassLoader(null);
        idle.incrementAndGet();
    }

    @Override
    public boolean tryAdvance(Consumer<? super List<R>> action) {
        boolean isDone = false;
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (!isOver) {
                readAhead();
            }
            FutureTask<List<R>> first = ahead.poll();
            if (first == null) {
                return false;
            }
            for (FutureTask<List<R>> task = first; task != null && !first.isDone(); task = toDo.poll()) {
                task.run();
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
                end();
            }
        }
    }

    private void end() {
        isOver = true;
        ahead.forEach(task -> task.cancel(true));
        ahead.clear();
    }
}
