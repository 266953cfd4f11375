package org.demarche.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.graph.MeetingStore;
import org.demarche.query.Catalogue;
import org.demarche.query.NamedQuery;

/** A process of its own that asks some queries of the catalogue again and again, and prints the median of its seconds. */
final class WarmQueries {

    private static final int UNCOUNTED = 2;

    private WarmQueries() {
    }

    /** @param words the store, two who met, how often, and which queries, with commas between */
    public static void main(String[] words) throws IOException {
        try (MeetingStore store = MeetingStore.open(Path.of(words[0]))) {
            List<String> wanted = List.of(words[4].split(","));
            for (NamedQuery query : new Catalogue().all().stream().filter(any -> wanted.contains(any.name())).toList()) {
                Map<String, String> values = QueryTimes.values(query, words[1], words[2]);
                double[] seconds = new double[Integer.parseInt(words[3])];
                for (int i = -UNCOUNTED; i < seconds.length; i++) {
                    long start = System.nanoTime();
                    query.run(store, values, Optional.empty(), OptionalInt.empty(), OutputStream.nullOutputStream());
                    if (i >= 0) {
                        seconds[i] = (System.nanoTime() - start) / 1e9;
                    }
                }
                Arrays.sort(seconds);
                System.out.println(query.name() + "\t" + seconds[seconds.length / 2]);
            }
        }
    }
}
