package org.demarche.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.language.Pos;
import org.demarche.mention.TimeWords.Sense;

/** Stretches a day over what it begins or ends: "a three-day visit beginning Sunday", "two days of talks ending Monday". */
final class Stays {

    private static final int LONGEST = 31;

    /** How many words may lie between a stay and its day. */
    private static final int REACH = 60;

    private final Atoms atoms;

    Stays(Atoms atoms) {
        this.atoms = atoms;
    }

    /** Something that lasts {@code days}, in atoms {@code [from, to)}. */
    private record Stay(int from, int to, int days) {
    }

    /** The dates of the sentence, with the days that begin or end a stay made into intervals. */
    List<Series.Dated> stretched(List<Series.Dated> dates) {
        List<Series.Dated> stretched = new ArrayList<>(dates);
        for (Stay stay : dates.isEmpty() ? List.<Stay>of() : stays()) {
            stretched.stream().filter(date -> distance(stay, date) < REACH && stretched(stay, date).isPresent())
                    .min(Comparator.comparingInt(date -> distance(stay, date)))
                    .ifPresent(date -> stretched.set(stretched.indexOf(date), stretched(stay, date).orElseThrow()));
        }
        return stretched;
    }

    private static int distance(Stay stay, Series.Dated date) {
        return Math.max(stay.from - date.to(), date.from() - stay.to);
    }

    private List<Stay> stays() {
        List<Stay> stays = new ArrayList<>();
        for (int i = 0; i < atoms.size(); i++) {
            OptionalInt word = atoms.number(i, Sense.NUMBER);
            int days = word.isPresent() ? word.getAsInt() : atoms.digits(i).orElse(0);
            int unit = atoms.isDash(i + 1) ? i + 2 : i + 1;
            if (days > 1 && days <= LONGEST && atoms.value(unit, Sense.UNIT).equals("day")) {
                int end = occasion(atoms.skip(unit + 1, Sense.OF));
                boolean alone = atoms.is(i - 1, Sense.FOR) && unit == i + 1;
                if (end > 0 || alone) {
                    stays.add(new Stay(i, end > 0 ? end : unit + 1, days));
                }
            }
        }
        return stays;
    }

    /** One past the occasion at {@code i} or behind its attributes; -1 if there is none. */
    private int occasion(int i) {
        int j = i;
        while (atoms.is(j, Pos.ADJ) || atoms.is(j, Pos.NOUN) || atoms.is(j, Pos.PROPN) || atoms.isDash(j)) {
            if (atoms.is(j, Sense.OCCASION)) {
                return j + 1;
            }
            j++;
        }
        return -1;
    }

    private Optional<Series.Dated> stretched(Stay stay, Series.Dated date) {
        Optional<LocalDate> day = date.value().earliest().filter(first -> date.value().equals(Edtf.day(first)))
                .filter(first -> date.bound() != Timex.Bound.DATELINE);
        if (day.isEmpty()) {
            return Optional.empty();
        }
        if (begins(stay, date)) {
            return Optional.of(date.with(Edtf.interval(day.get(), day.get().plusDays(stay.days - 1L))));
        }
        return ends(stay, date)
                ? Optional.of(date.with(Edtf.interval(day.get().minusDays(stay.days - 1L), day.get())))
                : Optional.empty();
    }

    private boolean begins(Stay stay, Series.Dated date) {
        boolean leads = stay.to <= date.from() && (near(date.from(), Sense.START) || near(date.from(), Sense.FROM));
        return leads || opened(stay, Sense.START) || date.to() < stay.from && arrives(date.to(), stay.from);
    }

    /** "talks that closed Monday", "after two days of talks they parted Monday". */
    private boolean ends(Stay stay, Series.Dated date) {
        boolean over = atoms.is(stay.from - 1, Sense.AFTER) && atoms.is(stay.from - 1, Pos.ADP);
        return stay.to <= date.from() && (over || near(date.from(), Sense.FINISH)) || opened(stay, Sense.FINISH);
    }

    /** Whether the date is told by a word of that sense: "beginning Sunday", "closed here today". */
    private boolean near(int date, Sense sense) {
        return atoms.is(date - 1, sense) || atoms.is(date - 2, sense) && !atoms.is(date - 1, Pos.NOUN)
                && !atoms.is(date - 1, Pos.PROPN);
    }

    /** "began a three-day visit". */
    private boolean opened(Stay stay, Sense sense) {
        int verb = stay.from - 1;
        while (atoms.is(verb, Sense.ARTICLE) || atoms.is(verb, Pos.ADJ) || atoms.is(verb, Pos.DET)
                || atoms.is(verb, Pos.PRON) || atoms.is(verb, Pos.PART)) {
            verb--;
        }
        return atoms.is(verb, sense) || atoms.is(verb, Pos.ADP) && atoms.is(verb - 1, sense);
    }

    /** "on Friday for a two-day visit", with no verb between. */
    private boolean arrives(int date, int stay) {
        int leader = stay - 1;
        while (atoms.is(leader, Sense.ARTICLE) || atoms.is(leader, Pos.ADJ)) {
            leader--;
        }
        for (int i = date; i < leader; i++) {
            if (atoms.is(i, Pos.VERB) || atoms.is(i, Pos.AUX)) {
                return false;
            }
        }
        return leader >= date && atoms.is(leader, Sense.FOR);
    }
}
