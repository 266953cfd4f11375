package org.demarche.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Annotated;
import org.demarche.language.Pos;
import org.demarche.language.Sentence;
import org.demarche.language.WordLists;
import org.demarche.mention.Mention;
import org.demarche.mention.Mention.OfPlace;

/** Where a report was written, and the words that point there: "arrived here on Thursday". */
final class Here {

    private final Set<String> words;

    Here(WordLists words) {
        this.words = words.list("here");
    }

    /** The mentions, with each "here" of the report as the place of its dateline. */
    List<Mention> point(Annotated annotated, List<Mention> mentions) {
        Origins origins = Origins.in(annotated, mentions);
        List<Mention> all = new ArrayList<>(mentions);
        for (int s = 0; s < annotated.sentences().size(); s++) {
            Sentence sentence = annotated.sentences().get(s);
            Optional<OfPlace> dateline = origins.of(s);
            for (int i = 0; dateline.isPresent() && i < sentence.tokens().size(); i++) {
                if (sentence.tokens().get(i).pos() == Pos.ADV && words.contains(sentence.tokens().get(i).text())) {
                    all.add(new OfPlace(sentence.tokens().get(i).span(), s, i, i + 1, dateline.get().place(), dateline.get().grain()));
                }
            }
        }
        all.sort(Comparator.comparingInt(Mention::sentence).thenComparingInt(Mention::from).thenComparingInt(Mention::to));
        return all;
    }

    /** Whether a place is told by such a word, which takes no preposition. */
    boolean tells(Tree tree, OfPlace place) {
        return words.contains(tree.lower(place.from()));
    }
}
