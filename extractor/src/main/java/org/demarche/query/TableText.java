package org.demarche.query;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Rows of cells as lines of text, the first row a heading; cells that do not fit are cut with an ellipsis. */
final class TableText {

    private static final String GAP = "  ";
    private static final int NARROWEST = 5;

    private final List<List<String>> rows;

    /** Control characters and line ends in cells become spaces: what an article says must not steer a terminal. */
    TableText(List<List<String>> rows) {
        this.rows = rows.stream().map(row -> row.stream()
                .map(cell -> cell.replaceAll("[\\p{Cntrl}\\s]+", " ").strip()).toList()).toList();
    }

    /** @param width columns that a line may take; if absent, as many as it needs */
    List<String> lines(OptionalInt width) {
        int[] widths = widths(width);
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(line(row, widths));
            if (lines.size() == 1) {
                lines.add(line(rule(widths), widths));
            }
        }
        return lines;
    }

    /** The widest columns give way first. */
    private int[] widths(OptionalInt width) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        rows.forEach(row -> {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], columns(row.get(i)));
            }
        });
        int room = width.orElse(Integer.MAX_VALUE) - GAP.length() * Math.max(0, columns - 1);
        int cap = NARROWEST;
        while (width.isPresent() && cap < room && total(widths, cap + 1) <= room) {
            cap++;
        }
        for (int i = 0; i < columns && width.isPresent(); i++) {
            widths[i] = Math.min(widths[i], cap);
        }
        return widths;
    }

    private static int total(int[] widths, int cap) {
        int total = 0;
        for (int width : widths) {
            total += Math.min(width, cap);
        }
        return total;
    }

    private static List<String> rule(int[] widths) {
        List<String> rule = new ArrayList<>();
        for (int width : widths) {
            rule.add("-".repeat(width));
        }
        return rule;
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cut(cells.get(i), widths[i]);
            line.append(i == 0 ? "" : GAP).append(cell).append(" ".repeat(widths[i] - columns(cell)));
        }
        return line.toString().stripTrailing();
    }

    private static String cut(String cell, int width) {
        if (columns(cell) <= width) {
            return cell;
        }
        StringBuilder cut = new StringBuilder();
        int used = 1;
        for (int c : cell.codePoints().toArray()) {
            used += columns(c);
            if (used > width) {
                break;
            }
            cut.appendCodePoint(c);
        }
        return cut.toString().stripTrailing() + "\u2026";
    }

    private static int columns(String text) {
        return text.codePoints().map(TableText::columns).sum();
    }

    /** How many columns a terminal gives a character. */
    private static int columns(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> c >= 0x1F300 && c < 0x1FB00 || switch (Character.UnicodeScript.of(c)) {
                case HAN, HANGUL, HIRAGANA, KATAKANA -> true;
                default -> false;
            } ? 2 : 1;
        };
    }
}
