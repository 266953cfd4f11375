package org.demarche.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.ask.Questions.NotUnderstood;
import org.demarche.knowledge.Knowledge;
import org.demarche.query.Catalogue;
import org.demarche.query.NamedQuery.Parameter;
import org.junit.jupiter.api.Test;

/** What holds for whatever somebody types. */
class QuestionsLawsTest {

    private static final Questions QUESTIONS = new Questions(Knowledge.builtIn(), new Catalogue());
    private static final List<String> ODD = List.of("Lavrov", "Lavrov's", "2025", "May", "3", "2025-02-30", "(", "\"", "'", "...",
            "?", "U.S.", "\u2019s", ",", "\uD83D\uDE00", "\uD83D", "Bosnia and Herzegovina", "-", "3rd", "\u00A0", "кто", "0000", "İ");

    @Test
    void any_words_are_understood_or_refused_in_a_line() {
        for (String text : texts(3000)) {
            try {
                Asked asked = QUESTIONS.read(text);
                assertTrue(asked.command(List.of()).startsWith("demarche query " + asked.query().name()), text);
            } catch (NotUnderstood unclear) {
                assertFalse(unclear.getMessage().isBlank() || unclear.getMessage().contains("\n"), text);
            }
        }
    }

    /** What it asks for are parameters of the query, and none that the query needs is missing. */
    @Test
    void what_is_understood_can_be_asked() {
        for (String text : texts(3000)) {
            understood(text).ifPresent(asked -> {
                List<Parameter> parameters = asked.query().parameters();
                assertTrue(parameters.stream().map(Parameter::name).toList().containsAll(asked.values().keySet()), text);
                assertEquals(List.of(), parameters.stream().filter(parameter -> !parameter.optional())
                        .map(Parameter::name).filter(name -> !asked.values().containsKey(name)).toList(), text);
                assertFalse(asked.values().containsValue(""), text);
            });
        }
    }

    private static Optional<Asked> understood(String text) {
        try {
            return Optional.of(QUESTIONS.read(text));
        } catch (NotUnderstood unclear) {
            return Optional.empty();
        }
    }

    /** Words of the shapes and odd ones in any order; and questions that are known, with one word more or less. */
    private static List<String> texts(int number) {
        List<String> words = new ArrayList<>(ODD);
        Lines.of("question-words.tsv").forEach(row -> words.add(row[1]));
        List<String> examples = QUESTIONS.known().stream().map(Questions.Known::example).toList();
        Random random = new Random(1);
        return IntStream.range(0, number).mapToObj(i -> {
            if (i % 2 == 0) {
                return IntStream.rangeClosed(0, random.nextInt(i % 100 == 0 ? 40 : 8))
                        .mapToObj(any -> words.get(random.nextInt(words.size()))).collect(Collectors.joining(" "));
            }
            List<String> known = new ArrayList<>(List.of(examples.get(random.nextInt(examples.size())).split(" ")));
            int place = random.nextInt(known.size());
            if (random.nextBoolean()) {
                known.remove(place);
            } else {
                known.add(place, words.get(random.nextInt(words.size())));
            }
            return String.join(" ", known);
        }).toList();
    }
}
