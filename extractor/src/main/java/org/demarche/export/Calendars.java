package org.demarche.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.FoldingWriter;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.demarche.graph.Event;
import org.demarche.graph.Event.Source;

/** Meetings as entries of a calendar, whole days, one after the other: of those whose days are known to a month. */
final class Calendars implements EventExport.Writer {

    private static final int MONTH = 31;

    @Override
    public long write(Iterator<Event> events, OutputStream out) throws IOException {
        Writer text = new FoldingWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        text.write("BEGIN:VCALENDAR\r\n" + new ProdId("-//Demarche//Demarche//EN") + ImmutableVersion.VERSION_2_0);
        long written = 0;
        while (events.hasNext()) {
            Event event = events.next();
            if (isOfDays(event)) {
                text.write(entry(event).toString());
                written++;
            }
        }
        text.write("END:VCALENDAR\r\n");
        text.flush();
        return written;
    }

    private static boolean isOfDays(Event event) {
        return event.first().isPresent() && event.last().isPresent()
                && ChronoUnit.DAYS.between(event.first().get(), event.last().get()) < MONTH;
    }

    private static VEvent entry(Event event) {
        Source source = event.source();
        VEvent entry = new VEvent(false); // or it would bear the time of the run
        entry.add(new Uid(event.iri())).add(new DtStamp(stamp(event).atStartOfDay().toInstant(ZoneOffset.UTC)))
                .add(new DtStart<>(event.first().orElseThrow())).add(new DtEnd<>(event.last().orElseThrow().plusDays(1)))
                .add(new Summary(summary(event))).add(new Categories(new TextList(Codes.word(event.kind()))))
                .add(status(event)).add(ImmutableTransp.TRANSPARENT)
                .add(new Description(text(source.sentence() + "\n" + source.article())));
        event.site().ifPresent(site -> entry.add(new Location(text(site.name()))));
        event.site().flatMap(Event.Site::point).ifPresent(point -> entry.add(new Geo(
                BigDecimal.valueOf(point.latitude()), BigDecimal.valueOf(point.longitude()))));
        source.url().flatMap(Calendars::address).ifPresent(url -> entry.add(new Url(url)));
        return entry;
    }

    /** When it was last told of, as far as that is known. */
    private static LocalDate stamp(Event event) {
        return event.sources().stream().flatMap(source -> source.published().stream()).max(Comparator.naturalOrder())
                .orElse(event.first().orElseThrow());
    }

    /** "call: Ana Soto (CL), Sergei Lavrov (RU)". */
    private static String summary(Event event) {
        return text(Codes.word(event.kind()) + ": " + event.parties().stream().map(Calendars::named).collect(Collectors.joining(", ")));
    }

    private static String named(Event.Party party) {
        return party.name() + party.country().filter(state -> party.type() == Event.Type.PERSON)
                .map(state -> " (" + state.code() + ")").orElse("");
    }

    private static Status status(Event event) {
        return switch (event.status()) {
            case HELD -> ImmutableStatus.VEVENT_CONFIRMED;
            case PLANNED, PROPOSED -> ImmutableStatus.VEVENT_TENTATIVE;
            case CANCELLED, DENIED -> ImmutableStatus.VEVENT_CANCELLED;
        };
    }

    private static Optional<URI> address(String url) {
        try {
            return Optional.of(new URI(url));
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    /** Without characters that a calendar cannot hold. */
    private static String text(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "\uFFFD");
    }
}
