// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.ticheng.core.catalogue.Catalogue;
import java.util.List;

/** An independent validator of JSON Schemas, as an editor would use it. */
final class SchemaCheck {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Schema schema;

    private SchemaCheck(Schema schema) {
        this.schema = schema;
    }

    static SchemaCheck of(Catalogue catalogue) {
        return new SchemaCheck(REGISTRY.getSchema(PlanSchema.of(catalogue), InputFormat.JSON));
    }

    /** The schema that schemas have to follow, which the validator brings along. */
    static SchemaCheck ofSchemas() {
        return new SchemaCheck(
                REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId())));
    }

    /** What is wrong with a document, each as the place and the keyword of the schema that it breaks. */
    List<String> errorsOfYaml(String document) {
        return errors(document, InputFormat.YAML);
    }

    List<String> errorsOfJson(String document) {
        return errors(document, InputFormat.JSON);
    }

    private List<String> errors(String document, InputFormat format) {
        return schema.validate(document, format).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
                .toList();
    }
}
