package org.demarche.mention;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A date of the Extended Date/Time Format, level 1 (<a href="https://www.loc.gov/standards/datetime/">Library of
 * Congress, 2019</a>), kept in its written form: {@code 2025-12-16}, {@code 2025-12}, {@code 2025~},
 * {@code 2025-05-13/2025-05-15}, {@code 2025-22} (summer), {@code 202X}, {@code 2025-XX}, {@code 2025-05/..}. From
 * level 2 it takes the unknown year: {@code XXXX-09}, {@code XXXX-09-05}. Years have four digits.
 *
 * @param value the written form
 */
public record Edtf(String value) {

    /** @throws IllegalArgumentException if {@code value} is no such date, or an interval that ends before it starts */
    public Edtf {
        Objects.requireNonNull(value, "value");
        if (!valid(value)) {
            throw new IllegalArgumentException("no EDTF level 1 date: " + value);
        }
    }

    /** The date that {@code text} writes, without blanks around it; empty if it is none. */
    public static Optional<Edtf> parse(String text) {
        return valid(text) ? Optional.of(new Edtf(text)) : Optional.empty();
    }

    /** {@code 2025-12-16}. */
    public static Edtf day(LocalDate day) {
        return new Edtf(day.toString());
    }

    /** {@code 2025-12}. */
    public static Edtf month(YearMonth month) {
        return new Edtf(month.toString());
    }

    /** {@code 2025}. */
    public static Edtf year(int year) {
        return new Edtf(String.format(Locale.ROOT, "%04d", year));
    }

    /** {@code 2025-22}: {@code code} is 21 for spring to 24 for winter (December to February of the next year). */
    public static Edtf season(int year, int code) {
        return new Edtf(String.format(Locale.ROOT, "%04d-%02d", year, code));
    }

    /** {@code 199X}: the ten years that start with {@code first}. */
    public static Edtf decade(int first) {
        return new Edtf(String.format(Locale.ROOT, "%03dX", first / 10));
    }

    /** {@code XXXX-09}: September of a year that the text does not tell. */
    public static Edtf unknownYearMonth(int month) {
        return new Edtf(String.format(Locale.ROOT, "XXXX-%02d", month));
    }

    /** {@code XXXX-09-05}: 5 September of a year that the text does not tell. */
    public static Edtf unknownYearDay(MonthDay day) {
        return new Edtf(String.format(Locale.ROOT, "XXXX-%02d-%02d", day.getMonthValue(), day.getDayOfMonth()));
    }

    /** {@code 2025-05-13/2025-05-15}; the day alone where both are one. */
    public static Edtf interval(LocalDate first, LocalDate last) {
        return first.equals(last) ? day(first) : interval(day(first), day(last));
    }

    /** {@code 2025-04~/2025-05}: from the one to the other, neither an interval itself. */
    public static Edtf interval(Edtf from, Edtf to) {
        return new Edtf(from.value + "/" + to.value);
    }

    /** {@code 2025~}: this date, each end approximate; the same if it is qualified already. */
    public Edtf approximately() {
        String[] ends = value.split("/", -1);
        for (int i = 0; i < ends.length; i++) {
            boolean bare = !ends[i].isEmpty() && Character.isLetterOrDigit(ends[i].charAt(ends[i].length() - 1));
            ends[i] = bare ? ends[i] + "~" : ends[i];
        }
        return new Edtf(String.join("/", ends));
    }

    /** First day; empty where the year is unknown or the interval has no start. */
    public Optional<LocalDate> earliest() {
        return start(value).filter(EdtfPoint::yearKnown).map(EdtfPoint::first);
    }

    /** Last day; empty where the year is unknown or the interval has no end. */
    public Optional<LocalDate> latest() {
        return end(value).filter(EdtfPoint::yearKnown).map(EdtfPoint::last);
    }

    /** Whether a year is {@code XXXX}. */
    public boolean yearUnknown() {
        return value.contains("XXXX");
    }

    /**
     * Whether both denote the same days, qualifiers aside: {@code 2025-12~} and {@code 2025-12-01/2025-12-31} do.
     * An unknown year is the same as an unknown year only.
     */
    public boolean sameAs(Edtf other) {
        return first(value).equals(first(other.value)) && last(value).equals(last(other.value));
    }

    private static boolean valid(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return EdtfPoint.parse(text).isPresent();
        }
        Optional<EdtfPoint> from = start(text);
        Optional<EdtfPoint> to = end(text);
        if (from.isPresent() && to.isPresent()) {
            boolean reckonable = from.get().yearKnown() && to.get().yearKnown();
            return !reckonable || !to.get().last().isBefore(from.get().first());
        }
        return from.isPresent() && open(text.substring(slash + 1)) || to.isPresent() && open(text.substring(0, slash));
    }

    private static boolean open(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static Optional<EdtfPoint> start(String text) {
        int slash = text.indexOf('/');
        return EdtfPoint.parse(slash < 0 ? text : text.substring(0, slash));
    }

    private static Optional<EdtfPoint> end(String text) {
        return EdtfPoint.parse(text.substring(text.indexOf('/') + 1));
    }

    /** First day, the stand-in year written as unknown. */
    private static Optional<String> first(String text) {
        return start(text).map(point -> point.written(point.first()));
    }

    private static Optional<String> last(String text) {
        return end(text).map(point -> point.written(point.last()));
    }
}
