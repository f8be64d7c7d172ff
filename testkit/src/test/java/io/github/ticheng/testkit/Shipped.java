// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import io.github.ticheng.core.band.Band.Edge;
import io.github.ticheng.core.catalogue.BlockType.Block;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.metric.Metrics;
import io.github.ticheng.core.number.Rate;
import io.github.ticheng.rules.scorecard.Scorecards;
import io.github.ticheng.rules.scorecard.Ties;
import io.github.ticheng.rules.tieredcommission.Base;
import io.github.ticheng.rules.tieredcommission.CommissionByPart;
import io.github.ticheng.rules.tieredcommission.Ladders;
import io.github.ticheng.rules.tieredcommission.RateGrid;

/** Everything that ships. */
final class Shipped {

    static final Catalogue CATALOGUE = Catalogue.load(Shipped.class.getClassLoader());

    private static final Block[] GIVEN = {
        Scorecards.forcedGrades(
                Scorecards.gradesFrom("60", "good", "good").below("poor", "poor"), "good", "50%", Ties.KEEP_ALL),
        Ladders.byPart(
                Ladders.flat(Metrics.SALES, Rate.percent("1")),
                CommissionByPart.Part.times(Metrics.RETURNING_CUSTOMER_SALES, "1.5")),
        Ladders.grid(
                Base.of(Metrics.SALES),
                RateGrid.Axis.of(Base.attainment(Metrics.SALES, Metrics.TARGET_BASE), Edge.FROM, "100%"),
                RateGrid.Axis.of(Base.of(Metrics.PAID_SALES), Edge.FROM, "5"),
                RateGrid.Row.of(Rate.percent("1"), Rate.percent("2")),
                RateGrid.Row.of(Rate.percent("3"), Rate.percent("4")))
    };

    static final Vocabulary VOCABULARY = new Vocabulary(CATALOGUE, GIVEN);

    private Shipped() {}

    static Block[] given() {
        return GIVEN.clone();
    }
}
