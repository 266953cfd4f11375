package org.demarche.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.demarche.knowledge.Knowledge.KnowledgeException;

/** The way from records of articles to those of meetings, to quads, and to a list of what was refused. */
final class Job {

    private static final String SHUFFLE = "spark.sql.shuffle.partitions";

    private final Settings settings;
    private final List<String> knowledge;
    private final Optional<Integer> tasks;

    /** What was done, counted of what is written. */
    record Outcome(long articles, long meetings, long refused, long skipped, long repeated) {
    }

    /**
     * @param knowledge files that add to what is built in
     * @param tasks     in how many to read; if absent, as the input is split
     */
    Job(Settings settings, List<String> knowledge, Optional<Integer> tasks) {
        this.settings = settings;
        this.knowledge = List.copyOf(knowledge);
        this.tasks = tasks;
    }

    /** @throws KnowledgeException before anything is read */
    Outcome run(SparkSession spark, List<String> paths, String output) {
        Broadcast<Loaded> loaded = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .broadcast(Loaded.of(knowledge, spark.sparkContext().hadoopConfiguration()));
        Counters counters = Counters.of(spark.sparkContext());
        Dataset<Row> whole = input(spark, paths);
        Dataset<Row> input = tasks.map(whole::repartition).orElse(whole);
        if (!spark.sparkContext().getConf().contains(SHUFFLE)) {
            spark.conf().set(SHUFFLE, Math.max(1, input.rdd().getNumPartitions())); // 200 otherwise, however little there is
        }
        Dataset<Row> lines = input
                .mapPartitions(new ReadLines(settings, counters, loaded), Encoders.row(Line.SCHEMA)).persist(StorageLevel.DISK_ONLY());
        Dataset<Row> read = lines.filter(col("status").equalTo(Line.READ))
                .groupByKey((MapFunction<Row, String>) row -> row.getString(Line.ID), Encoders.STRING())
                .flatMapGroups(new OneOfEach(), Encoders.row(Line.SCHEMA));
        Dataset<Row> all = read.unionByName(lines.filter(col("status").notEqual(Line.READ))).persist(StorageLevel.DISK_ONLY());
        write(all, output);
        Outcome outcome = outcome(lines, all);
        all.unpersist();
        lines.unpersist();
        return outcome;
    }

    /** A record as JSON, and the file that it is in. */
    private static Dataset<Row> input(SparkSession spark, List<String> paths) {
        String[] files = paths.toArray(String[]::new);
        Column file = col("_metadata.file_path").as("source");
        boolean parquet = paths.get(0).toLowerCase(Locale.ROOT).replaceFirst("/+$", "").endsWith("parquet");
        return parquet ? spark.read().parquet(files).select(to_json(struct(col("*"))).as("value"), file)
                : spark.read().text(files).select(col("value"), file);
    }

    private static void write(Dataset<Row> all, String output) {
        Dataset<Row> read = all.filter(col("status").equalTo(Line.READ));
        read.select("record").write().text(output + "/jsonl");
        read.select(from_json(col("record"), schema(), Map.of()).as("record")).select("record.*").write().parquet(output + "/parquet");
        read.select("told").write().option("compression", "gzip").text(output + "/nquads");
        read.select(explode(split(col("known"), "\n")).as("known")).filter("known <> ''").distinct().coalesce(1)
                .write().mode(SaveMode.Append).option("compression", "gzip").text(output + "/nquads");
        all.filter(col("status").notEqual(Line.READ)).select("status", "source", "reason", "line").coalesce(1)
                .write().json(output + "/refused");
    }

    private static Outcome outcome(Dataset<Row> lines, Dataset<Row> all) {
        Row sums = all.agg(number(Line.READ), coalesce(sum("meetings"), lit(0L)), number(Line.REFUSED), number(Line.SKIPPED), count(lit(1))).first();
        return new Outcome(sums.getLong(0), sums.getLong(1), sums.getLong(2), sums.getLong(3), lines.count() - sums.getLong(4));
    }

    private static Column number(String status) {
        return count(when(col("status").equalTo(status), 1));
    }

    private static String schema() {
        try (InputStream in = Job.class.getResourceAsStream("record.ddl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
