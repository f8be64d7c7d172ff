// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.BitSet;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Which columns of a sheet people do not see: the library that reads its rows passes over where that is said. */
final class HiddenColumns {

    private static final String FOLDER = "/xl/";

    private HiddenColumns() {}

    /** Their places, from 0; none where the sheet is not found. */
    static BitSet of(byte[] workbook, String idOfSheet) throws IOException {
        BitSet hidden = new BitSet();
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            String[] sheet = {""};
            visit(zip, FOLDER + "_rels/workbook.xml.rels", xml -> {
                if (idOfSheet.equals(xml.getAttributeValue(null, "Id"))) {
                    sheet[0] = URI.create(FOLDER)
                            .resolve(xml.getAttributeValue(null, "Target"))
                            .getPath();
                }
                return sheet[0].isEmpty();
            });
            visit(zip, sheet[0], xml -> {
                String said = xml.getLocalName().equals("col") ? xml.getAttributeValue(null, "hidden") : null;
                if ("1".equals(said) || "true".equals(said)) {
                    hidden.set(column(xml, "min") - 1, column(xml, "max"));
                }
                return !xml.getLocalName().equals("sheetData");
            });
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
        return hidden;
    }

    private static int column(XMLStreamReader xml, String bound) {
        // Often all columns to the right of a table are hidden, up to the last there can be.
        return Math.min(Integer.parseInt(xml.getAttributeValue(null, bound)), XlsxGuard.MOST_COLUMNS + 1);
    }

    /** Shows the elements of a part, as long as there are any and the viewer wants more. */
    private static void visit(ZipFile zip, String part, Predicate<XMLStreamReader> viewer)
            throws IOException, XMLStreamException {
        ZipArchiveEntry entry = part.isEmpty() ? null : zip.getEntry(part.substring(1));
        if (entry == null) {
            return;
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            boolean wantsMore = true;
            while (wantsMore && xml.hasNext()) {
                wantsMore = xml.next() != XMLStreamConstants.START_ELEMENT || viewer.test(xml);
            }
        }
    }
}
