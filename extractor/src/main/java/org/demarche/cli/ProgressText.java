package org.demarche.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * How far an extraction is, in a line.
 *
 * @param articles that were read
 * @param rate     of them a second
 * @param left     time, where it can be told
 * @param refused  inputs
 */
record ProgressText(long articles, OptionalDouble rate, Optional<Duration> left, long refused) {

    private static final int SLOW = 10;

    /** As much of it as there is room for; what matters most is kept. */
    String in(int columns) {
        List<String> parts = new ArrayList<>();
        parts.add(String.format(Locale.ROOT, "%,d article%s read", articles, articles == 1 ? "" : "s"));
        left.ifPresent(time -> parts.add(words(time) + " left"));
        if (refused > 0) {
            parts.add(String.format(Locale.ROOT, "%,d refused", refused));
        }
        rate.ifPresent(number -> parts.add(String.format(Locale.ROOT, number < SLOW ? "%.1f a second" : "%,.0f a second", number)));
        while (parts.size() > 1 && line(parts).length() > columns) {
            parts.remove(parts.size() - 1);
        }
        String line = line(parts);
        return line.substring(0, Math.min(line.length(), Math.max(0, columns)));
    }

    private static String line(List<String> parts) {
        return parts.stream().collect(Collectors.joining(", "));
    }

    private static String words(Duration time) {
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        return time.toMinutes() > 0 ? time.toMinutes() + " min " + time.toSecondsPart() + " s" : time.toSeconds() + " s";
    }
}
