// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.examples.flink;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Iterator;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.reader.SimpleStreamFormat;
import org.apache.flink.core.fs.FSDataInputStream;
import org.jspecify.annotations.Nullable;

/** Rows of facts in CSV, each file with headings of its own. A file is read as a whole, as its headings stand at its top. */
final class FactRows extends SimpleStreamFormat<FactRow> {

    private static final long serialVersionUID = 1L;

    @Override
    public Reader<FactRow> createReader(Configuration configuration, FSDataInputStream file) {
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, UTF_8));
        return new Rows(csv, csv.iterator());
    }

    @Override
    public TypeInformation<FactRow> getProducedType() {
        return TypeInformation.of(FactRow.class);
    }

    private record Rows(CsvReader<NamedCsvRecord> csv, Iterator<NamedCsvRecord> rows) implements Reader<FactRow> {

        @Override
        public @Nullable FactRow read() {
            return rows.hasNext() ? new FactRow(rows.next().getFieldsAsMap()) : null;
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }
}
