package org.demarche.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.Meeting;
import org.demarche.mention.Actor;
import org.demarche.mention.Edtf;
import org.demarche.mention.Place;

/**
 * Meetings as lines of text, one a line: who (the first participant and those of the same country), whom (the others),
 * kind, status, date, place, and the first sentence that says so. On a terminal cells are cut to its width; elsewhere
 * nothing is.
 */
final class MeetingTable {

    private static final List<String> HEADER =
            List.of("WHO", "WHOM", "KIND", "STATUS", "DATE", "PLACE", "SENTENCE");
    /** Widest a column grows before its longer cells stick out, or are cut on a terminal. */
    private static final int[] WIDEST = {48, 48, 7, 9, 21, 18, Integer.MAX_VALUE};

    private final PrintWriter out;
    private final OptionalInt terminal;
    private final UnaryOperator<String> countryName;
    private Optional<int[]> widths = Optional.empty();

    /**
     * @param terminal    its columns, if the output is one
     * @param countryName English name of a country by its code
     */
    MeetingTable(PrintWriter out, OptionalInt terminal, UnaryOperator<String> countryName) {
        this.out = out;
        this.terminal = terminal;
        this.countryName = countryName;
    }

    /** Prints these meetings; columns are as wide as the first ones asked for. */
    void print(List<Extraction> extractions) {
        List<List<String>> rows = extractions.stream().flatMap(found -> found.meetings().stream()).map(this::row)
                .collect(Collectors.toCollection(ArrayList::new));
        if (rows.isEmpty()) {
            return;
        }
        if (widths.isEmpty()) {
            rows.add(0, HEADER);
            widths = Optional.of(fitted(rows));
        }
        rows.forEach(row -> out.println(line(row, widths.get())));
    }

    private List<String> row(Meeting meeting) {
        List<Actor> all = meeting.participants();
        Optional<String> side = all.get(0).country();
        List<Actor> who = all.stream().filter(actor -> actor == all.get(0)
                || side.isPresent() && actor.country().equals(side)).toList();
        List<Actor> whom = all.stream().filter(actor -> !who.contains(actor)).toList();
        return whom.isEmpty() ? row(all.subList(0, 1), all.subList(1, all.size()), meeting) : row(who, whom, meeting);
    }

    private List<String> row(List<Actor> who, List<Actor> whom, Meeting meeting) {
        return List.of(names(who), names(whom), meeting.kind().name().toLowerCase(Locale.ROOT),
                meeting.status().name().toLowerCase(Locale.ROOT), meeting.date().map(Edtf::value).orElse(""),
                meeting.place().map(Place::name).map(MeetingTable::oneLine).orElse(""), oneLine(meeting.evidence().get(0).text()));
    }

    private String names(List<Actor> actors) {
        return actors.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(Actor actor) {
        if (actor.name().isEmpty() && actor.position().isEmpty() && actor.organization().isEmpty()) {
            return actor.country().map(countryName).orElse("");
        }
        String named = actor.name().or(() -> Optional.of(Stream.of(actor.position(), actor.organization())
                .flatMap(Optional::stream).collect(Collectors.joining(" of ")))).get();
        return oneLine(named) + actor.country().map(code -> " (" + code + ")").orElse("");
    }

    /** What an article says must not steer a terminal. */
    private static String oneLine(String text) {
        return text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
    }

    private int[] fitted(List<List<String>> rows) {
        int[] fitted = new int[WIDEST.length];
        for (int i = 0; i < fitted.length; i++) {
            int column = i;
            fitted[i] = Math.min(WIDEST[i], rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0));
        }
        if (terminal.isPresent()) {
            shrink(fitted, terminal.getAsInt());
        }
        return fitted;
    }

    /** First the sentence gives room, down to a third of the line; then the widest column, again and again. */
    private static void shrink(int[] widths, int columns) {
        int last = widths.length - 1;
        int room = columns - 2 * last;
        while (Arrays.stream(widths).asLongStream().sum() > room) {
            int others = (int) Arrays.stream(widths, 0, last).asLongStream().sum();
            int widest = last;
            if (widths[last] <= Math.max(room / 3, room - others)) {
                widest = 0;
                for (int i = 1; i < last; i++) {
                    widest = widths[i] > widths[widest] ? i : widest;
                }
            }
            widths[widest] = widest == last ? Math.max(room / 3, room - others) : widths[widest] - 1;
        }
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = terminal.isPresent() ? cut(cells.get(i), widths[i]) : cells.get(i);
            line.append(cell);
            if (i < widths.length - 1) {
                line.append(" ".repeat(Math.max(0, widths[i] - length(cell)) + 2));
            }
        }
        return line.toString().stripTrailing();
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private static String cut(String cell, int width) {
        return length(cell) <= width ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, Math.max(0, width - 1))) + "…";
    }
}
