package org.demarche.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.knowledge.Entity.Tenure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenureTest {

    @ParameterizedTest(name = "{0} .. {1}, seen {2}: {3} {4}")
    @CsvSource({
        "1993-01-20, 2001-01-20,           , 1993-01-20, true",
        "1993-01-20, 2001-01-20,           , 2001-01-20, true",
        "1993-01-20, 2001-01-20,           , 2001-01-21, false",
        "1993-01-20, 2001-01-20,           , 1993-01-19, false",
        "2004-03-09,           ,           , 2030-01-01, true",
        "          , 2001-01-20,           , 1950-01-01, true",
        "2011-02-01,           , 2014-01-31, 2016-05-05, true",
        "2011-02-01,           , 2014-01-31, 2018-02-01, false"})
    void an_office_was_held_on_a_day(LocalDate from, LocalDate to, LocalDate seen, LocalDate day, boolean held) {
        Tenure tenure = new Tenure(Optional.of("CL"), Optional.empty(), Optional.of("president"), Optional.ofNullable(from),
                Optional.ofNullable(to), Optional.ofNullable(seen));
        assertEquals(held, tenure.covers(day));
    }
}
