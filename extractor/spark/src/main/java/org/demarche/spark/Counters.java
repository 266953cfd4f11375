package org.demarche.spark;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/**
 * What Spark shows of a run while it goes on. A task that is done again counts again: what is reported at the end is
 * counted of the outcome.
 */
record Counters(LongAccumulator articles, LongAccumulator meetings, LongAccumulator refused, LongAccumulator skipped)
        implements Serializable {

    static Counters of(SparkContext spark) {
        return new Counters(spark.longAccumulator("articles"), spark.longAccumulator("meetings"), spark.longAccumulator("refused"),
                spark.longAccumulator("skipped"));
    }
}
