// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.tieredcommission;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Refused;
import java.io.Serializable;
import java.util.Optional;

/** What a ladder says: what it is of, its tiers and its options, in the units of its base. All that works on ladders knows only this. */
record LadderTerms(Base base, LadderKind kind, ImmutableList<Tier> tiers, LadderOptions options)
        implements Serializable {

    LadderTerms {
        Unit.Kind unit = unit(base, options);
        options = options.boundsIn(unit);
        tiers = Refused.ofEach(tiers, tier -> tier.in(unit));
        LadderLaws.check(base, kind, tiers, options);
    }

    /** What chooses the tier: another value, or the base. */
    Base chooser() {
        return chosenBy().orElse(base);
    }

    Optional<Base> chosenBy() {
        return Optional.ofNullable(options.chosenBy());
    }

    /** What the bounds of the tiers count. */
    Unit.Kind unit() {
        return unit(base, options);
    }

    private static Unit.Kind unit(Base base, LadderOptions options) {
        Base chosenBy = options.chosenBy();
        return (chosenBy == null ? base : chosenBy).unit(Unit.NUMBER).kind();
    }

    NegativeBase negativeBase() {
        return options.negativeBase();
    }

    boolean hangsOnTargets() {
        return tiers.stream().anyMatch(Tier::hangsOnTarget)
                || (options.unlockedFrom() != null && options.unlockedFrom().target() != null);
    }
}
