// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.problem;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;

/** Thrown when something cannot be done for reasons of the plan or the data; it keeps all of them, in order. */
public final class ProblemsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final ImmutableList<Problem> problems;

    /**
     * Creates an exception whose message lists the problems.
     *
     * @param problems the problems, at least one
     * @throws IllegalArgumentException if there are none
     */
    public ProblemsException(Iterable<Problem> problems) {
        super(ImmutableList.copyOf(problems).stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (ImmutableList.copyOf(problems).isEmpty()) {
            throw new IllegalArgumentException("Expected at least one problem, but found none");
        }
        this.problems = ImmutableList.copyOf(problems);
    }

    /** The problems, at least one. */
    public ImmutableList<Problem> problems() {
        return problems;
    }
}
