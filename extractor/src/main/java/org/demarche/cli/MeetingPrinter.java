package org.demarche.cli;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.demarche.cli.PipeStream.ClosedPipe;
import org.demarche.graph.MeetingGraph;
import org.demarche.knowledge.Entity;
import org.demarche.knowledge.Knowledge;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.MeetingRecords;

/** Prints what was extracted while it comes. */
final class MeetingPrinter {

    private final Console console;
    private final Knowledge knowledge;
    private final String base;

    /** @param base where RDF is minted */
    MeetingPrinter(Console console, Knowledge knowledge, String base) {
        this.console = console;
        this.knowledge = knowledge;
        this.base = base;
    }

    /**
     * Takes all batches, also where nobody reads what is printed: taking them may store them.
     *
     * @return whether somebody read it to the end
     */
    boolean print(Iterator<List<Extraction>> batches, Extract.Format format) throws IOException {
        try {
            switch (format) {
                case TABLE -> table(batches);
                case JSONL -> lines(batches);
                case TURTLE -> turtle(batches);
            }
            console.out().flush();
            return true;
        } catch (ClosedPipe nobodyReads) {
            batches.forEachRemaining(batch -> { });
            return false;
        }
    }

    private void table(Iterator<List<Extraction>> batches) {
        MeetingTable table = new MeetingTable(console.out(), console.width(),
                code -> knowledge.country(code).map(Entity::name).orElse(code));
        batches.forEachRemaining(batch -> {
            table.print(batch);
            console.out().flush();
        });
    }

    private void lines(Iterator<List<Extraction>> batches) {
        MeetingRecords records = new MeetingRecords();
        batches.forEachRemaining(batch -> {
            batch.forEach(extraction -> console.out().println(records.write(extraction)));
            console.out().flush();
        });
    }

    private void turtle(Iterator<List<Extraction>> batches) throws IOException {
        new MeetingGraph(base, knowledge).printTurtle(StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(batches, Spliterator.ORDERED), false).flatMap(List::stream),
                console.bytes());
    }
}
