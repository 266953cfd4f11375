package org.demarche.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateSpanTest {

    @ParameterizedTest
    @CsvSource({
        "2025-05-13~,           2025-05-13, 2025-05-13",
        "2024-02,               2024-02-01, 2024-02-29",
        "202X?,                 2020-01-01, 2029-12-31",
        "2025-24,               2025-12-01, 2026-02-28",
        "XXXX-02,               XXXX-02-01, XXXX-02-29",
        "XXXX-24,               XXXX-12-01, XXXX-02-29",
        "2025-05/2025-06-XX,    2025-05-01, 2025-06-30",
        "2025-05/..,            2025-05-01, ..",
        "2025-13,               2025-13,    2025-13",
        "Friday,                Friday,     Friday"
    })
    void datesDenoteDaysAndOtherTextItself(String date, String first, String last) {
        assertEquals(new DateSpan(first, last), DateSpan.of(date).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"2025-09, XXXX-09", "2025-09-01/2026-01, XXXX-09-01/XXXX-01", "2025, XXXX", "202X, 202X"})
    void yearsCanBeForgotten(String date, String yearless) {
        assertEquals(yearless, DateSpan.withoutYears(date));
    }
}
