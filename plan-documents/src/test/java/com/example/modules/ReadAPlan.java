// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package com.example.modules;

import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.documents.DocumentFormat;
import io.github.ticheng.documents.DocumentSource;
import io.github.ticheng.documents.plan.PlanDocuments;

/** Reads a plan in YAML and in JSON, and tells which module read it and how many types the catalogue has. */
public final class ReadAPlan {

    private ReadAPlan() {}

    public static void main(String[] arguments) {
        Catalogue catalogue = Catalogue.load(ReadAPlan.class.getClassLoader());
        PlanDocuments documents = PlanDocuments.of(catalogue);
        String yaml = """
                format: 1
                plan: shop
                version: a
                currency: CNY
                pay:
                  - id: wage
                    fixed-wage:
                      amount: 3000
                """;
        var plan = documents.read(DocumentSource.yaml("shop.yaml", yaml)).plan();
        String json = documents.write(plan, DocumentFormat.JSON);
        boolean isEqual =
                documents.read(DocumentSource.json("shop.json", json)).plan().equals(plan);
        String schema = documents.schema();
        System.out.println("module " + PlanDocuments.class.getModule().getName() + ", "
                + catalogue.types().size() + " types, equal " + isEqual + ", schema "
                + schema.startsWith("{"));
    }
}
