package org.demarche.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.article.Span;
import org.demarche.knowledge.Entity;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.Meeting;
import org.demarche.mention.Actor;
import org.demarche.mention.Edtf;
import org.demarche.mention.Place;

/** Builds what an article tells, in few words, and the little that its tests know of the world. */
public final class Told {

    private static final Map<String, Entity.Country> COUNTRIES = Map.of(
            "CL", country("Chile", "CL", "Q298", "3895114"), "KR", country("South Korea", "KR", "Q884", "1835841"),
            "PE", country("Peru", "PE", "Q419", "3932488"), "RU", country("Russia", "RU", "Q159", "2017370"));

    /** Offices that one person holds at a time, and by what they are called. */
    private static final Map<String, String> OFFICES = Map.of("president", "president", "prime minister", "prime minister",
            "foreign minister", "foreign minister", "minister of foreign affairs", "foreign minister",
            "secretary-general", "secretary-general");

    static final Known KNOWN = new Known(code -> Optional.ofNullable(COUNTRIES.get(code)),
            (name, country) -> Optional.of(new Entity.Organization("United Nations", Optional.empty(), false,
                    Optional.of("Q1065"))).filter(body -> body.name().equals(name) && country.isEmpty()),
            position -> Optional.ofNullable(OFFICES.get(position)).map(name ->
                    new Entity.Office(name, Optional.empty(), Entity.Office.Kind.OFFICIAL, true)), name -> List.of());

    private final String id;
    private String text = "";
    private Optional<String> title = Optional.empty();
    private Optional<LocalDate> published = Optional.empty();
    private Optional<String> url = Optional.empty();
    private Optional<String> source = Optional.empty();
    private final List<Meeting> meetings = new ArrayList<>();

    Told(String id) {
        this.id = id;
    }

    Told title(String words) {
        title = Optional.of(words);
        return this;
    }

    Told published(String day, String outlet, String address) {
        published = Optional.of(LocalDate.parse(day));
        source = Optional.of(outlet);
        url = Optional.of(address);
        return this;
    }

    /** Text that tells of no meeting. */
    Told aside(String words) {
        text += words;
        return this;
    }

    Told meeting(String sentence, Actor... actors) {
        return meeting(sentence, Meeting.Kind.MEETING, Meeting.Status.HELD, Optional.empty(), Optional.empty(), actors);
    }

    Told meeting(String sentence, Meeting.Kind kind, Meeting.Status status, Optional<Place> place,
                 Optional<String> date, Actor... actors) {
        int start = text.indexOf(sentence) < 0 ? text.length() : text.indexOf(sentence);
        text += text.contains(sentence) ? "" : sentence + "\n";
        meetings.add(new Meeting(kind, status, List.of(actors), place, date.map(Edtf::new), List.of("trade"),
                List.of(new Meeting.Evidence(sentence, Optional.of(new Span(start, start + sentence.length())),
                        "met-with", Optional.empty())), 0.9));
        return this;
    }

    Told meeting(Meeting meeting) {
        meetings.add(meeting);
        return this;
    }

    Extraction told() {
        return new Extraction(new Article(id, title, published, url, source, text, List.of()), meetings);
    }

    static Actor person(String name, String position, String country) {
        return new Actor(Optional.of(name), Optional.of(position), Optional.empty(), Optional.of(country));
    }

    static Actor official(String position, String organization, String country) {
        return new Actor(Optional.empty(), Optional.of(position), Optional.of(organization), Optional.of(country));
    }

    /** Somebody whom the text names by the office only. */
    static Actor holder(String position, String country) {
        return new Actor(Optional.empty(), Optional.of(position), Optional.empty(), Optional.of(country));
    }

    static Actor body(String organization) {
        return new Actor(Optional.empty(), Optional.empty(), Optional.of(organization), Optional.empty());
    }

    static Actor state(String country) {
        return new Actor(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(country));
    }

    static Place place(String name, String country) {
        return new Place(name, Optional.of(country), Optional.empty(), Optional.empty());
    }

    private static Entity.Country country(String name, String code, String wikidata, String geonames) {
        return new Entity.Country(name, code, Optional.of(wikidata), Optional.of(geonames), Optional.empty());
    }
}
