// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.plan.CompensationPlan;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.DocumentSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The catalogue of everything that ships, and a plan in which each of its types stands at least once. */
final class Samples {

    static final Catalogue CATALOGUE = Catalogue.load(Samples.class.getClassLoader());
    static final PlanDocuments DOCUMENTS = PlanDocuments.of(CATALOGUE);
    static final String EVERY_BLOCK = PlanDocuments.everyBlock().text();

    private Samples() {}

    /** A document of before there were short forms. */
    static String everyBlockInTheLongForm() {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream("every-block-long.yaml"))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static CompensationPlan everyBlock() {
        return DOCUMENTS.read(PlanDocuments.everyBlock()).plan();
    }

    static CompensationPlan written(CompensationPlan plan, DocumentFormat format) {
        String text = DOCUMENTS.write(plan, format);
        return DOCUMENTS.read(new DocumentSource("written", text, format)).plan();
    }
}
