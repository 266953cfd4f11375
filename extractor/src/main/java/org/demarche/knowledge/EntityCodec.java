package org.demarche.knowledge;

import java.nio.IntBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Entities as rows of numbers: what kind, then strings by number, then the rest. */
final class EntityCodec {

    private static final int COUNTRY = 0;
    private static final int ORGANIZATION = 1;
    private static final int OFFICE = 2;
    private static final int SETTLEMENT = 3;
    private static final int VENUE = 4;
    private static final int PERSON = 5;
    private static final int NO_DAY = Integer.MIN_VALUE;
    private static final int NO_DEGREES = Integer.MIN_VALUE;
    private static final double DEGREE = 1e5;

    private EntityCodec() {
    }

    static void write(Entity entity, Ints out, Strings.Builder strings) {
        Writer to = new Writer(out, strings);
        if (entity instanceof Entity.Country c) {
            to.head(COUNTRY, c).string(c.code()).string(c.geonames()).string(c.capital());
        } else if (entity instanceof Entity.Organization o) {
            to.head(ORGANIZATION, o).string(o.country()).number(o.state() ? 1 : 0);
        } else if (entity instanceof Entity.Office o) {
            to.head(OFFICE, o).string(o.organization()).number(o.kind().ordinal()).number(o.sole() ? 1 : 0);
        } else if (entity instanceof Entity.Settlement s) {
            to.head(SETTLEMENT, s).string(s.country()).string(s.geonames()).degrees(s.latitude()).degrees(s.longitude())
                    .number((int) s.population());
        } else if (entity instanceof Entity.Venue v) {
            to.head(VENUE, v).string(v.country()).degrees(v.latitude()).degrees(v.longitude());
        } else if (entity instanceof Entity.Person p) {
            to.head(PERSON, p).number(p.tenures().size());
            p.tenures().forEach(t -> to.string(t.country()).string(t.organization()).string(t.office())
                    .day(t.from()).day(t.to()).day(t.seen()));
        }
    }

    static Entity read(IntBuffer row, int start, Strings strings) {
        Reader from = new Reader(row, start, strings);
        int kind = from.number();
        String name = from.string();
        Optional<String> wikidata = from.optional();
        return switch (kind) {
            case COUNTRY -> new Entity.Country(name, from.string(), wikidata, from.optional(), from.optional());
            case ORGANIZATION -> new Entity.Organization(name, from.optional(), from.number() == 1, wikidata);
            case OFFICE -> new Entity.Office(name, from.optional(), Entity.Office.Kind.values()[from.number()],
                    from.number() == 1);
            case SETTLEMENT -> new Entity.Settlement(name, from.optional(), from.optional(), wikidata, from.degrees(),
                    from.degrees(), from.number());
            case VENUE -> new Entity.Venue(name, from.optional(), wikidata, from.degrees(), from.degrees());
            default -> new Entity.Person(name, from.tenures(), wikidata);
        };
    }

    private record Writer(Ints out, Strings.Builder strings) {
        Writer head(int kind, Entity entity) {
            return number(kind).string(entity.name()).string(entity.wikidata());
        }

        Writer number(int number) {
            out.add(number);
            return this;
        }

        Writer string(String string) {
            return number(strings.number(string));
        }

        Writer string(Optional<String> string) {
            return number(string.map(strings::number).orElse(Strings.NONE));
        }

        Writer degrees(double degrees) {
            return number(Double.isNaN(degrees) ? NO_DEGREES : (int) Math.round(degrees * DEGREE));
        }

        Writer day(Optional<LocalDate> day) {
            return number(day.map(d -> (int) d.toEpochDay()).orElse(NO_DAY));
        }
    }

    private static final class Reader {
        private final IntBuffer row;
        private final Strings strings;
        private int at;

        private Reader(IntBuffer row, int start, Strings strings) {
            this.row = row;
            this.at = start;
            this.strings = strings;
        }

        int number() {
            return row.get(at++);
        }

        String string() {
            return strings.get(number());
        }

        Optional<String> optional() {
            int number = number();
            return number == Strings.NONE ? Optional.empty() : Optional.of(strings.get(number));
        }

        double degrees() {
            int number = number();
            return number == NO_DEGREES ? Double.NaN : number / DEGREE;
        }

        Optional<LocalDate> day() {
            int number = number();
            return number == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(number));
        }

        List<Entity.Tenure> tenures() {
            int count = number();
            List<Entity.Tenure> tenures = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                tenures.add(new Entity.Tenure(optional(), optional(), optional(), day(), day(), day()));
            }
            return List.copyOf(tenures);
        }
    }
}
