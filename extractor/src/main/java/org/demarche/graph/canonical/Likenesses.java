package org.demarche.graph.canonical;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.graph.canonical.Telling.Days;
import org.demarche.graph.canonical.Telling.Kind;
import org.demarche.graph.canonical.Telling.Party;
import org.demarche.graph.canonical.Telling.Post;
import org.demarche.graph.canonical.Telling.Site;

/**
 * How each two of many tellings are alike, in whatever order they are asked for. Hundreds of articles may tell of one
 * meeting, and most of them the same: only what differs is compared, once, and no more is kept than a number.
 */
final class Likenesses {

    private static final int NONE = 1;
    private static final int VAGUE = 2;
    private static final int BITS = 2;

    private final List<Telling> tellings;
    private final Rulings rulings;

    /** By telling: which of the different ones it is, and which article it is of. */
    private final int[] kinds;
    private final int[] articles;

    /** By kind and kind: 0 as long as they have not been compared. */
    private final int[][] known;

    /** What makes two tellings alike, but for the article. */
    private record Told(Kind kind, Optional<Days> days, List<Party> parties, Optional<Site> site) {

        static Told of(Telling telling) {
            return new Told(telling.kind(), telling.days(), telling.parties().stream().map(Told::plain).toList(), telling.site());
        }

        /** Each article has a node of its own for a post. */
        private static Party plain(Party party) {
            List<Post> posts = party.posts().stream().map(post -> new Post("", post.office(), Optional.empty())).distinct().toList();
            return new Party(party.iri(), party.type(), party.label(), party.folded(), party.offices(), party.bodies(), party.country(), posts);
        }
    }

    /** @param tellings by whose places in the list they are asked for */
    Likenesses(List<Telling> tellings, Rulings rulings) {
        this.tellings = tellings;
        this.rulings = rulings;
        Map<Told, Integer> different = new HashMap<>();
        this.kinds = tellings.stream().mapToInt(telling -> number(different, Told.of(telling))).toArray();
        Map<String, Integer> sources = new HashMap<>();
        this.articles = tellings.stream().mapToInt(telling -> number(sources, telling.article())).toArray();
        this.known = new int[different.size()][];
    }

    private static <T> int number(Map<T, Integer> all, T one) {
        return all.computeIfAbsent(one, any -> all.size());
    }

    boolean are(int one, int other) {
        return known(one, other) != NONE;
    }

    boolean vague(int one, int other) {
        return (known(one, other) & VAGUE) != 0;
    }

    /** 0 if they are not. */
    int weight(int one, int other) {
        return known(one, other) >> BITS;
    }

    /** @param one before {@code other}: reasons have an order */
    Optional<Likeness> between(int one, int other) {
        return are(one, other) ? Likeness.of(tellings.get(one), tellings.get(other)) : Optional.empty();
    }

    private int known(int any, int another) {
        int one = Math.min(any, another);
        int other = Math.max(any, another);
        if (articles[one] == articles[other] || rulings.areTwo(tellings.get(one), tellings.get(other))) {
            return NONE;
        }
        if (known[kinds[one]] == null) {
            known[kinds[one]] = new int[known.length];
        }
        int[] row = known[kinds[one]];
        if (row[kinds[other]] == 0) {
            row[kinds[other]] = Likeness.of(tellings.get(one), tellings.get(other))
                    .map(likeness -> likeness.weight() << BITS | (likeness.vague() ? VAGUE : 0)).orElse(NONE);
        }
        return row[kinds[other]];
    }
}
