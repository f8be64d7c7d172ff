// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import static java.util.stream.Collectors.joining;

import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.problem.ProblemsException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.BeforeContainerHook;
import net.jqwik.api.lifecycle.ContainerLifecycleContext;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.Store;

/**
 * One failure for one cause: what ends in an exception breaks every law there is, so the first law tells it, and the others of
 * the same test class are aborted and name the first.
 */
final class OneCause implements BeforeContainerHook, AroundPropertyHook {

    /** What is made before the laws of a class is shared by them, and by no other run of theirs. */
    @Override
    public void beforeContainer(ContainerLifecycleContext laws) {
        told();
    }

    private static Map<String, String> told() {
        return Store.<Map<String, String>>getOrCreate(OneCause.class, Lifespan.RUN, ConcurrentHashMap::new)
                .get();
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext law, PropertyExecutor property) {
        PropertyExecutionResult result = property.execute();
        Optional<String> cause = result.throwable().flatMap(OneCause::of);
        if (cause.isEmpty()) {
            return result;
        }
        String first = told().putIfAbsent(cause.get(), law.label());
        return first == null
                ? result
                : result.mapToAborted(new IllegalStateException(
                        "Fails for the same cause as \"" + first + "\", which tells it: " + cause.get()));
    }

    /** The problems of a refusal by their codes, or where an exception began; empty if a law was broken otherwise. */
    private static Optional<String> of(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof ProblemsException refused) {
            return Optional.of(
                    refused.problems().stream().map(Problem::code).distinct().collect(joining(", ")));
        }
        StackTraceElement[] calls = root.getStackTrace();
        return root instanceof AssertionError || calls.length == 0
                ? Optional.empty()
                : Optional.of(root.getClass().getName() + " at " + calls[0]);
    }
}
