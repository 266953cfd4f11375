package org.demarche.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A report as JSON. */
final class ReportJson {

    private static final int DECIMALS = 4;

    private ReportJson() {
    }

    static String print(Report report) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        report.scores().forEach((measure, score) -> all.putObject(measure.toString())
                .put("P", rounded(score.precision())).put("R", rounded(score.recall())).put("F1", rounded(score.f1()))
                .put("tp", score.matched()).put("predicted", score.found()).put("gold", score.gold()));
        accuracy(all.putObject("status"), report.status());
        accuracy(all.putObject("kind"), report.kind());
        return all.toString();
    }

    private static void accuracy(ObjectNode node, Report.Accuracy accuracy) {
        node.put("accuracy", rounded(accuracy.value())).put("of", accuracy.of());
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
