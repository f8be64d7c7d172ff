// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.steelwheels;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ticheng.core.id.AgentId;
import io.github.ticheng.core.id.TeamId;
import io.github.ticheng.core.period.Period;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MadeUpFactsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "made-up-agents.csv",
                "made-up-scores.csv",
                "made-up-absences.csv",
                "made-up-public-sales.csv",
                "made-up-2004-leavers.csv",
                "made-up-2004-joiners.csv",
                "made-up-2004-scores.csv",
                "made-up-2004-cancellations.csv",
                "made-up-2004-restated-orders.csv"
            })
    void file_firstLine_saysThatItIsMadeUp(String file) throws IOException {
        try (InputStream resource = MadeUpFacts.class.getResourceAsStream(file)) {
            assertThat(new String(resource.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("# Made up for this example: Steel Wheels publishes nothing of the kind.\n");
        }
    }

    @Test
    void values_asInTheFiles() throws IOException {
        MadeUpFacts facts = MadeUpFacts.read();
        Period march = Period.parse("2004-03");

        assertThat(facts.hiredOn(AgentId.of("1188"))).contains(LocalDate.of(2001, 9, 17));
        assertThat(facts.score(AgentId.of("1188"), march)).contains("94.5");
        assertThat(facts.daysAbsent(AgentId.of("1625"), march)).isEqualTo("25");
        assertThat(facts.daysAbsent(AgentId.of("1188"), march)).isEqualTo("0");
        assertThat(facts.publicSales(TeamId.of("NA"), march)).contains("84000.00");
    }

    @Test
    void values_outsideTheFiles_absent() throws IOException {
        MadeUpFacts facts = MadeUpFacts.read();

        assertThat(facts.hiredOn(AgentId.of("9999"))).isEmpty();
        assertThat(facts.score(AgentId.of("1188"), Period.parse("2002-12"))).isEmpty();
        assertThat(facts.publicSales(TeamId.of("LATAM"), Period.parse("2004-03")))
                .isEmpty();
    }

    @Test
    void files_everyMonthWithOrders_complete() throws IOException, SQLException {
        MadeUpFacts facts = MadeUpFacts.read();
        SteelWheels data = SteelWheels.read();

        for (Period month : data.months()) {
            for (Representative representative : data.representatives()) {
                assertThat(facts.score(representative.id(), month)).isPresent();
                assertThat(facts.hiredOn(representative.id())).isPresent();
            }
            for (TeamId territory : data.territories()) {
                assertThat(facts.publicSales(territory, month)).isPresent();
            }
        }
    }
}
