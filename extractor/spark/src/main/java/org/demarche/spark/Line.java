package org.demarche.spark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What became of a record of the input, as a row. */
final class Line {

    static final String READ = "read";
    static final String REFUSED = "refused";
    static final String SKIPPED = "skipped";

    /** Of one that was read: its id, a digest of its text, the meetings' number, record and quads; else why it was not. */
    static final StructType SCHEMA = new StructType().add("status", DataTypes.StringType).add("id", DataTypes.StringType)
            .add("digest", DataTypes.StringType).add("meetings", DataTypes.LongType).add("record", DataTypes.StringType)
            .add("told", DataTypes.StringType).add("known", DataTypes.StringType).add("source", DataTypes.StringType)
            .add("reason", DataTypes.StringType).add("line", DataTypes.StringType);

    static final int STATUS = 0;
    static final int ID = 1;
    static final int DIGEST = 2;
    static final int MEETINGS = 3;
    static final int SOURCE = 7;

    private static final int BYTES = 16;
    private static final int SHOWN = 200;

    private Line() {
    }

    static Row read(String id, String text, long meetings, String record, String told, String known, String source) {
        return RowFactory.create(READ, id, digest(text), meetings, record, told, known, source, null, null);
    }

    /** @param line of which a beginning is shown */
    static Row not(String status, String source, String reason, String line) {
        int shown = Math.min(SHOWN, line.length());
        return RowFactory.create(status, null, null, 0L, null, null, null, source, reason, line.substring(0, shown));
    }

    static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
