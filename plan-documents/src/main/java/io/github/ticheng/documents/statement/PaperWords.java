// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import java.time.LocalDate;
import java.util.Currency;
import java.util.regex.Pattern;

/** How people read things on paper, where a terminal or a file has their exact forms. */
final class PaperWords {

    private static final ImmutableList<String> MONTHS = ImmutableList.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final ImmutableList<Label> QUARTERS = ImmutableList.of(
            Label.of("first quarter", "第一季度"),
            Label.of("second quarter", "第二季度"),
            Label.of("third quarter", "第三季度"),
            Label.of("fourth quarter", "第四季度"));
    private static final ImmutableList<Label> HALVES =
            ImmutableList.of(Label.of("first half", "上半年"), Label.of("second half", "下半年"));

    /** The decimals of an endless figure; more are of no use to people, and the calculation stands before it. */
    private static final Pattern ENDLESS = Pattern.compile("(\\.[0-9]{2})[0-9]+…");

    private static final Pattern MINUS = Pattern.compile("(?<![\\p{L}\\p{N}_.~-])-(?=[0-9])");
    private static final Pattern NARROW =
            Pattern.compile("(?<=\\p{IsHan})[:,;](?: |$)|(?<=[0-9%…])[:,;] (?=\\p{IsHan})");

    private static final String NARROW_SIGNS = ":,;";
    private static final String WIDE = "：，；";

    private PaperWords() {}

    /** A sentence with true minus signs, endless figures cut after two decimals, and in Chinese its own punctuation. */
    static String of(String text, Language language) {
        String read = ENDLESS.matcher(MINUS.matcher(text).replaceAll("\u2212")).replaceAll("$1…");
        return language == Language.ENGLISH
                ? read
                : NARROW.matcher(read)
                        .replaceAll(found -> WIDE.substring(
                                NARROW_SIGNS.indexOf(found.group().charAt(0)),
                                NARROW_SIGNS.indexOf(found.group().charAt(0)) + 1));
    }

    /** A period in words. */
    static String of(Period period, Language language) {
        LocalDate first = period.firstDay();
        boolean english = language == Language.ENGLISH;
        int month = first.getMonthValue();
        String year = first.getYear() + (english ? "" : "年");
        String part = switch (period.kind()) {
            case MONTH -> english ? MONTHS.get(month - 1) : month + "月";
            case QUARTER -> QUARTERS.get(month / 3).in(language);
            case HALF_YEAR -> HALVES.get(month / 7).in(language);
            case YEAR -> "";
            case DAYS -> of(first, language) + (english ? " to " : "至") + of(period.lastDay(), language);
        };
        return switch (period.kind()) {
            case YEAR -> year;
            case DAYS -> part;
            default -> english ? part + (period.kind() == Period.Kind.MONTH ? " " : " of ") + year : year + part;
        };
    }

    /** A day in words. */
    static String of(LocalDate day, Language language) {
        return language == Language.ENGLISH
                ? day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear()
                : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** What a currency is called behind an amount. */
    static String of(Currency currency, Language language) {
        String code = currency.getCurrencyCode();
        return language == Language.CHINESE && code.equals("CNY") ? "元" : code;
    }
}
