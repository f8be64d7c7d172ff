// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.statement;

import io.github.ticheng.core.id.PlanId;
import java.io.Serializable;
import java.util.Objects;

/**
 * Which plan paid: its id and the version of it.
 *
 * @param id the plan
 * @param version the version, such as {@code 2024-07}
 */
public record PlanRef(PlanId id, String version) implements Serializable {

    /** A version of a plan. */
    public PlanRef {
        Objects.requireNonNull(id);
        Objects.requireNonNull(version);
    }

    /** "taobao-kpi 2024-07". */
    @Override
    public String toString() {
        return id + " " + version;
    }
}
