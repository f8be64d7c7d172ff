// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.rules.scorecard;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockProvider;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.rules.scorecard.criterion.Attainment;
import io.github.ticheng.rules.scorecard.criterion.BandPoints;
import io.github.ticheng.rules.scorecard.criterion.BySeverity;
import io.github.ticheng.rules.scorecard.criterion.GivenPoints;
import io.github.ticheng.rules.scorecard.criterion.LinearPoints;
import io.github.ticheng.rules.scorecard.criterion.MetricValue;
import io.github.ticheng.rules.scorecard.criterion.OccurrencePoints;
import io.github.ticheng.rules.scorecard.criterion.PerOccurrence;
import io.github.ticheng.rules.scorecard.criterion.RatingPoints;
import io.github.ticheng.rules.scorecard.criterion.SubScorecard;
import io.github.ticheng.rules.scorecard.criterion.TargetPoints;
import io.github.ticheng.rules.scorecard.criterion.TeamDifference;
import io.github.ticheng.rules.scorecard.criterion.TeamQuartile;
import io.github.ticheng.rules.scorecard.criterion.TeamRank;
import io.github.ticheng.rules.scorecard.outcome.LastChance;
import io.github.ticheng.rules.scorecard.outcome.Quadrants;
import io.github.ticheng.rules.scorecard.outcome.ShopDiagnosis;
import io.github.ticheng.rules.scorecard.outcome.Steadiness;
import io.github.ticheng.rules.scorecard.outcome.WeakestMetric;

/** The rules and criteria that this module ships. */
public final class ScorecardBlocks implements BlockProvider {

    /** A provider, as {@link java.util.ServiceLoader} makes it. */
    public ScorecardBlocks() {}

    @Override
    public ImmutableList<BlockType<?>> types() {
        return ImmutableList.of(
                PointsCard.TYPE,
                BandPoints.TYPE,
                LinearPoints.TYPE,
                RatingPoints.TYPE,
                OccurrencePoints.TYPE,
                TargetPoints.TYPE,
                GivenPoints.TYPE,
                SubScorecard.TYPE,
                PerOccurrence.TYPE,
                BySeverity.TYPE,
                MetricValue.TYPE,
                Attainment.TYPE,
                TeamDifference.TYPE,
                TeamRank.TYPE,
                TeamQuartile.TYPE,
                GradeTable.TYPE,
                ForcedGrades.TYPE,
                WageByGrade.TYPE,
                BonusByGrade.TYPE,
                PayByScore.TYPE,
                GradeOutcomes.TYPE,
                ExitProposal.TYPE,
                LastChance.TYPE,
                Quadrants.TYPE,
                ShopDiagnosis.TYPE,
                Steadiness.TYPE,
                WeakestMetric.TYPE);
    }
}
