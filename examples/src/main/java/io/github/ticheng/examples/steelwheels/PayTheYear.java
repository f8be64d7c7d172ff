// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.rules.wages.PayReport;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program that pays the desk's year 2004, with all that comes up in a year. */
@Command(
        name = "pay-the-year",
        description = {
            "Pays the sales representatives of the Steel Wheels sample company through 2004, month by month, under a"
                    + " plan that changes in July, in dollars. Without a month it prints what the year came to.",
            "",
            "Somebody leaves and a successor joins in the middle of a month, orders are cancelled or returned after"
                    + " their month was paid, an advance is taken back, and a streak is rewarded.",
            "Orders come from the sample database. What it does not hold is made up.",
            ""
        })
public final class PayTheYear extends DeskCommand {

    @Option(
            names = "--known-at-once",
            description = "Pay the year in which every month had its right facts from the beginning.")
    private boolean knownAtOnce;

    PayTheYear() {}

    /**
     * Pays, prints, and ends the process with an exit code that {@code --help} explains.
     *
     * @param args the options
     */
    public static void main(String[] args) {
        System.exit(new PayTheYear().run(System.out, System.err, args));
    }

    @Override
    ImmutableSortedMap<Period, ImmutableList<TeamRun>> pay() throws SQLException, IOException {
        return DeskYear.open()
                .pay(YearPlans.book(), knownAtOnce ? DeskYear.Knowledge.FROM_THE_START : DeskYear.Knowledge.AS_IT_CAME);
    }

    @Override
    String withoutMonth(ImmutableSortedMap<Period, ImmutableList<TeamRun>> paid, Language language) {
        return Objects.requireNonNull(paid.get(paid.lastKey())).stream()
                .map(run -> PayReport.of(run.ledger(), DeskYear.YEAR).text(language))
                .collect(Collectors.joining("\n"));
    }
}
