package org.demarche.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {

    @ParameterizedTest
    @CsvSource({
        "2025-12-16,            2025-12-16, 2025-12-16",
        "2024-02,               2024-02-01, 2024-02-29",
        "2025,                  2025-01-01, 2025-12-31",
        "2025~,                 2025-01-01, 2025-12-31",
        "2025-12%,              2025-12-01, 2025-12-31",
        "202X,                  2020-01-01, 2029-12-31",
        "19XX,                  1900-01-01, 1999-12-31",
        "2025-XX,               2025-01-01, 2025-12-31",
        "2025-04-XX,            2025-04-01, 2025-04-30",
        "2025-21,               2025-03-01, 2025-05-31",
        "2023-24,               2023-12-01, 2024-02-29",
        "2025-05-13/2025-05-15, 2025-05-13, 2025-05-15",
        "1997-04~/1997-05~,     1997-04-01, 1997-05-31"
    })
    void denotesDays(String text, LocalDate earliest, LocalDate latest) {
        Edtf date = Edtf.parse(text).orElseThrow();
        assertEquals(Optional.of(earliest), date.earliest());
        assertEquals(Optional.of(latest), date.latest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXXX", "XXXX-09", "XXXX-02-29", "XXXX-12-30/XXXX-01-02", "XXXX-24?"})
    void unknownYearHasNoDays(String text) {
        Edtf date = Edtf.parse(text).orElseThrow();
        assertTrue(date.yearUnknown());
        assertEquals(Optional.empty(), date.earliest());
        assertEquals(Optional.empty(), date.latest());
    }

    @Test
    void openIntervalHasOneBound() {
        assertEquals(Optional.empty(), new Edtf("2025-05/..").latest());
        assertEquals(Optional.of(LocalDate.of(2025, 5, 1)), new Edtf("2025-05/").earliest());
        assertEquals(Optional.of(LocalDate.of(2025, 5, 31)), new Edtf("../2025-05").latest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 2025", "25", "2025-13", "2025-00", "2025-02-29", "2025-21-01", "2025-XX-05", "202X-05",
        "2025-5-1", "2025~~", "/", "../..", "2025/2024", "2025-01/02", "2025/2026/2027", "yesterday", "2025-12-16T10:00",
        "\u0662\u0660\u0662\u0665", "20X5", "XXX5"})
    void otherTextIsNoDate(String text) {
        assertEquals(Optional.empty(), Edtf.parse(text));
        assertThrows(IllegalArgumentException.class, () -> new Edtf(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12~,   2025-12-01/2025-12-31, true",
        "2025,       2025-XX-XX?,           true",
        "XXXX-09,    XXXX-09-01/XXXX-09-30, true",
        "2025-05/.., 2025-05-01/,           true",
        "XXXX-09,    2025-09,               false",
        "XXXX-09,    2000-09,               false",
        "2025-09,    2025-09-01,            false",
        "2025-05/.., ../2025-05,            false"
    })
    void sameIfItDenotesTheSameDays(String one, String other, boolean same) {
        assertEquals(same, new Edtf(one).sameAs(new Edtf(other)));
        assertEquals(same, new Edtf(other).sameAs(new Edtf(one)));
    }

    @Test
    void isMadeOfJavaDates() {
        LocalDate day = LocalDate.of(2025, 5, 13);
        assertEquals("2025-05-13", Edtf.day(day).value());
        assertEquals("2025-05", Edtf.month(YearMonth.from(day)).value());
        assertEquals("0987", Edtf.year(987).value());
        assertEquals("2025-24", Edtf.season(2025, 24).value());
        assertEquals("199X", Edtf.decade(1990).value());
        assertEquals("XXXX-05", Edtf.unknownYearMonth(5).value());
        assertEquals("XXXX-02-29", Edtf.unknownYearDay(MonthDay.of(2, 29)).value());
        assertEquals("2025-05-13/2025-05-15", Edtf.interval(day, day.plusDays(2)).value());
        assertEquals("2025-05-13", Edtf.interval(day, day).value());
        assertThrows(IllegalArgumentException.class, () -> Edtf.interval(day, day.minusDays(1)));
    }

    @Test
    void becomesApproximateOnce() {
        assertEquals("2025~", new Edtf("2025").approximately().value());
        assertEquals("2025?", new Edtf("2025?").approximately().value());
        assertEquals("1997-04~/1997-05~", new Edtf("1997-04/1997-05").approximately().value());
        assertEquals("202X~/..", new Edtf("202X/..").approximately().value());
    }

    @RepeatedTest(300)
    void printedDateParsesToItselfAndDoesNotEndBeforeItStarts(RepetitionInfo repetition) {
        Edtf date = any(new Random(repetition.getCurrentRepetition()));
        assertEquals(Optional.of(date), Edtf.parse(date.value()));
        assertTrue(date.sameAs(date.approximately()), date::value);
        if (date.yearUnknown()) {
            assertEquals(Optional.empty(), date.earliest());
        } else {
            LocalDate earliest = date.earliest().orElseThrow();
            LocalDate latest = date.latest().orElseThrow();
            assertFalse(latest.isBefore(earliest), date::value);
            assertTrue(date.sameAs(Edtf.interval(earliest, latest)), date::value);
        }
    }

    private static Edtf any(Random random) {
        LocalDate day = LocalDate.of(1800, 1, 1).plusDays(random.nextInt(100_000));
        Edtf date = List.of(Edtf.day(day), Edtf.month(YearMonth.from(day)), Edtf.year(day.getYear()),
                Edtf.decade(day.getYear()), Edtf.season(day.getYear(), 21 + random.nextInt(4)),
                Edtf.interval(day, day.plusDays(random.nextInt(60))), Edtf.unknownYearMonth(day.getMonthValue()),
                Edtf.unknownYearDay(MonthDay.from(day))).get(random.nextInt(8));
        return random.nextBoolean() ? date : date.approximately();
    }
}
