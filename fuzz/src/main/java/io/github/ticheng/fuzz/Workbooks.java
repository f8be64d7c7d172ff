// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The least of a workbook, around a sheet. */
final class Workbooks {

    /** A sheet of one row of facts under its headings. */
    static final String SHEET = """
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
            <row r="1"><c r="A1" t="inlineStr"><is><t>team</t></is></c><c r="B1" t="inlineStr"><is><t>period</t></is></c>
            <c r="C1" t="inlineStr"><is><t>agent</t></is></c><c r="D1" t="inlineStr"><is><t>sales</t></is></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>desk</t></is></c><c r="B2" t="inlineStr"><is><t>2024-07</t></is></c>
            <c r="C2" t="inlineStr"><is><t>li-na</t></is></c><c r="D2"><v>23450.55</v></c></row>
            </sheetData></worksheet>
            """;

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final ImmutableMap<String, String> PARTS = ImmutableMap.of(
            "[Content_Types].xml",
            "<Types xmlns=\"" + PACKAGE
                    + "content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>",
            "_rels/.rels",
            relation("officeDocument", "xl/workbook.xml"),
            "xl/_rels/workbook.xml.rels",
            relation("worksheet", "worksheets/sheet1.xml"),
            "xl/workbook.xml",
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + RELATIONS
                    + "\"><sheets><sheet name=\"July\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");

    private Workbooks() {}

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + RELATIONS
                + "/" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    static byte[] of(byte[] sheet) throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(made)) {
            for (Map.Entry<String, String> part : PARTS.entrySet()) {
                archive.putNextEntry(new ZipEntry(part.getKey()));
                archive.write(part.getValue().getBytes(UTF_8));
            }
            archive.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            archive.write(sheet);
        }
        return made.toByteArray();
    }
}
