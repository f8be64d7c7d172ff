// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Words;
import java.util.List;

/** A condition that can say what it requires, whoever is asked: "sales at least 20,000.00". */
public interface Requirement {

    /**
     * What is required, in words.
     *
     * @param money the plan's money, to write amounts
     */
    Words requirement(Unit money);

    /** What a condition requires; the name of its type for a host's condition, which cannot say it. */
    static Words of(Condition condition, Unit money) {
        return condition instanceof Requirement requirement
                ? requirement.requirement(money)
                : Words.verbatim(condition.type().map(BlockType::name).orElseGet(condition::toString));
    }

    /** What each of some conditions requires, in order. */
    static Words of(List<? extends Condition> conditions, Unit money) {
        return Words.of(
                conditions.stream().map(condition -> of(condition, money)).toList());
    }
}
