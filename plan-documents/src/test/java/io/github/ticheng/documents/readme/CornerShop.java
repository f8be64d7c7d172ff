// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.readme;

import static io.github.ticheng.core.text.Language.ENGLISH;

import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.team.TeamFacts;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.facts.FactsCsv;
import io.github.ticheng.documents.plan.PlanDocument;
import io.github.ticheng.documents.plan.PlanDocuments;
import java.io.IOException;
import java.nio.file.Path;

/** Pays a shop of three by a document: {@code CornerShop <plan> <facts>}. */
final class CornerShop {

    private CornerShop() {}

    public static void main(String[] files) throws IOException {
        // The lines below stand in the README.
        PlanDocuments documents = PlanDocuments.of(Catalogue.load(CornerShop.class.getClassLoader()));
        PlanDocument document = documents.read(DocumentSource.of(Path.of(files[0])));
        document.check().forEach(finding -> System.out.print(finding.text(ENGLISH)));

        FactsCsv facts = FactsCsv.of(document.metrics(), document.plan().currency());
        for (TeamFacts team : facts.read(Path.of(files[1]))) {
            System.out.print(document.plan().run(team).statement("li-na").text(ENGLISH));
        }
        // The lines above stand in the README.
    }
}
