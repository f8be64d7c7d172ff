// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.DocumentSource;

/** The catalogue of everything that ships, and a plan in which each of its types stands at least once. */
final class Samples {

    static final Catalogue CATALOGUE = Catalogue.load(Samples.class.getClassLoader());
    static final PlanDocuments DOCUMENTS = PlanDocuments.of(CATALOGUE);
    static final String EVERY_BLOCK = PlanDocuments.everyBlock().text();

    private Samples() {}

    static CompensationPlan everyBlock() {
        return DOCUMENTS.read(PlanDocuments.everyBlock()).plan();
    }

    static CompensationPlan written(CompensationPlan plan, DocumentFormat format) {
        String text = DOCUMENTS.write(plan, format);
        return DOCUMENTS.read(new DocumentSource("written", text, format)).plan();
    }
}
