package org.demarche.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.demarche.evaluate.Report;

/** Scores as lines of text. */
final class ScoreTable {

    private final PrintWriter out;

    ScoreTable(PrintWriter out) {
        this.out = out;
    }

    void print(Report report) {
        out.println(String.format(Locale.ROOT, "%-18s %6s %6s %6s %8s %6s %6s", "", "P", "R", "F1", "matched", "found",
                "gold"));
        report.scores().forEach((measure, score) -> out.println(String.format(Locale.ROOT,
                "%-18s %6.3f %6.3f %6.3f %8d %6d %6d", measure, score.precision(), score.recall(), score.f1(),
                score.matched(), score.found(), score.gold())));
        print("status", report.status());
        print("kind", report.kind());
    }

    private void print(String name, Report.Accuracy accuracy) {
        out.println(String.format(Locale.ROOT, "%-18s %20.3f %8d of %d", name, accuracy.value(), accuracy.right(),
                accuracy.of()));
    }
}
