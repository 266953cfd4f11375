package org.demarche.mention;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A date of the Extended Date/Time Format, level 1 (<a href="https://www.loc.gov/standards/datetime/">Library of
 * Congress, 2019</a>), kept in its written form: {@code 2025-12-16}, {@code 2025-12}, {@code 2025~},
 * {@code 2025-05-13/2025-05-15}, {@code XXXX-09}.
 *
 * @param value the written form
 */
public record Edtf(String value) {

    /** First and last day are empty where the year is unknown. */
    public Optional<LocalDate> earliest() {
        throw new IllegalStateException("skeleton");
    }
}
