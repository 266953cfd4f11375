package org.demarche.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.demarche.mention.Edtf;

/** Dates, as anybody may write them. */
class EdtfFuzzTest {

    @FuzzTest
    void a_date(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Edtf.parse(text).ifPresent(date -> {
            assertEquals(text, date.value());
            assertTrue(date.sameAs(date), text);
            assertTrue(date.sameAs(date.approximately()), text);
            assertFalse(date.earliest().isPresent() && date.latest().isPresent()
                    && date.latest().get().isBefore(date.earliest().get()), text);
        });
    }
}
