// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.imports;

import com.google.common.base.CharMatcher;
import io.github.ticheng.core.metric.Metric;
import io.github.ticheng.core.metric.MetricKind;
import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.text.Words;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says as a value of a metric, in the strict form.
 *
 * @param text the value; null if the cell is doubtful, empty if it is absent
 * @param changes how its form was changed
 * @param wrong what belongs there, where the cell is doubtful
 * @param line what to put into the map, where the map can settle it
 */
record CellText(
        @Nullable String text,
        Set<Change> changes,
        @Nullable Words wrong,
        @Nullable String line) {

    private static final int LONGEST = 64;
    private static final CharMatcher LINE_BREAK = CharMatcher.anyOf("\r\n");
    private static final String DIGITS = "[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+";
    private static final Pattern NUMBER =
            Pattern.compile("(?<sign>[+-]?) ?(?<currency>[¥$€£]|[A-Z]{3} ?)? ?(?<minus>-?)"
                    + "(?<digits>" + DIGITS + ")(?<decimals>\\.[0-9]+)?(?<exponent>[eE][+-]?[0-9]{1,2})?"
                    + " ?(?<multiple>[千万亿])? ?(?<unit>[^0-9., +-]{1,4})?");
    private static final Pattern CLOCK =
            Pattern.compile("([0-9]{1,4}):([0-5][0-9]):([0-5][0-9](?:\\.[0-9]{1,9})?)(?: ?([AP])M)?");
    private static final Pattern SPOKEN = Pattern.compile(
            "(?:([0-9]{1,6}) ?(?:小时|时|h) ?)?(?:([0-9]{1,6}) ?(?:分钟|分|min|m) ?)?(?:([0-9]{1,9}(?:\\.[0-9]{1,9})?) ?(?:秒钟|秒|sec|s))?");
    private static final Pattern COUNTED = Pattern.compile("[人单件次个条名位笔]");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final String PART = "((?:" + DIGITS + ")(?:\\.[0-9]+)?)";
    private static final Pattern PARTS = Pattern.compile(PART + " ?/ ?" + PART);
    private static final Pattern TEXT_OF_FORMULA = Pattern.compile("[\\s\\p{Z}]*=\"([^\"]*)\"[\\s\\p{Z}]*");
    /** In one width ⑤ and a raised ⁵ would be a 5, which joins the digits before it; they stay what they are. */
    private static final Pattern WRITTEN_OUT = Pattern.compile("[^\\p{No}]+");

    /**
     * How a cell is to be read: the metric, whether a bare value is taken as printed, the unit of bare numbers.
     *
     * @param unit the unit of bare numbers; null for the metric's own
     * @param other a unit of the heading in which no number is read; empty if there is none
     */
    record Form(
            Metric metric,
            Currency currency,
            boolean isPrinted,
            @Nullable CellUnit unit,
            String other,
            String column) {

        /** A form whose unit is the one that was said, or else that of the heading. */
        static Form of(Metric metric, Currency currency, boolean isPrinted, @Nullable CellUnit said, String column) {
            String word = said == null ? CellUnit.wordOf(column, metric) : "";
            return new Form(
                    metric,
                    currency,
                    isPrinted,
                    said == null ? CellUnit.of(word, metric) : said,
                    CellUnit.isOther(word, metric) ? word : "",
                    column);
        }

        /** What belongs into a cell. */
        Words expected() {
            return other.isEmpty()
                    ? ImportPhrases.valueOf(metric)
                    : ImportPhrases.OTHER_UNIT.filled(ImportPhrases.unit(metric.unitKind()), other);
        }
    }

    /** The text that a formula keeps, with which exports keep all digits of a number; any other cell as it stands. */
    static String withoutFormula(String cell) {
        Matcher formula = cell.indexOf('=') < 0 ? null : TEXT_OF_FORMULA.matcher(cell);
        return formula != null && formula.matches() ? formula.group(1) : cell;
    }

    /** A text in one width and one line, without what is not seen at its ends; of a formula that keeps one, the text. */
    static String plain(String found) {
        String cell = withoutFormula(found);
        String line = LINE_BREAK.matchesNoneOf(cell) ? cell : LINE_BREAK.collapseFrom(cell, ' ');
        if (CharMatcher.ascii().matchesAllOf(line)) {
            return line.strip();
        }
        String narrow = Normalizer.isNormalized(line, Normalizer.Form.NFKC)
                ? line
                : WRITTEN_OUT
                        .matcher(line)
                        .replaceAll(part ->
                                Matcher.quoteReplacement(Normalizer.normalize(part.group(), Normalizer.Form.NFKC)));
        return narrow.replace('\u2212', '-')
                .replace("\u200B", "")
                .replace("\uFEFF", "")
                .strip();
    }

    /** A text as a map may hold it. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static CellText doubt(Words wrong, @Nullable String line) {
        return new CellText(null, EnumSet.noneOf(Change.class), wrong, line);
    }

    private static CellText of(String text, Set<Change> changes) {
        return new CellText(text, changes, null, null);
    }

    static CellText absent(boolean isBlank) {
        return of("", isBlank ? EnumSet.noneOf(Change.class) : EnumSet.of(Change.ABSENT));
    }

    /** Reads a cell that is not absent. */
    static CellText read(String cell, Form form) {
        String text = plain(cell);
        Set<Change> changes = EnumSet.noneOf(Change.class);
        if (form.metric().kind() == MetricKind.RATING) {
            return of(text, changes);
        }
        if (!text.equals(withoutFormula(cell).strip())) {
            changes.add(Change.WIDE);
        }
        if (text.length() > LONGEST) {
            return doubt(ImportPhrases.A_NUMBER, null);
        }
        if (form.metric().kind() == MetricKind.RATIO) {
            return ratio(text, form, changes);
        }
        BigDecimal value = number(text, form, changes);
        return value == null ? doubt(form.expected(), absentLine(text)) : of(shown(value, form, changes), changes);
    }

    private static CellText ratio(String text, Form form, Set<Change> changes) {
        Matcher parts = PARTS.matcher(text);
        if (parts.matches()) {
            note(changes, Change.GROUPS, text.indexOf(',') >= 0);
            return of(parts.group(1).replace(",", "") + "/" + parts.group(2).replace(",", ""), changes);
        }
        if (text.startsWith("~")) {
            return of(text, changes);
        }
        BigDecimal value = number(text, form, changes);
        if (value == null) {
            return doubt(form.expected(), absentLine(text));
        }
        boolean isPercent = form.metric().unitKind() == Unit.Kind.PERCENT;
        boolean saysPercent = changes.contains(Change.PERCENT);
        if (isPercent && !saysPercent && value.abs().compareTo(BigDecimal.ONE) > 0) {
            return doubt(ImportPhrases.PERCENT_OR_NOT, line(form, "printed: true, unit: percent"));
        }
        if (!form.isPrinted()) {
            return doubt(ImportPhrases.PARTS, line(form, "printed: true"));
        }
        if (!saysPercent) {
            changes.add(isPercent ? Change.FRACTION : Change.PRINTED);
        }
        return of("~" + shown(value, form, changes), changes);
    }

    private static String shown(BigDecimal value, Form form, Set<Change> changes) {
        BigDecimal divisor =
                changes.contains(Change.TIME) ? CellUnit.seconds(form.metric().unitKind()) : BigDecimal.ONE;
        return Exact.of(value).dividedBy(Exact.of(divisor)).toString();
    }

    /** The number, of a time in seconds; null if it is none of the metric's unit. */
    private static @Nullable BigDecimal number(String text, Form form, Set<Change> changes) {
        Unit.Kind wanted = form.metric().unitKind();
        if (wanted == Unit.Kind.SECONDS || wanted == Unit.Kind.HOURS) {
            BigDecimal time = time(text);
            if (time != null) {
                changes.add(Change.TIME);
                return time;
            }
        }
        Matcher number = NUMBER.matcher(text);
        boolean isSigned = number.matches() && !number.group("sign").isEmpty();
        if (!number.matches()
                || !isCurrency(number.group("currency"), form)
                || (isSigned && !number.group("minus").isEmpty())) {
            return null;
        }
        String unitWord = number.group("unit");
        boolean isBare = unitWord == null && number.group("multiple") == null;
        if (isBare && !form.other().isEmpty()) {
            return null;
        }
        CellUnit unit = isBare || (unitWord == null && form.unit() != CellUnit.TEN_THOUSANDS)
                ? form.unit()
                : unitWord == null ? null : CellUnit.WORDS.get(unitWord.toLowerCase(Locale.ROOT));
        if (unitWord != null && unit == null && !isLeftOff(unitWord, form)) {
            return null;
        }
        if (unitWord != null && form.metric().kind() == MetricKind.POINTS && unit == CellUnit.MINUTES) {
            unit = null;
        }
        if (unit != null && !unit.fits(wanted)) {
            return null;
        }
        return value(number, unit, unitWord, changes);
    }

    private static BigDecimal value(
            Matcher number, @Nullable CellUnit unit, @Nullable String unitWord, Set<Change> changes) {
        String digits = number.group("digits");
        String decimals = number.group("decimals");
        String exponent = number.group("exponent");
        BigDecimal value = new BigDecimal(
                digits.replace(",", "") + (decimals == null ? "" : decimals) + (exponent == null ? "" : exponent));
        note(changes, Change.GROUPS, digits.indexOf(',') >= 0);
        note(changes, Change.EXPONENT, exponent != null);
        note(changes, Change.CURRENCY, number.group("currency") != null);
        String multiple = number.group("multiple");
        if (multiple != null) {
            value = value.scaleByPowerOfTen("千".equals(multiple) ? 3 : "万".equals(multiple) ? 4 : 8);
            changes.add(Change.MULTIPLE);
        }
        if (unit != null) {
            value = value.multiply(unit.factor());
            changes.add(unit == CellUnit.PERCENT ? Change.PERCENT : unit.isTime() ? Change.TIME : Change.UNIT);
        } else if (unitWord != null) {
            changes.add(Change.UNIT);
        }
        boolean isNegative = "-".equals(number.group("sign")) || "-".equals(number.group("minus"));
        return isNegative ? value.negate() : value;
    }

    private static void note(Set<Change> changes, Change change, boolean wasMade) {
        if (wasMade) {
            changes.add(change);
        }
    }

    private static boolean isLeftOff(String word, Form form) {
        return switch (form.metric().kind()) {
            case MONEY -> "元".equals(word) || "块".equals(word);
            case COUNT -> COUNTED.matcher(word).matches();
            case POINTS -> "点".equals(word);
            case RATIO -> form.metric().unitKind() == Unit.Kind.MONEY && "元".equals(word);
            case DURATION, RATING -> false;
        };
    }

    private static boolean isCurrency(@Nullable String sign, Form form) {
        if (sign == null) {
            return true;
        }
        String code = form.currency().getCurrencyCode();
        boolean isMoney = form.metric().unitKind() == Unit.Kind.MONEY;
        return isMoney
                && switch (sign) {
                    case "¥" -> code.equals("CNY") || code.equals("JPY");
                    case "$" -> code.endsWith("D");
                    case "€" -> code.equals("EUR");
                    case "£" -> code.equals("GBP");
                    default -> sign.strip().equals(code) || (sign.strip().equals("RMB") && code.equals("CNY"));
                };
    }

    private static @Nullable BigDecimal time(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            String half = clock.group(4);
            // Spreadsheets of some countries show a duration of 19:30:00 as 07:30:00 PM.
            int hours = Integer.parseInt(clock.group(1));
            if (half != null && (hours < 1 || hours > 12)) {
                return null;
            }
            int ofDay = half == null ? hours : hours % 12 + ("P".equals(half) ? 12 : 0);
            return sum(Integer.toString(ofDay), clock.group(2), clock.group(3));
        }
        Matcher spoken = SPOKEN.matcher(text);
        return !text.isEmpty() && spoken.matches() ? sum(spoken.group(1), spoken.group(2), spoken.group(3)) : null;
    }

    private static BigDecimal sum(@Nullable String hours, @Nullable String minutes, @Nullable String seconds) {
        return part(hours, CellUnit.HOURS).add(part(minutes, CellUnit.MINUTES)).add(part(seconds, CellUnit.SECONDS));
    }

    private static BigDecimal part(@Nullable String digits, CellUnit unit) {
        return digits == null ? BigDecimal.ZERO : new BigDecimal(digits).multiply(unit.factor());
    }

    /** A word may be how a tool says that there is nothing. */
    private static @Nullable String absentLine(String text) {
        return DIGIT.matcher(text).find() ? null : "absent: [" + quoted(text) + "]";
    }

    /** A line of the map about a column. */
    static String line(Form form, String more) {
        return "metrics: { " + form.metric().id() + ": { column: " + quoted(form.column()) + ", " + more + " } }";
    }
}
