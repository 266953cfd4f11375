package org.demarche.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.graph.MeetingStore;
import org.demarche.knowledge.Knowledge;
import org.demarche.meeting.MeetingRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How long a visitor waits, over what people annotated in the sample articles; printed, as machines differ. */
class FirstViewTest {

    private static final Path SAMPLES = Path.of("../data/gold/articles.jsonl");

    @RegisterExtension
    static final Explorer PAGE = new Explorer(FirstViewTest::store, false);

    private static MeetingStore store(Path folder) {
        MeetingStore store = MeetingStore.openOrCreate(folder, Optional.empty());
        store.putAll(new MeetingRecords().read(SAMPLES, message -> {
            throw new IllegalStateException(message);
        }), Knowledge.builtIn());
        return store;
    }

    @Test
    void the_first_view_stands() {
        PAGE.open("");
        Object first = PAGE.script("return Math.round(performance.getEntriesByName('first view')[0].startTime)");
        PAGE.open("?view=list");
        Object again = PAGE.script("return Math.round(performance.getEntriesByName('first view')[0].startTime)");
        System.out.println("explorer: first view of the sample store after " + first + " ms, again after " + again + " ms");
        assertEquals(100, PAGE.texts(".meeting").size());
        assertEquals(List.of(), PAGE.browser().complaints());
    }
}
