package org.demarche.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.graph.Corrections;
import org.demarche.graph.Corrections.CorrectionsException;
import org.demarche.graph.MeetingStore;
import picocli.CommandLine.Option;

/** What a person has ruled on what was read; the store keeps it. */
final class CorrectionsOption {

    @Option(names = "--corrections", paramLabel = "FILE.ttl",
            description = "Which tellings are of one meeting (dm:sameMeeting), of two (dm:otherMeeting) or of none"
                    + " (dm:rejected true); an actor's name (dm:correctName) and country (dm:correctCountry). The store keeps them until others are given.")
    private Optional<Path> file = Optional.empty();

    private Optional<Corrections> corrections = Optional.empty();

    /** Reads the file, before anything else is done. */
    void read(ConsoleCommand command) {
        try {
            corrections = file.map(Corrections::read);
        } catch (CorrectionsException wrong) {
            throw command.wrong(wrong.getMessage());
        }
    }

    /** Puts them into the store; says whether it has all tellings and actors that they rule on. */
    boolean apply(MeetingStore store, Console console) {
        List<String> unknown = corrections.map(store::correct).orElse(List.of());
        unknown.forEach(each -> console.say(file.orElseThrow() + ": no telling or actor <" + each
                + "> in the store; the ruling waits for it"));
        return unknown.isEmpty();
    }
}
