// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.core.problem.ProblemsException;
import io.github.ticheng.core.text.Language;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.Store;
import org.opentest4j.TestAbortedException;

/**
 * One failure for one cause: a rule that ends in an exception breaks every law there is, so the first law tells it and the
 * others of the same contract are aborted and name the first.
 */
final class OneCause implements AroundPropertyHook {

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext law, PropertyExecutor property) {
        PropertyExecutionResult result = property.execute();
        Optional<String> cause = result.throwable().flatMap(OneCause::of);
        if (cause.isEmpty()) {
            return result;
        }
        Store<Map<String, String>> causes =
                Store.getOrCreate(law.containerClass(), Lifespan.RUN, ConcurrentHashMap::new);
        String first = causes.get().putIfAbsent(cause.get(), law.label());
        return first == null || first.equals(law.label()) ? result : result.mapToAborted(as(first));
    }

    static TestAbortedException as(String first) {
        return new TestAbortedException("Fails as " + first + " does, which tells the cause");
    }

    /** The exception of a rule that failed, without the figures, which differ from law to law; empty if a law was broken. */
    private static Optional<String> of(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof ProblemsException refused) {
            return refused.problems().stream()
                    .filter(problem -> problem.code().equals("plan.rule-failed"))
                    .findFirst()
                    .map(problem -> problem.in(Language.ENGLISH).replaceAll("-?[0-9][0-9.,]*", "0"));
        }
        StackTraceElement[] calls = root.getStackTrace();
        return root instanceof RuntimeException && calls.length > 0
                ? Optional.of(root.getClass().getName() + " at " + calls[0])
                : Optional.empty();
    }
}
