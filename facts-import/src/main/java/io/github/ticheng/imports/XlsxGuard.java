// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import io.github.ticheng.core.text.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a workbook before it is read: the library that reads it believes what stands there, also that a row has a
 * billion columns or a few bytes are a hundred gigabytes.
 */
final class XlsxGuard {

    /** How many columns a sheet may have: a thousand more than any export. */
    static final int MOST_COLUMNS = 2_000;

    private static final long MOST_BYTES = 2L << 30;
    /** More than texts that repeat themselves shrink to; a bomb shrinks a thousandfold. */
    private static final int MOST_SHRUNK = 300;

    private static final int SMALL = 1 << 24;
    private static final int MOST_PARTS = 5_000;

    private XlsxGuard() {}

    /** What keeps the workbook from being read; null if nothing does. It is opened as the reading library opens it. */
    static @Nullable Message objection(byte[] bytes) {
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            long all = 0;
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            for (ZipArchiveEntry entry : entries) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith("vbaproject.bin") || name.contains("macrosheets/")) {
                    return Message.of(ImportPhrases.MACROS);
                }
                if (name.contains("externallinks/")) {
                    return Message.of(ImportPhrases.EXTERNAL_LINKS);
                }
                if (entry.getMethod() != ZipEntry.DEFLATED && entry.getMethod() != ZipEntry.STORED) {
                    return Message.of(ImportPhrases.NO_WORKBOOK);
                }
                Columns columns = name.contains("worksheets/") ? new Columns() : null;
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] buffer = new byte[1 << 16];
                    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                        all += count;
                        if (all > MOST_BYTES || (all > SMALL && all / MOST_SHRUNK > bytes.length)) {
                            return bomb(bytes.length, all);
                        }
                        if (columns != null && columns.areTooMany(buffer, count)) {
                            return ImportPhrases.MANY_COLUMNS.filled(MOST_COLUMNS);
                        }
                    }
                }
            }
            return entries.size() > MOST_PARTS ? bomb(bytes.length, all) : null;
        } catch (IOException | RuntimeException broken) {
            return Message.of(ImportPhrases.NO_WORKBOOK);
        }
    }

    private static Message bomb(int size, long found) {
        return ImportPhrases.BOMB.filled(size, found);
    }

    /** Looks at the tags of a sheet, byte by byte: how many cells a row has, and which column each says it is. */
    private static final class Columns {

        private static final int LONGEST_TAG = 1_000;

        private final StringBuilder tag = new StringBuilder();
        private boolean isInTag;
        private byte quote;
        private int cells;

        boolean areTooMany(byte[] buffer, int count) {
            for (int i = 0; i < count; i++) {
                byte sign = buffer[i];
                if (sign == 0) {
                    return true;
                }
                if (!isInTag) {
                    isInTag = sign == '<';
                } else if (quote != 0 || sign != '>') {
                    quote = quote == 0 && (sign == '"' || sign == '\'') ? sign : quote == sign ? 0 : quote;
                    if (tag.length() < LONGEST_TAG) {
                        tag.append((char) sign);
                    }
                } else {
                    isInTag = false;
                    if (isTooMany()) {
                        return true;
                    }
                    tag.setLength(0);
                }
            }
            return false;
        }

        private boolean isTooMany() {
            int end = 0;
            int start = 0;
            while (end < tag.length() && tag.charAt(end) > ' ' && tag.charAt(end) != '/') {
                start = tag.charAt(end) == ':' ? end + 1 : start;
                end++;
            }
            boolean isCell = end == start + 1 && tag.charAt(start) == 'c';
            if (!isCell) {
                cells = tag.substring(start, end).equals("row") ? 0 : cells;
                return false;
            }
            cells++;
            return cells > MOST_COLUMNS
                    || tag.length() == LONGEST_TAG
                    || tag.indexOf("&") >= 0
                    || column(end) > MOST_COLUMNS;
        }

        /** The column that the tag of a cell says, from 1; 0 if it says none. */
        private int column(int from) {
            for (int i = from; i < tag.length() - 1; i++) {
                if (tag.charAt(i) <= ' ' && tag.charAt(i + 1) == 'r') {
                    int column = 0;
                    for (i += 2; i < tag.length() && " =\"'\t\r\n".indexOf(tag.charAt(i)) >= 0; i++) {
                        // up to the address
                    }
                    for (; i < tag.length() && Character.isLetter(tag.charAt(i)) && column <= MOST_COLUMNS; i++) {
                        column = column * 26 + Character.toUpperCase(tag.charAt(i)) - 'A' + 1;
                    }
                    return column;
                }
            }
            return 0;
        }
    }

    /** Whether bytes are a zip, as a workbook is. */
    static boolean isZip(byte[] bytes) {
        return Encoding.startsWith(bytes, 'P', 'K', 3, 4);
    }

    /** Whether bytes are a workbook of the old form, or a page that Excel opens as one. */
    static boolean isOtherWorkbook(byte[] bytes) {
        if (Encoding.startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return true;
        }
        String start =
                new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return start.contains("<html") || start.contains("<table") || start.contains("<?xml");
    }
}
