package org.demarche.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.graph.Selection;
import org.demarche.knowledge.Knowledge;
import org.demarche.meeting.Meeting;
import org.demarche.mention.Edtf;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which meetings are wanted. */
final class SelectionOptions {

    @Option(names = "--from", paramLabel = "DATE", converter = Day.class,
            description = "Only what may have been on or after this day, as 2025-12-16, 2025-12 or 2025.")
    private Optional<Edtf> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE", converter = Day.class, description = "Only what may have been by this day.")
    private Optional<Edtf> to = Optional.empty();

    @Option(names = "--country", paramLabel = "CODE|NAME",
            description = "Only meetings in which somebody of this country takes part: KR, KOR or South Korea. DK,NO,SE is"
                    + " one of these; given again, each is wanted.")
    private List<String> countries = List.of();

    @Option(names = "--actor", paramLabel = "NAME",
            description = "Only meetings with this person, body or country, or somebody who acts for it; some words of"
                    + " the name do. A,B is one of these; given again, each is wanted.")
    private List<String> actors = List.of();

    @Option(names = "--kind", paramLabel = "KIND", split = ",", description = "meeting, call, visit, or several with commas.")
    private Set<Meeting.Kind> kinds = EnumSet.noneOf(Meeting.Kind.class);

    @Option(names = "--status", paramLabel = "STATUS", split = ",",
            description = "held, planned, cancelled, denied, proposed, or several with commas.")
    private Set<Meeting.Status> statuses = EnumSet.noneOf(Meeting.Status.class);

    @Option(names = "--min-confidence", paramLabel = "0..1", defaultValue = "0",
            converter = ConfidenceOption.Probability.class,
            description = "Leave out meetings that are less sure; of several tellings the surest counts.")
    private double confidence;

    Selection selection(ConsoleCommand command) {
        if (from.isPresent() && to.isPresent() && from.get().earliest().orElseThrow().isAfter(to.get().latest().orElseThrow())) {
            throw command.wrong("--from " + from.get().value() + " is after --to " + to.get().value());
        }
        return new Selection(from.flatMap(Edtf::earliest), to.flatMap(Edtf::latest), codes(command),
                actors.stream().map(any -> words("--actor", any, command)).toList(), kinds, statuses, confidence);
    }

    private List<Set<String>> codes(ConsoleCommand command) {
        if (countries.isEmpty()) {
            return List.of();
        }
        CountryNames known = new CountryNames(Knowledge.builtIn());
        return countries.stream().map(any -> words("--country", any, command).stream()
                .map(word -> known.code(word).orElseThrow(() -> command.wrong("--country " + word
                        + ": no country; wanted is a code as KR or KOR, or a name as South Korea")))
                .collect(Collectors.toSet())).toList();
    }

    private static Set<String> words(String option, String list, ConsoleCommand command) {
        Set<String> words = Arrays.stream(list.split(",")).map(String::strip).filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
        if (words.isEmpty()) {
            throw command.wrong(option + " \"" + list + "\": no name");
        }
        return words;
    }

    /** A day, or the days of a month or a year. */
    static final class Day implements ITypeConverter<Edtf> {

        @Override
        public Edtf convert(String written) {
            return Optional.of(written).filter(text -> text.matches("\\d{4}(-\\d{2}){0,2}")).flatMap(Edtf::parse)
                    .filter(date -> date.earliest().isPresent()).orElseThrow(() -> new TypeConversionException("'" + written
                            + "' is no date; wanted is YYYY-MM-DD, YYYY-MM or YYYY"));
        }
    }
}
