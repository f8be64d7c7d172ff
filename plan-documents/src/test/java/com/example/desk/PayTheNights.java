// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package com.example.desk;

import static io.github.ticheng.core.text.Language.ENGLISH;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.condition.CoreBlocks;
import io.github.ticheng.core.plan.TeamRun;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.facts.FactsCsv;
import io.github.ticheng.documents.plan.PlanDocument;
import io.github.ticheng.documents.plan.PlanDocuments;
import io.github.ticheng.rules.wages.WageBlocks;
import java.io.IOException;
import java.nio.file.Path;

/** Pays a desk by a plan that names a rule of its own: {@code PayTheNights <plan> <facts>}. */
final class PayTheNights {

    private PayTheNights() {}

    public static void main(String[] files) throws IOException {
        // The lines below stand in the guide.
        var catalogue = Catalogue.of(ImmutableList.of(new CoreBlocks(), new WageBlocks(), new DeskBlocks()));
        PlanDocument document = PlanDocuments.of(catalogue).read(DocumentSource.of(Path.of(files[0])));
        FactsCsv facts = FactsCsv.of(document.metrics(), document.plan().currency());

        for (var team : facts.read(Path.of(files[1]))) {
            TeamRun run = document.plan().run(team);
            System.out.print(run.statement("li-na").text(ENGLISH));
            System.out.print(run.explain("li-na", "nights").text(ENGLISH));
        }
        // The lines above stand in the guide.
    }
}
