package org.demarche.graph;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.MeetingRecords;

/** The small world of the query tests: ten articles, an awkward case each. */
public final class World {

    private World() {
    }

    public static List<Extraction> articles() {
        try {
            return new MeetingRecords().read(Path.of(World.class.getResource("/query/world.jsonl").toURI()), message -> {
                throw new IllegalStateException(message);
            });
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static MeetingStore store(Path folder) {
        MeetingStore store = MeetingStore.openOrCreate(folder, Optional.empty());
        store.putAll(articles(), Told.KNOWN);
        return store;
    }
}
