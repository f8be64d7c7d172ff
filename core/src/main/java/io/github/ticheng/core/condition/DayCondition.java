// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.condition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.ticheng.core.catalogue.BlockType;
import io.github.ticheng.core.catalogue.Field;
import io.github.ticheng.core.catalogue.Field.FieldType;
import io.github.ticheng.core.catalogue.ShortForm;
import io.github.ticheng.core.number.Unit;
import io.github.ticheng.core.period.Period;
import io.github.ticheng.core.problem.Finding;
import io.github.ticheng.core.problem.Finding.Severity;
import io.github.ticheng.core.room.ReportedAgent;
import io.github.ticheng.core.rule.Preparation;
import io.github.ticheng.core.team.Item;
import io.github.ticheng.core.text.Label;
import io.github.ticheng.core.text.Message;
import io.github.ticheng.core.text.Refused;
import io.github.ticheng.core.text.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An order or a day on one of some days: the days of a sale, Saturdays and Sundays. A week is if all that is told of it is.
 *
 * <p>Outside of what looks at single orders, days or weeks it is an error of the plan.
 *
 * @param weekdays the weekdays; kept from Monday to Sunday
 * @param dates the dates and stretches of dates; kept in order
 */
record DayCondition(ImmutableList<DayOfWeek> weekdays, ImmutableList<Period> dates) implements Condition {

    static final BlockType<DayCondition> TYPE = BlockType.of("day", Condition.class, DayCondition.class)
            .with(Field.required("days", FieldType.listOf(FieldType.TEXT), DayCondition::days), DayCondition::of)
            .shortly(ShortForm.said("day is {days or}"));

    /** @throws IllegalArgumentException if there is no day, or one stands there twice */
    DayCondition {
        Refused.when(weekdays.isEmpty() && dates.isEmpty(), ConditionPhrases.SOME_DAY, null);
        Refused.whenTwice(Lists.transform(weekdays, DayCondition::word), ConditionPhrases.DAYS_DIFFER);
        Refused.whenTwice(dates, ConditionPhrases.DAYS_DIFFER);
        weekdays = ImmutableList.sortedCopyOf(weekdays);
        dates = ImmutableList.sortedCopyOf(dates);
    }

    /** @throws IllegalArgumentException if a text is no weekday, date or stretch of dates, or there are none or two alike */
    static DayCondition of(List<String> days) {
        List<DayOfWeek> weekdays = new ArrayList<>();
        List<Period> dates = new ArrayList<>();
        for (String day : days) {
            weekday(day).ifPresentOrElse(weekdays::add, () -> dates.add(stretch(day)));
        }
        return new DayCondition(ImmutableList.copyOf(weekdays), ImmutableList.copyOf(dates));
    }

    private static Optional<DayOfWeek> weekday(String text) {
        for (DayOfWeek weekday : DayOfWeek.values()) {
            if (word(weekday).equals(text)) {
                return Optional.of(weekday);
            }
        }
        return Optional.empty();
    }

    private static String word(DayOfWeek weekday) {
        return weekday.name().toLowerCase(Locale.ROOT);
    }

    private static Period stretch(String text) {
        try {
            return Period.parse(text.indexOf('/') < 0 && text.length() > "2024-07".length() ? text + "/" + text : text);
        } catch (IllegalArgumentException unreadable) {
            throw Refused.of(ConditionPhrases.A_DAY, "\"" + text + "\"");
        }
    }

    private ImmutableList<String> days() {
        ImmutableList.Builder<String> days = ImmutableList.builder();
        weekdays.forEach(weekday -> days.add(word(weekday)));
        dates.forEach(date -> days.add(text(date)));
        return days.build();
    }

    private static String text(Period dates) {
        return dates.firstDay().equals(dates.lastDay()) ? dates.firstDay().toString() : dates.toString();
    }

    private Words words() {
        List<Words> words = new ArrayList<>();
        for (DayOfWeek weekday : weekdays) {
            String english = word(weekday);
            words.add(Label.of(
                    english.substring(0, 1).toUpperCase(Locale.ROOT) + english.substring(1),
                    "星期" + "一二三四五六日".charAt(weekday.getValue() - 1)));
        }
        dates.forEach(date -> words.add(Words.verbatim(text(date))));
        return Words.of(words);
    }

    @Override
    public Optional<BlockType<?>> type() {
        return Optional.of(TYPE);
    }

    @Override
    public Step prepare(Preparation preparation) {
        if (!preparation.isOfItems()) {
            preparation.found(Finding.of(Severity.ERROR, Message.of(ConditionPhrases.NO_DAY_HERE)));
        }
        return this::holds;
    }

    private boolean holds(ReportedAgent agent) {
        ImmutableList<Item> items = agent.items();
        agent.note(() -> ConditionPhrases.DAY.filled(
                text(Period.ofDays(
                        items.get(0).key().day(),
                        items.get(items.size() - 1).key().day())),
                words()));
        return items.stream().allMatch(item -> includes(item.key().day()));
    }

    private boolean includes(LocalDate day) {
        return weekdays.contains(day.getDayOfWeek()) || dates.stream().anyMatch(date -> date.contains(day));
    }

    @Override
    public Words requirement(Unit money) {
        return ConditionPhrases.DAY_REQUIRED.filled(words());
    }
}
