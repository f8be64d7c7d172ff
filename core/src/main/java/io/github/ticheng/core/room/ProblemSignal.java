// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.room;

import io.github.ticheng.core.problem.Problem;
import io.github.ticheng.core.text.Message;

/**
 * Thrown by a step that cannot go on for reasons of the plan or the data; the run adds the place and reports it. The
 * team is then not paid, and all its other problems are collected too.
 *
 * <p>It has no stack trace: it is an answer, not a failure of the program.
 */
public final class ProblemSignal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    /** A signal of a problem whose place the run completes with plan, team, period, rule and agent. */
    public ProblemSignal(Problem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    /** A signal of a problem of which the run knows the place. */
    public ProblemSignal(Message message) {
        this(Problem.of(message));
    }

    public Problem problem() {
        return problem;
    }
}
