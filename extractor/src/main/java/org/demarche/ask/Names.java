package org.demarche.ask;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.Entity;
import org.demarche.knowledge.Knowledge;
import org.demarche.knowledge.Knowledge.Role;
import org.demarche.knowledge.Knowledge.Sense;

/** What names in a question stand for, in whatever case they are typed. */
final class Names {

    private final Knowledge knowledge;
    private final Phrases phrases;

    Names(Knowledge knowledge, Phrases phrases) {
        this.knowledge = knowledge;
        this.phrases = phrases;
    }

    /** What all words together may stand for. */
    List<Sense> senses(List<String> words) {
        for (List<String> typed : spellings(words)) {
            Optional<Knowledge.Match> match = knowledge.longestAt(typed, 0).filter(m -> m.words() == typed.size());
            if (match.isPresent()) {
                return match.get().senses();
            }
        }
        return List.of();
    }

    /** States that the words name, by their code: "Russia", "Russian", "the Russians", "the US". */
    Map<String, Entity.Country> countries(List<String> words) {
        Map<String, Entity.Country> found = new LinkedHashMap<>();
        senses(words).stream().filter(sense -> sense.role() != Role.SEAT).map(Sense::entity)
                .filter(Entity.Country.class::isInstance).map(Entity.Country.class::cast)
                .forEach(country -> found.putIfAbsent(country.code(), country));
        return found;
    }

    /** The state whose government a town or a building stands for: "Moscow", "the Kremlin". */
    Optional<Entity.Country> seatOf(List<String> words) {
        return senses(words).stream().filter(sense -> sense.role() == Role.SEAT).map(Sense::entity)
                .map(Entity.Country.class::cast).findFirst();
    }

    Optional<Entity.Organization> body(List<String> words) {
        return senses(words).stream().map(Sense::entity).filter(Entity.Organization.class::isInstance)
                .map(Entity.Organization.class::cast).findFirst();
    }

    Optional<Entity.Office> office(List<String> words) {
        return senses(words).stream().map(Sense::entity).filter(Entity.Office.class::isInstance)
                .map(Entity.Office.class::cast).findFirst();
    }

    /** How many words before a name are its title: "Russian Foreign Minister" of "Russian Foreign Minister Lavrov". */
    int title(List<String> words) {
        int title = 0;
        for (int i = 0; i < words.size();) {
            int at = i;
            Optional<Knowledge.Match> match = knowledge.longestAt(words, at);
            boolean office = match.isPresent() && match.get().senses().stream().anyMatch(s -> s.entity() instanceof Entity.Office);
            boolean state = match.isPresent() && match.get().senses().stream().anyMatch(s -> s.entity() instanceof Entity.Country);
            if (!office && !(state && title == i)) {
                break;
            }
            i += match.get().words();
            title = office ? i : title;
        }
        return title;
    }

    /** As typed, without dots, with capitals, all in capitals, and each without "the". */
    private Set<List<String>> spellings(List<String> typed) {
        Set<List<String>> all = new LinkedHashSet<>();
        List<String> bare = typed.size() > 1 && phrases.is("article", Question.plain(typed.get(0))) ? typed.subList(1, typed.size()) : typed;
        List<String> plain = bare.stream().map(word -> word.replace(".", "")).toList();
        all.add(typed);
        all.add(bare);
        all.add(plain);
        all.add(plain.stream().map(this::capital).toList());
        if (plain.size() == 1 && !phrases.isTaken(Question.plain(plain.get(0)))) {
            all.add(List.of(plain.get(0).toUpperCase(Locale.ROOT)));
        }
        all.removeIf(words -> words.isEmpty() || words.contains(""));
        return all;
    }

    private String capital(String word) {
        if (word.isEmpty() || phrases.is("small", word)) {
            return word;
        }
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }
}
