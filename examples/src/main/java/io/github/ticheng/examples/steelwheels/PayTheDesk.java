// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.examples.systems.TaobaoKpi;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import picocli.CommandLine.Command;

/** The program that pays the desk for a month. */
@Command(
        name = "pay-the-desk",
        description = {
            "Pays the sales representatives of the Steel Wheels sample company for a month under the KPI"
                    + " regulation of a Taobao shop, a team per territory, in dollars. Without a month it is March 2004.",
            "",
            "Orders come from the sample database. Scores, absences, public sales and hiring dates are made up.",
            ""
        })
public final class PayTheDesk extends DeskCommand {

    PayTheDesk() {}

    /**
     * Pays, prints, and ends the process with an exit code that {@code --help} explains.
     *
     * @param args the options
     */
    public static void main(String[] args) {
        System.exit(new PayTheDesk().run(System.out, System.err, args));
    }

    @Override
    ImmutableSortedMap<Period, ImmutableList<TeamRun>> pay() throws SQLException, IOException {
        SalesDesk desk = SalesDesk.open();
        return desk.pay(
                TaobaoKpi.repaired(SalesDesk.CURRENCY).plan(), desk.months().last());
    }

    @Override
    String withoutMonth(ImmutableSortedMap<Period, ImmutableList<TeamRun>> paid, Language language) {
        return statements(Objects.requireNonNull(paid.get(Period.ofMonth(2004, 3))), language);
    }
}
