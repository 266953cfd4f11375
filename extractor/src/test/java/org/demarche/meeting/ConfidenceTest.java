package org.demarche.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.demarche.News;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

    private static double sure(String prose) {
        List<Meeting> meetings = News.meetings(prose);
        assertEquals(1, meetings.size(), prose);
        return meetings.get(0).confidence();
    }

    @Test
    void named_ministers_who_met_are_surer_than_unnamed_officials() {
        assertTrue(sure("President Ana Duarte of Chile met Peruvian Foreign Minister Luis Paredes in Lima on Friday.")
                > sure("Officials from Chile met Peruvian officials."));
    }

    @Test
    void weights_of_the_signs_add_up_to_log_odds() {
        Confidence confidence = new Confidence(Map.of(Confidence.EVERY, -1.0, "rule meet", 1.0, "question", -0.5));
        assertEquals(0.5, confidence.of(List.of("rule meet")));
        assertEquals(0.38, confidence.of(List.of("rule meet", "question")));
        assertEquals(0.27, confidence.of(List.of("unheard of")));
    }

    @Test
    void nothing_is_ever_certain() {
        assertEquals(0.99, new Confidence(Map.of(Confidence.EVERY, 50.0)).of(List.of()));
        assertEquals(0.01, new Confidence(Map.of(Confidence.EVERY, -50.0)).of(List.of()));
    }
}
