// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.benchmarks;

import io.github.ticheng.benchmarks.FiveLineMonth.Person;
import io.github.ticheng.benchmarks.FiveLineMonth.Team;

/** The plan by hand in whole fen, nothing kept: as fast as it gets in plain Java. */
final class FenLoop implements Contestant {

    @Override
    public String name() {
        return "fen";
    }

    @Override
    public void pay(FiveLineMonth month, Payout payout) {
        for (Team team : month.teams()) {
            int heads = team.people().size();
            long pool = (team.publicFen() * 5 + 500) / 1000;
            for (int i = 0; i < heads; i++) {
                Person person = team.people().get(i);
                int bp = person.refundPoints();
                int score = score(person, bp <= 500 ? 30 : bp <= 800 ? 20 : bp <= 1100 ? 10 : 0);
                long wage = wage((score * 100 + 65) / 130);
                long commission = commission(Math.max(0, person.salesFen() - person.refundedFen()));
                long share = pool / heads + (i < pool % heads ? 1 : 0);
                long bonus = score >= 91 ? (100_000L * score + 65) / 130 : 0;
                long seniority = 10_000L * Math.min(5, Math.max(0, person.monthsOfService() - 3) / 3);
                long total = wage + commission + share + bonus + seniority;
                payout.fen(person.index(), wage, commission, share, bonus, seniority, total);
            }
        }
    }

    static int score(Person person, int refunds) {
        int attendance = Math.max(0, 20 - 5 * person.late() - 5 * person.leave() - 10 * person.absent());
        int marks = person.quality().points
                + person.disputes().points
                + person.cooperation().points
                + person.execution().points;
        int score = marks + refunds + attendance - 5 * person.lowReviews() + 2 * person.praises();
        return Math.max(0, Math.min(130, score));
    }

    private static long wage(int hundredths) {
        if (hundredths >= 95) {
            return 180_000;
        }
        if (hundredths >= 85) {
            return 170_000;
        }
        if (hundredths >= 75) {
            return 160_000;
        }
        return hundredths >= 65 ? 150_000 : 140_000;
    }

    private static long commission(long net) {
        if (net <= 1_500_000) {
            return (net + 50) / 100;
        }
        if (net <= 2_000_000) {
            return 15_000 + (2 * (net - 1_500_000) + 50) / 100;
        }
        if (net <= 2_500_000) {
            return 25_000 + (4 * (net - 2_000_000) + 50) / 100;
        }
        return 45_000 + (2 * (net - 2_500_000) + 50) / 100;
    }
}
