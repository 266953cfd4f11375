package org.demarche.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.export.EventExport.Format;
import org.demarche.graph.Selection;
import org.demarche.graph.Selection.Scope;
import org.demarche.graph.WorldStore;
import org.demarche.meeting.Meeting.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The calendar of the small world, as biweekly reads it. */
class CalendarsTest {

    @RegisterExtension
    static final WorldStore WORLD = new WorldStore();

    @Test
    void an_entry_takes_whole_days_and_has_the_sentence() throws IOException {
        VEvent call = entries(Set.of()).stream().filter(entry -> entry.getSummary().getValue().startsWith("call")).findFirst().orElseThrow();
        assertEquals("call: Ana Soto (CL), Sergei Lavrov (RU)", call.getSummary().getValue());
        assertEquals("2024-5-3 2024-5-4 false", day(call.getDateStart().getValue().getRawComponents()) + " "
                + day(call.getDateEnd().getValue().getRawComponents()) + " " + call.getDateStart().getValue().hasTime());
        assertTrue(call.getDescription().getValue().endsWith("\ncall-lavrov-soto"));
        assertEquals("CONFIRMED", call.getStatus().getValue());
    }

    @Test
    void its_stamp_is_the_day_on_which_it_was_last_told_of() throws IOException {
        assertTrue(text(Set.of()).contains("\r\nDTSTAMP:20240504T000000Z\r\n"), text(Set.of()));
    }

    @Test
    void entries_are_of_what_was_held_or_is_planned_unless_others_are_asked_for() throws IOException {
        assertEquals(Set.of("CONFIRMED", "TENTATIVE"), statuses(Set.of()));
        assertEquals(Set.of("CANCELLED"), statuses(Set.of(Status.CANCELLED, Status.DENIED)));
    }

    @Test
    void no_two_have_one_name_and_what_is_only_known_to_the_year_has_none() throws IOException {
        List<VEvent> all = entries(Set.of());
        assertEquals(all.size(), all.stream().map(entry -> entry.getUid().getValue()).distinct().count());
        assertTrue(all.stream().noneMatch(entry -> entry.getDescription().getValue().endsWith("headline")));
    }

    private static Set<String> statuses(Set<Status> wanted) throws IOException {
        return entries(wanted).stream().map(entry -> entry.getStatus().getValue()).collect(Collectors.toSet());
    }

    private static String day(DateTimeComponents day) {
        return day.getYear() + "-" + day.getMonth() + "-" + day.getDate();
    }

    /** Read without a warning. */
    private static List<VEvent> entries(Set<Status> wanted) throws IOException {
        String text = text(wanted);
        assertEquals(List.of(), text.lines().filter(line -> line.length() > 75).toList());
        ICalendar calendar = Biweekly.parse(text).first();
        assertTrue(calendar.validate(ICalVersion.V2_0).isEmpty(), () -> calendar.validate(ICalVersion.V2_0).toString());
        return calendar.getEvents();
    }

    private static String text(Set<Status> wanted) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new EventExport(WORLD.store(), new Selection(Optional.empty(), Optional.empty(), List.of(), List.of(), Set.of(), wanted, 0),
                Scope.CANONICAL).write(Format.ICAL, false, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
