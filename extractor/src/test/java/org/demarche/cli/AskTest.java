package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.demarche.graph.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions to the small world, from the command line to the rows. */
class AskTest {

    @TempDir static Path folder;
    private static String store;

    @BeforeAll
    static void fill() {
        store = folder.resolve("a store").toString();
        World.store(Path.of(store)).close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            who met Lavrov in September 2025?                   | 2025-09-27,Sergei Lavrov,Cho Hyun,meeting,New York,
            who met Russian officials in Peru?                  | 2025-05-13/2025-05-15,president (Russia),Ana Soto,meeting,Lima,
            when did Russia last meet South Korea?              | 2025-09-27,meeting,Cho Hyun; Sergei Lavrov,New York,
            when did Lind and Rey first meet?                   | 2023-11-03,meeting,Marta Lind,Luis Rey,Lima,
            how often did Lind meet Rey?                        | 2,2023-11-03,2024-11-08
            did Lavrov call Soto in 2024?                       | 2024-05-03,call,held,Ana Soto; Sergei Lavrov,
            which countries did Lind visit?                     | Marta Lind,SE,PE,2,2024-11-08
            who visited Chile?                                  | Marta Lind,SE,CL,1,2023-11-05
            whom did Lind meet most often?                      | Luis Rey,Marta Lind,2,2023-11-03,2024-11-08
            which meetings were cancelled in 2024?              | 2024-02-09,meeting,cancelled,Luis Rey; Marta Lind,Lima,
            what was planned and not held?                      | 2025-10-01,2025-10-31,visit,planned,Ana Soto; South Korea,Seoul,
            where do sources disagree about Cho Hyun?           | place,New York,Washington,
            what do sources say of the meeting of Cho and Lavrov? | 2025-09-27,Cho Hyun; Sergei Lavrov,4,
            meetings in Lima about copper                       | 2025-05-13,meeting,held,
            who was foreign minister of Russia in 2025?         | Sergei Lavrov,foreign minister,RU,
            what did Soto and Rey talk about?                   | copper,1,2025-05-13
            who is Lavrov?                                      | Sergei Lavrov,person,RU,
            meetings in Lima before 2024                        | 2023-11-03,2023-11-03,meeting,held,Luis Rey; Marta Lind,Lima,
            """)
    void a_question_is_answered_by_rows(String question, String row) {
        Run run = ask(question, "--format", "csv");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().lines().skip(1).anyMatch(line -> line.startsWith(row)), run.out());
    }

    @Test
    void data_goes_to_standard_output_and_the_query_beside_it() {
        Run run = ask("whom did Rey meet in 2023?", "--format", "csv");
        assertEquals("date,who,whom,kind,place,article,sentence\r\n2023-11-03,Luis Rey,Marta Lind,meeting,Lima,shuttle-1,"
                + "Swedish envoy Marta Lind met President Luis Rey in Lima on Friday.\r\n", run.out());
        assertEquals("demarche query who-met-whom --param actor=Rey --param since=2023-01-01 --param until=2023-12-31"
                + " --format csv --store '" + store + "'\n", run.err());
    }

    @Test
    void the_words_of_a_question_may_be_words_of_the_command_line() {
        assertEquals(ask("who met Lavrov in 2025?"), Run.of("ask", "who", "met", "Lavrov", "in", "2025?", "--store", store));
    }

    @Test
    void that_nobody_is_called_so_is_told_apart_from_that_nothing_is_told() {
        assertEquals(List.of("demarche: nobody in the store is called Lawrow"), ask("when did Lind meet Lawrow?").err()
                .lines().skip(1).toList());
        assertEquals(List.of(), ask("when did Lind meet Lavrov?").err().lines().skip(1).toList());
        assertEquals(0, ask("when did Lind meet Lawrow?").code());
    }

    @Test
    void what_is_not_understood_is_told_with_the_nearest_question_and_exits_with_2() {
        assertEquals(new Run(2, "", """
                demarche: question not understood: "yesterday" depends on the day on which one asks; say a day, a month or a year
                Nearest: who met ACTOR [when] [where] [about TOPIC], as "who met Lavrov in September 2025?"
                See: demarche help ask, for all questions that it knows
                """), ask("who met Lavrov yesterday?"));
        assertEquals(2, ask("").code());
        assertEquals(2, Run.of("ask").code());
    }

    @Test
    void help_lists_the_questions() {
        List<String> help = Run.of("help", "ask").out().lines().map(String::strip).toList();
        assertTrue(help.contains("who met ACTOR [when] [where] [about TOPIC]"), help.toString());
        assertTrue(help.contains("demarche ask \"who met Lavrov in September 2025?\""), help.toString());
    }

    private static Run ask(String question, String... options) {
        String[] args = new String[options.length + 4];
        args[0] = "ask";
        args[1] = question;
        args[2] = "--store";
        args[3] = store;
        System.arraycopy(options, 0, args, 4, options.length);
        return Run.of(args);
    }
}
