// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.testkit;

import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;

/**
 * A machine with other defaults than this one: Turkish letters, other digits, another calendar, another day of the date
 * line.
 */
enum Elsewhere {
    TURKEY("tr-TR", "Europe/Istanbul"),
    EGYPT("ar-EG-u-nu-arab", "Africa/Cairo"),
    INDIA("hi-IN-u-nu-deva", "Asia/Kolkata"),
    THAILAND("th-TH-u-ca-buddhist-nu-thai", "Asia/Bangkok"),
    KIRITIMATI("en-US", "Pacific/Kiritimati"),
    PAGO_PAGO("de-DE", "Pacific/Pago_Pago");

    private final Locale locale;
    private final TimeZone zone;

    Elsewhere(String languageTag, String zoneId) {
        this.locale = Locale.forLanguageTag(languageTag);
        this.zone = TimeZone.getTimeZone(zoneId);
    }

    /**
     * What comes out there. The defaults are those of the whole machine, so other threads see them too; they are put
     * back afterwards.
     */
    <T> T make(Supplier<T> made) {
        synchronized (Elsewhere.class) {
            Locale ownLocale = Locale.getDefault();
            TimeZone ownZone = TimeZone.getDefault();
            try {
                Locale.setDefault(locale);
                TimeZone.setDefault(zone);
                return made.get();
            } finally {
                Locale.setDefault(ownLocale);
                TimeZone.setDefault(ownZone);
            }
        }
    }
}
