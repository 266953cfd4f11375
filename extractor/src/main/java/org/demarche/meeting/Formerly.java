package org.demarche.meeting;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.language.WordLists;
import org.demarche.mention.Edtf;

/** Whether a meeting is told as one before that of which the article tells: "they last met in March", "their previous talks", "had met in 2019". */
final class Formerly {

    /** The sign that says so. */
    static final String SIGN = "another occasion";

    /** How many days before the day of writing "had met on Monday" still may be of the meeting told. */
    private static final int RECENT = 8;

    private final Set<String> words;
    private final Set<String> saying;

    Formerly(WordLists words) {
        this.words = words.list("former-occasion");
        this.saying = words.list("saying-verb");
    }

    /** The signs of a telling with this one, where it holds. */
    Set<String> added(Set<String> signs, Telling t, Optional<Edtf> date) {
        if (!says(t.tree(), t.token()) && !(perfect(t.tree(), t.token()) && old(t, date))) {
            return signs;
        }
        Set<String> more = new LinkedHashSet<>(signs);
        more.add(SIGN);
        return more;
    }

    private boolean says(Tree tree, int trigger) {
        Stream<Integer> beside = Stream.concat(Stream.of(trigger - 1), tree.children(trigger, "advmod", "amod").stream().filter(c -> c < trigger));
        return beside.anyMatch(c -> words.contains(tree.lower(c)));
    }

    private boolean perfect(Tree tree, int trigger) {
        boolean had = tree.children(trigger, "aux").stream().anyMatch(c -> tree.lower(c).equals("had"));
        return had && Stream.iterate(0, i -> i < trigger, i -> i + 1).noneMatch(i -> saying.contains(tree.lemma(i)));
    }

    private static boolean old(Telling t, Optional<Edtf> date) {
        Optional<LocalDate> written = t.annotated().article().published();
        return date.flatMap(Edtf::latest).isPresent() && written.isPresent() && date.flatMap(Edtf::latest).get().isBefore(written.get().minusDays(RECENT));
    }

    /** Whether two held meetings are no one for that reason: the later one is told as one before, and no day shows them to be the same. */
    static boolean apart(Draft told, Draft former) {
        return former.signs().contains(SIGN) && told.sentence() >= 0 && told.sentence() < former.sentence() && !told.signs().contains(SIGN)
                && (told.date().isEmpty() || former.date().isEmpty());
    }
}
