// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.documents.statement;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Language;
import io.github.ticheng.documents.html.HtmlPages;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/** How people read things on paper, where a terminal or a file has their exact forms. */
final class PaperWords {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM u", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM u", Locale.ENGLISH);
    private static final DateTimeFormatter CHINESE_MONTH = DateTimeFormatter.ofPattern("u年M月", Locale.ROOT);
    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("u年M月d日", Locale.ROOT);
    private static final ImmutableList<Label> QUARTERS = ImmutableList.of(
            Label.of("first quarter", "第一季度"),
            Label.of("second quarter", "第二季度"),
            Label.of("third quarter", "第三季度"),
            Label.of("fourth quarter", "第四季度"));
    private static final ImmutableList<Label> HALVES =
            ImmutableList.of(Label.of("first half", "上半年"), Label.of("second half", "下半年"));

    /** The decimals of an endless figure; more are of no use to people, and the calculation stands before it. */
    private static final Pattern ENDLESS = Pattern.compile("(\\.[0-9]{2})[0-9]+…");

    private static final Pattern NARROW =
            Pattern.compile("(?<=\\p{IsHan})[:,;](?: |$)|(?<=[0-9%…])[:,;] (?=\\p{IsHan})");

    private static final String NARROW_SIGNS = ":,;";
    private static final String WIDE = "：，；";

    private PaperWords() {}

    /** A sentence with true minus signs, endless figures cut after two decimals, and in Chinese its own punctuation. */
    static String of(String text, Language language) {
        String signed = HtmlPages.signed(text);
        String read = signed.indexOf('…') < 0 ? signed : ENDLESS.matcher(signed).replaceAll("$1…");
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
        boolean isEnglish = language == Language.ENGLISH;
        return switch (period.kind()) {
            case MONTH -> (isEnglish ? MONTH : CHINESE_MONTH).format(first);
            case QUARTER -> inYear(QUARTERS.get(first.getMonthValue() / 3), first, language);
            case HALF_YEAR -> inYear(HALVES.get(first.getMonthValue() / 7), first, language);
            case YEAR -> first.getYear() + (isEnglish ? "" : "年");
            case DAYS -> of(first, language) + (isEnglish ? " to " : "至") + of(period.lastDay(), language);
        };
    }

    private static String inYear(Label part, LocalDate day, Language language) {
        return language == Language.ENGLISH
                ? part.in(language) + " of " + day.getYear()
                : day.getYear() + "年" + part.in(language);
    }

    /** A day in words. */
    static String of(LocalDate day, Language language) {
        return (language == Language.ENGLISH ? DAY : CHINESE_DAY).format(day);
    }

    /** What a currency is called behind an amount. */
    static String of(Currency currency, Language language) {
        String code = currency.getCurrencyCode();
        return language == Language.CHINESE && code.equals("CNY") ? "元" : code;
    }
}
