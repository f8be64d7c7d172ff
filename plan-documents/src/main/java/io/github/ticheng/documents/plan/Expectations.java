// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.plan;

import io.github.ticheng.core.catalogue.Catalogue;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.text.Words;
import java.util.Locale;

/** Says what belongs where a field was not written. */
final class Expectations {

    private Expectations() {}

    static Words of(FieldType<?> type, Catalogue catalogue) {
        if (type instanceof FieldType.ListOf) {
            return Form.LIST.expected();
        }
        if (type instanceof FieldType.RowOf) {
            return Form.MAP.expected();
        }
        if (type instanceof FieldType.BlockOf<?> block) {
            return MapReader.oneOf(catalogue.names(block.family()));
        }
        if (type instanceof FieldType.Choice<?> choice) {
            return MapReader.oneOf(KebabCase.all(choice.type()));
        }
        return Form.valueOf(((FieldType.Scalar<?>) type).name().toUpperCase(Locale.ROOT))
                .expected();
    }
}
