package org.demarche.meeting;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.language.Pos;
import org.demarche.meeting.Meeting.Status;

/** What words and phrases say of the meeting that stands below them: the rows of status.tsv. */
final class Cues {

    private final Map<String, Status> rows = new HashMap<>();

    Cues() {
        for (String[] row : Table.rows("status.tsv")) {
            rows.put(row[1], Status.valueOf(row[2].toUpperCase(Locale.ROOT)));
        }
    }

    /** Of a word as it stands, or of its dictionary form: an auxiliary, an adjective, a conjunction. */
    Optional<Status> word(Tree tree, int word) {
        return Optional.ofNullable(rows.getOrDefault(tree.lower(word), rows.get(tree.lemma(word))));
    }

    /** Of a conjunction or preposition of one or more words. */
    Optional<Status> phrase(String words) {
        return Optional.ofNullable(rows.get(words));
    }

    /** Of the word above a word: with its particle, with what leads down from it ("open to", "call on X to"), or alone. */
    Optional<Status> above(Tree tree, int word, int node) {
        boolean infinitive = node >= 0 && tree.infinitive(node);
        String down = node < 0 ? "" : infinitive ? "to" : tree.preposition(node);
        String lemma = tree.lemma(word);
        return phrase(tree.lower(word) + " " + down).or(() -> phrase(lemma + " " + down))
                .or(() -> tree.children(word).stream().flatMap(c -> Stream.of(tree.lower(c), infinitive ? tree.preposition(c) : ""))
                        .flatMap(c -> phrase(lemma + " " + c).stream()).findFirst())
                .or(() -> phrase(lemma)).or(() -> tree.is(word, Pos.VERB) ? stem(tree.lower(word)) : Optional.empty());
    }

    /** Of a regular verb whose past a lemmatizer leaves as it is. */
    private Optional<Status> stem(String form) {
        return form.endsWith("ed") ? phrase(form.substring(0, form.length() - 1)).or(() -> phrase(form.substring(0, form.length() - 2))) : Optional.empty();
    }
}
