// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.systems;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.core.plan.PlanBook;

/**
 * The published systems of the folder {@code systems}: which plans, built in Java, pay which case.
 *
 * <p>A case is named by its folder, such as {@code s1-taobao-kpi/repaired}. Its plans are the dated versions of one plan;
 * most cases have one.
 */
public final class PublishedSystems {

    private PublishedSystems() {}

    /** The plans of every case, by its folder, system by system. */
    public static ImmutableMap<String, ImmutableList<CompensationPlan>> plans() {
        return ImmutableMap.<String, ImmutableList<CompensationPlan>>builder()
                .putAll(SystemsOneToFour.plans())
                .putAll(SystemsFiveToEight.plans())
                .buildOrThrow();
    }

    /**
     * The versions of the plan that pays a case.
     *
     * @throws IllegalArgumentException if there is no such case; it lists those there are
     */
    public static PlanBook bookOf(String folder) {
        ImmutableMap<String, ImmutableList<CompensationPlan>> plans = plans();
        ImmutableList<CompensationPlan> versions = plans.get(folder);
        if (versions == null) {
            throw new IllegalArgumentException("Expected one of the cases " + plans.keySet() + ", but found " + folder);
        }
        return new PlanBook(versions);
    }
}
