package org.demarche.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.knowledge.Knowledge.Role;

/** Makes entities of facts. What the facts leave out is taken from the entity of the same IRI that is known already. */
final class EntityReader {

    private static final String WIKIDATA = "http://www.wikidata.org/entity/";
    private static final String COUNTRIES = "/country/";
    private static final Map<Term, Role> NAMES = Map.of(Term.PREF_LABEL, Role.NAME, Term.ALT_LABEL, Role.NAME,
            Term.PLURAL, Role.NAME, Term.ACRONYM, Role.ACRONYM, Term.ADJECTIVE, Role.ADJECTIVE, Term.PEOPLE, Role.PEOPLE,
            Term.SEAT, Role.SEAT);
    /** Capitals are meant far oftener than their namesakes: Santiago, Georgetown. */
    private static final long CAPITAL = 10;
    private static final long LISTED = 300_000;

    private final Facts facts;
    private final Function<String, Optional<Entity>> known;
    private final Set<String> capitals;
    private final TenureReader tenures;

    /** @param known entities by IRI that the facts add to */
    EntityReader(Facts facts, Function<String, Optional<Entity>> known) {
        this.facts = facts;
        this.known = known;
        this.capitals = facts.subjects().stream().flatMap(s -> facts.all(s, Term.CAPITAL).stream()).collect(Collectors.toSet());
        this.tenures = new TenureReader(facts, this::code, this::name);
    }

    List<Described> all() {
        List<Described> all = new ArrayList<>();
        for (String subject : facts.subjects()) {
            Entity entity = entity(subject);
            long weight = entity instanceof Entity.Settlement s ? people(s) * (capitals.contains(subject) ? CAPITAL : 1) : 0;
            all.add(new Described(subject, entity, labels(subject), facts.all(subject, Term.SEAT_OF), weight));
        }
        return all;
    }

    /** What is listed without its people is listed because others meet there: Bali is the island. */
    private static long people(Entity.Settlement place) {
        return place.population() == 0 && place.geonames().isEmpty() ? LISTED : place.population();
    }

    private Entity entity(String subject) {
        Optional<Entity> before = known.apply(subject);
        String type = facts.one(subject, Term.TYPE).map(t -> t.replace(Term.NAMESPACE, ""))
                .or(() -> before.map(e -> e.getClass().getSimpleName()))
                .orElseThrow(() -> facts.wrong(subject, "has no class"));
        if (before.isPresent() && !before.get().getClass().getSimpleName().equals(type)) {
            throw facts.wrong(subject, "is known as a dm:" + before.get().getClass().getSimpleName() + ", not as a dm:" + type);
        }
        return switch (type) {
            case "Country" -> country(subject, as(before, Entity.Country.class));
            case "Organization" -> organization(subject, as(before, Entity.Organization.class));
            case "Office" -> office(subject, as(before, Entity.Office.class));
            case "Settlement" -> settlement(subject, as(before, Entity.Settlement.class));
            case "Venue" -> venue(subject, as(before, Entity.Venue.class));
            case "Person" -> person(subject, as(before, Entity.Person.class));
            default -> throw facts.wrong(subject, "has no class that we know; there are dm:Country, dm:Organization, "
                    + "dm:Office, dm:Settlement, dm:Venue, dm:Person");
        };
    }

    private static <T extends Entity> Optional<T> as(Optional<Entity> entity, Class<T> type) {
        return entity.map(type::cast);
    }

    private Entity.Country country(String subject, Optional<Entity.Country> before) {
        String code = facts.one(subject, Term.CODE).or(() -> facts.one(subject, Term.SUCCESSOR).map(this::code))
                .or(() -> before.map(Entity.Country::code))
                .orElseThrow(() -> facts.wrong(subject, "has neither dm:code nor dm:successor"));
        if (!code.matches("[A-Z]{2}")) {
            throw facts.wrong(subject, "dm:code \"" + code + "\" is not of two capital letters (ISO 3166-1 alpha-2)");
        }
        return new Entity.Country(name(subject, before), code, wikidata(subject, before),
                facts.one(subject, Term.GEONAMES).or(() -> before.flatMap(Entity.Country::geonames)),
                facts.all(subject, Term.CAPITAL).stream().findFirst().flatMap(this::named).or(() -> before.flatMap(Entity.Country::capital)));
    }

    private Entity.Organization organization(String subject, Optional<Entity.Organization> before) {
        boolean state = facts.one(subject, Term.STATE).map(Boolean::parseBoolean)
                .orElse(before.map(Entity.Organization::state).orElse(false));
        return new Entity.Organization(name(subject, before), of(subject, before.flatMap(Entity.Organization::country)),
                state, wikidata(subject, before));
    }

    private Entity.Office office(String subject, Optional<Entity.Office> before) {
        String kind = facts.one(subject, Term.KIND).map(k -> k.replace(Term.NAMESPACE, "").toUpperCase(Locale.ROOT))
                .orElse(before.map(b -> b.kind().name()).orElse("OFFICIAL"));
        boolean sole = facts.one(subject, Term.SOLE).map(Boolean::parseBoolean).orElse(before.map(Entity.Office::sole).orElse(false));
        try {
            return new Entity.Office(name(subject, before).toLowerCase(Locale.ROOT), facts.one(subject, Term.BODY).map(this::name)
                    .or(() -> before.flatMap(Entity.Office::organization)), Entity.Office.Kind.valueOf(kind), sole);
        } catch (IllegalArgumentException e) {
            throw facts.wrong(subject, "dm:kind is none of dm:Head, dm:Official, dm:Group, dm:Honorific");
        }
    }

    private Entity.Settlement settlement(String subject, Optional<Entity.Settlement> before) {
        return new Entity.Settlement(name(subject, before), of(subject, before.flatMap(Entity.Settlement::country)),
                facts.one(subject, Term.GEONAMES).or(() -> before.flatMap(Entity.Settlement::geonames)),
                wikidata(subject, before), degrees(subject, Term.LAT, before.map(Entity.Settlement::latitude)),
                degrees(subject, Term.LONG, before.map(Entity.Settlement::longitude)),
                facts.one(subject, Term.POPULATION).map(p -> (long) number(subject, Term.POPULATION, p))
                        .orElse(before.map(Entity.Settlement::population).orElse(0L)));
    }

    private Entity.Venue venue(String subject, Optional<Entity.Venue> before) {
        return new Entity.Venue(name(subject, before), of(subject, before.flatMap(Entity.Venue::country)),
                wikidata(subject, before), degrees(subject, Term.LAT, before.map(Entity.Venue::latitude)),
                degrees(subject, Term.LONG, before.map(Entity.Venue::longitude)));
    }

    private Entity.Person person(String subject, Optional<Entity.Person> before) {
        List<Entity.Tenure> held = new ArrayList<>(tenures.of(subject));
        before.ifPresent(b -> held.addAll(b.tenures()));
        return new Entity.Person(name(subject, before), List.copyOf(held), wikidata(subject, before));
    }

    private Optional<String> of(String subject, Optional<String> before) {
        return facts.one(subject, Term.COUNTRY).map(this::code).or(() -> before);
    }

    private double degrees(String subject, Term term, Optional<Double> before) {
        return facts.one(subject, term).map(v -> number(subject, term, v)).orElse(before.orElse(Double.NaN));
    }

    private double number(String subject, Term term, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw facts.wrong(subject, term + " \"" + value + "\" is no number");
        }
    }

    private Optional<String> wikidata(String subject, Optional<? extends Entity> before) {
        return facts.all(subject, Term.SAME_AS).stream().filter(s -> s.startsWith(WIKIDATA))
                .map(s -> s.substring(WIKIDATA.length())).findFirst().or(() -> before.flatMap(Entity::wikidata));
    }

    private String name(String subject, Optional<? extends Entity> before) {
        return facts.one(subject, Term.PREF_LABEL).or(() -> before.map(Entity::name))
                .orElseThrow(() -> facts.wrong(subject, "has no skos:prefLabel in English"));
    }

    /** Name of what an IRI stands for. */
    String name(String iri) {
        return named(iri).orElseThrow(() -> facts.wrong(iri, "is referred to and has no skos:prefLabel"));
    }

    private Optional<String> named(String iri) {
        return facts.one(iri, Term.PREF_LABEL).or(() -> known.apply(iri).map(Entity::name));
    }

    /** Code of the country that an IRI stands for: its own or its successor's. */
    private String code(String iri) {
        return facts.one(iri, Term.CODE).or(() -> facts.one(iri, Term.SUCCESSOR).map(this::code))
                .or(() -> known.apply(iri).filter(Entity.Country.class::isInstance).map(c -> ((Entity.Country) c).code()))
                .orElseThrow(() -> facts.wrong(iri, "is no country that we know; they are written …" + COUNTRIES + "RU"));
    }

    private List<Label> labels(String subject) {
        List<Label> labels = new ArrayList<>();
        for (Term term : facts.properties(subject)) {
            if (NAMES.containsKey(term)) {
                facts.all(subject, term).stream().filter(l -> !l.isBlank()).map(l -> new Label(l, NAMES.get(term)))
                        .forEach(labels::add);
            }
        }
        return List.copyOf(labels);
    }
}
