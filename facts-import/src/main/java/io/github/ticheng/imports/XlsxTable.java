// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.documents.csv.CsvRow;
import io.github.ticheng.imports.TableSource.NotImported;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of a workbook; each cell as the text that people see, with all its digits. */
final class XlsxTable implements Table {

    /** What Excel keeps of a number; what a file has beyond comes from its binary form. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final int MOST_PLACES = 40;
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    // Words in quotes or brackets and escaped signs are no part of a form, but hours in brackets are.
    private static final Pattern NO_FORM = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\[(?![hms]+])[^]]*]");

    private static final Pattern ZEROS = Pattern.compile("0{2,}");
    // A form that leaves digits out by a comma behind them shows the number itself in that unit.
    private static final Pattern MULTIPLE = Pattern.compile("(?![^;]*[0#?],+(?![0#?]))[^;]*?([千万亿])(?![克米瓦卡])");

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final String file;
    private final String sheet;
    private final BitSet hiddenColumns;
    private final BitSet formulas = new BitSet();
    private boolean isHidden;

    private XlsxTable(ReadableWorkbook workbook, Sheet sheet, BitSet hiddenColumns, String file) throws IOException {
        this.workbook = workbook;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.hiddenColumns = hiddenColumns;
        this.file = file;
        this.sheet = sheet.getName();
    }

    /** Opens a workbook of which {@link XlsxGuard} says that it can be read. */
    static XlsxTable open(String name, byte[] bytes, @Nullable String wanted) throws IOException {
        ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
            Sheet sheet = sheetOf(workbook, wanted);
            return new XlsxTable(workbook, sheet, HiddenColumns.of(bytes, sheet.getId()), name);
        } catch (IOException | RuntimeException broken) {
            if (workbook != null) {
                workbook.close();
            }
            if (broken instanceof NotImported refused) {
                throw refused;
            }
            throw new NotImported(Message.of(ImportPhrases.NO_WORKBOOK), ImportPhrases.SAVE_AGAIN);
        }
    }

    private static Sheet sheetOf(ReadableWorkbook workbook, @Nullable String wanted) throws IOException {
        List<Sheet> filled = new ArrayList<>();
        for (Sheet sheet : workbook.getSheets().toList()) {
            if (sheet.getName().equals(wanted)) {
                return sheet;
            }
            if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                try (Stream<Row> rows = sheet.openStream()) {
                    if (rows.anyMatch(row -> row.getFirstNonEmptyCell().isPresent())) {
                        filled.add(sheet);
                    }
                }
            }
        }
        String names = String.join(", ", filled.stream().map(Sheet::getName).toList());
        if (wanted == null && filled.size() == 1) {
            return filled.get(0);
        }
        if (filled.isEmpty()) {
            throw new NotImported(Message.of(ImportPhrases.NO_SHEET), ImportPhrases.SEEN_SHEET);
        }
        throw new NotImported(
                ImportPhrases.WHICH_SHEET.filled(names),
                ImportPhrases.inMap("sheet: " + CellText.quoted(filled.get(0).getName())));
    }

    @Override
    public @Nullable CsvRow next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            isHidden = row.isHidden();
            formulas.clear();
            ImmutableList.Builder<String> texts = ImmutableList.builder();
            for (int i = 0; i < row.getCellCount(); i++) {
                Cell cell = row.getCell(i);
                texts.add(cell == null ? "" : text(cell));
                formulas.set(i, cell != null && cell.getType() == CellType.FORMULA && cell.getFormula() != null);
            }
            return CsvRow.of(file, row.getRowNum(), texts.build());
        } catch (RuntimeException broken) {
            throw new NotImported(Message.of(ImportPhrases.NO_WORKBOOK), ImportPhrases.SAVE_AGAIN);
        }
    }

    private String text(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null) {
            return "";
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return raw.equals("1") ? "TRUE" : "FALSE";
        }
        boolean isNumber = (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) && isNumber(raw);
        if (!isNumber) {
            return raw.replace('\n', ' ').replace('\r', ' ');
        }
        BigDecimal value = new BigDecimal(raw).round(DIGITS);
        String written = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
        String form =
                NO_FORM.matcher(written.toLowerCase(Locale.ROOT)).replaceAll("").split(";", 2)[0];
        if (form.indexOf('%') >= 0) {
            return plain(value.movePointRight(2)) + "%";
        }
        boolean isOfClock = form.indexOf('h') >= 0 || form.indexOf('s') >= 0;
        boolean isOfCalendar = form.indexOf('y') >= 0 || form.indexOf('d') >= 0;
        if ((isOfClock || isOfCalendar) && value.signum() >= 0 && value.compareTo(LAST_DAY) <= 0) {
            // To the millisecond first, which may be midnight of the next day.
            BigDecimal seconds = value.multiply(SECONDS_A_DAY).setScale(3, RoundingMode.HALF_UP);
            if (!isOfCalendar) {
                return clock(seconds);
            }
            BigDecimal[] parts = seconds.divideAndRemainder(SECONDS_A_DAY);
            return day(parts[0], form) + (isOfClock ? " " + clock(parts[1]) : "");
        }
        boolean isPadded = ZEROS.matcher(form).matches()
                && value.signum() >= 0
                && value.stripTrailingZeros().scale() <= 0;
        Matcher multiple = MULTIPLE.matcher(written);
        return (isPadded ? Strings.padStart(plain(value), form.length(), '0') : plain(value))
                + (multiple.lookingAt() ? multiple.group(1) : "");
    }

    private static boolean isNumber(String text) {
        try {
            return Math.abs(new BigDecimal(text).scale()) < MOST_PLACES;
        } catch (NumberFormatException other) {
            return false;
        }
    }

    private static String plain(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        // Beyond its digits a number is no longer known, and must not look as if it were.
        boolean isRounded = shortest.precision() - shortest.scale() > DIGITS.getPrecision();
        return value.signum() == 0 ? "0" : isRounded ? shortest.toString() : shortest.toPlainString();
    }

    private String day(BigDecimal value, String form) {
        LocalDate day = (workbook.isDate1904() ? DAY_0_OF_1904 : DAY_0).plusDays(value.longValue());
        boolean isMonth = form.indexOf('d') < 0 && day.getDayOfMonth() == 1;
        return isMonth ? day.toString().substring(0, "2024-07".length()) : day.toString();
    }

    private static String clock(BigDecimal seconds) {
        long whole = seconds.longValue();
        String part = plain(seconds.subtract(BigDecimal.valueOf(whole)));
        return String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60)
                + (part.equals("0") ? "" : part.substring(1));
    }

    @Override
    public boolean isFormula(int cell) {
        return formulas.get(cell);
    }

    @Override
    public boolean isHiddenColumn(int cell) {
        return hiddenColumns.get(cell);
    }

    @Override
    public boolean isHidden() {
        return isHidden;
    }

    @Override
    public boolean mayBeShort() {
        return true;
    }

    @Override
    public String form() {
        return sheet;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
