package org.demarche.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.evaluate.Evaluation;
import org.demarche.meeting.Extraction;
import org.demarche.meeting.Meeting;
import org.demarche.meeting.MeetingRecords;
import org.demarche.meeting.MeetingRecords.RecordsException;
import org.junit.jupiter.api.io.TempDir;

/** Meeting records, as other programs and people write them. */
class RecordFuzzTest {

    @TempDir static Path folder;
    private final MeetingRecords records = new MeetingRecords();

    @FuzzTest
    void record(byte[] input) throws IOException {
        Path file = Files.write(folder.resolve("fuzz.jsonl"), input);
        try {
            List<Extraction> read = records.read(file, message -> { });
            read.forEach(RecordFuzzTest::quotes);
            new Evaluation(List.of(file), message -> { }).score(file);
            new Evaluation(List.of(file), message -> { }).score(read);
            for (Extraction extraction : read) {
                again(extraction);
            }
        } catch (RecordsException refused) {
            Laws.line(refused.getMessage());
        }
    }

    private static void quotes(Extraction extraction) {
        for (Meeting meeting : extraction.meetings()) {
            meeting.evidence().forEach(evidence -> evidence.span().ifPresent(span ->
                    assertTrue(evidence.text().startsWith(span.of(extraction.article().text())))));
        }
    }

    /** What is written of it reads back. */
    private void again(Extraction extraction) throws IOException {
        Path file = Files.writeString(folder.resolve("again.jsonl"), line(extraction));
        assertEquals(List.of(line(extraction)), records.read(file, message -> { }).stream().map(this::line).toList());
    }

    /** With half a character, which JSON can write and no file can hold, as good as another. */
    private String line(Extraction extraction) {
        return records.json(extraction).put("text", extraction.article().text()).toString().replaceAll("\\p{Cs}", "\\\\ud800");
    }
}
