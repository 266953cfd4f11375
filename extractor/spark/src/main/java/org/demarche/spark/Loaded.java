package org.demarche.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.demarche.Extractor;
import org.demarche.knowledge.Knowledge;
import org.demarche.knowledge.Knowledge.KnowledgeException;

/**
 * Models and tables, once in each process of the cluster. Only users' knowledge travels, as it is written; the first task
 * that wants them loads them, while others wait. None of it ever changes.
 */
final class Loaded implements Serializable {

    private static final long serialVersionUID = 1;

    private final List<Text> texts;

    /** Null until it is wanted, which is how it arrives. */
    private transient Knowledge knowledge;
    private transient Extractor extractor;

    /** No record: where Spark is set to use Kryo, that cannot read one. */
    private static final class Text implements Serializable {

        private static final long serialVersionUID = 1;

        private final String file;
        private final byte[] turtle;

        private Text(String file, byte[] turtle) {
            this.file = file;
            this.turtle = turtle;
        }
    }

    private Loaded(List<Text> texts) {
        this.texts = new ArrayList<>(texts);
    }

    /**
     * What is built in and what files add, on any file system that Hadoop knows.
     *
     * @throws KnowledgeException naming a file that is no knowledge, and why
     */
    static Loaded of(List<String> files, Configuration hadoop) {
        Loaded loaded = new Loaded(files.stream().map(file -> new Text(file, bytes(file, hadoop))).toList());
        if (!files.isEmpty()) {
            loaded.knowledge(); // fails here rather than in each task
        }
        return loaded;
    }

    private static byte[] bytes(String file, Configuration hadoop) {
        try {
            Path path = new Path(file);
            try (FSDataInputStream in = path.getFileSystem(hadoop).open(path)) {
                return in.readAllBytes();
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new KnowledgeException(file + ": cannot be read: " + e.getMessage());
        }
    }

    synchronized Knowledge knowledge() {
        if (knowledge == null) {
            Knowledge all = Knowledge.builtIn();
            for (Text text : texts) {
                all = all.with(text.file, text.turtle);
            }
            knowledge = all;
        }
        return knowledge;
    }

    synchronized Extractor extractor() {
        if (extractor == null) {
            extractor = new Extractor(knowledge());
        }
        return extractor;
    }

    /** As {@code demarche extract} has it of the same files. */
    String edition(double confidence) {
        return Extractor.edition(texts.stream().map(text -> text.turtle).toList(), confidence);
    }
}
