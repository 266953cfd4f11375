package org.demarche.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.demarche.article.Article;
import org.demarche.article.Span;
import org.demarche.mention.Actor;
import org.demarche.mention.Edtf;
import org.demarche.mention.Place;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeetingRecordsTest {

    private final MeetingRecords records = new MeetingRecords();

    private final List<String> messages = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void writesFieldsInTheOrderOfTheFormat() {
        String text = "\uD83D\uDE00 Ana Ruiz met Bo Lind in Lima.";
        Article article = new Article("a", Optional.empty(), Optional.of(LocalDate.of(2024, 5, 4)),
                Optional.of("http://x"), Optional.of("Wire"), text, List.of());
        Actor ruiz = new Actor(Optional.of("Ana Ruiz"), Optional.of("envoy"), Optional.empty(), Optional.of("PE"));
        Actor lind = new Actor(Optional.of("Bo Lind"), Optional.empty(), Optional.empty(), Optional.empty());
        Meeting meeting = new Meeting(Meeting.Kind.MEETING, Meeting.Status.HELD, List.of(ruiz, lind),
                Optional.of(new Place("Lima", Optional.of("PE"), Optional.of("3936456"),
                        Optional.of(new Place.Position(-12.04, -77.03)))),
                Optional.of(new Edtf("2024-05")), List.of("trade"),
                List.of(new Meeting.Evidence(text.substring(3), Optional.of(new Span(3, text.length())), "met",
                        Optional.of(lind))), 0.87654);
        assertEquals("{'id':'a','title':null,'published':'2024-05-04','meetings':[{'kind':'meeting','status':'held',"
                + "'participants':[{'name':'Ana Ruiz','position':'envoy','organization':null,'country':'PE'},"
                + "{'name':'Bo Lind','position':null,'organization':null,'country':null}],"
                + "'place':{'name':'Lima','country':'PE','geonames':'3936456','lat':-12.04,'lon':-77.03},"
                + "'date':'2024-05','topics':['trade'],'evidence':['Ana Ruiz met Bo Lind in Lima.'],"
                + "'confidence':0.877,'rule':'met',"
                + "'saidBy':{'name':'Bo Lind','position':null,'organization':null,'country':null},"
                + "'spans':[[2,31]]}],'url':'http://x','source':'Wire'}",
                records.write(new Extraction(article, List.of(meeting))).replace('"', '\''));
    }

    @Test
    void writesAnArticleWithoutMeetings() {
        Article article = new Article("a", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "",
                List.of());
        assertEquals("{\"id\":\"a\",\"title\":null,\"published\":null,\"meetings\":[]}",
                records.write(new Extraction(article, List.of())));
    }

    @Test
    void findsEvidenceInTheText() throws IOException {
        Extraction gold = read("{'id':'a','text':'Rain. They met on Friday, he said.','meetings':[{'kind':'meeting',"
                + "'status':'held','participants':[{'country':'PE'}],'evidence':['They met on Friday, \u2026']}]}").get(0);
        Meeting meeting = gold.meetings().get(0);
        assertEquals(Optional.of(new Span(6, 25)), meeting.evidence().get(0).span());
        assertEquals(1, meeting.confidence());
        assertEquals(List.of(), messages);
    }

    @Test
    void keepsApartWhatTheHeadlineSaysAndWhatTheTextSays() throws IOException {
        Extraction told = read("{'id':'a','title':'They met.','text':'They met.','meetings':[{'kind':'meeting','status':'held',"
                + "'participants':[{'country':'PE'}],'evidence':['They met.'],'spans':[null]}]}").get(0);
        assertEquals(Optional.empty(), told.meetings().get(0).evidence().get(0).span());
        assertEquals(told.meetings(), records.whole(told.article(), records.whole(told)).meetings());
        assertTrue(records.write(told).contains("\"spans\":[null]"));
    }

    @Test
    void looksForAnEllipsisAtTheEndAlone() throws IOException {
        String blanks = " ".repeat(300_000);
        Extraction gold = read("{'id':'a','text':'They met." + blanks + "So.','meetings':[{'kind':'meeting','status':'held',"
                + "'participants':[{'country':'PE'}],'evidence':['They met." + blanks + "So','They met." + blanks + "\u2026']}]}").get(0);
        assertEquals(List.of(300_011, 9), gold.meetings().get(0).evidence().stream().map(each -> each.span().orElseThrow().length()).toList());
    }

    @Test
    void reportsEvidenceThatIsNotInTheText() throws IOException {
        read("{'id':'a','title':'They talked','text':'They met.','meetings':[{'kind':'meeting','status':'held',"
                + "'participants':[{'country':'PE'}],'evidence':['They talked','They ate.']}]}");
        assertEquals(List.of("a: not in the text: They ate."), messages);
    }

    @Test
    void dropsWhatHasTheWrongShape() throws IOException {
        Extraction read = read("\uFEFF\n5\nnull\n{'id':'a','published':'May','meetings':[7,{'kind':'meeting',"
                + "'status':'held','participants':['x',{},{'name':3}],'date':20240504,'place':'Lima'},"
                + "{'kind':'dinner','status':'held','participants':[{'country':'PE'}]},"
                + "{'kind':'call','status':'held','participants':[{'country':'PE'}],'date':'Friday'}]}").get(0);
        assertEquals(2, read.meetings().size());
        assertEquals(Optional.empty(), read.meetings().get(0).date());
        assertEquals(1, read.meetings().get(0).participants().size());
        assertEquals(List.of(
                "2: line 5 has the wrong type, taken as none",
                "4: meeting 7 has the wrong type, taken as none",
                "4: participant \"x\" has the wrong type, taken as none",
                "4: name 3 has the wrong type, taken as none",
                "4: date 20240504 has the wrong type, taken as none",
                "4: place \"Lima\" has the wrong type, taken as none",
                "a: published May is no ISO 8601 date, taken as none",
                "a: a meeting without a known kind, status or participant, left out: kind \"dinner\", status \"held\"",
                "a: date Friday is no EDTF level 1, taken as none"), withoutFile(messages));
    }

    @Test
    void lastOfTwoLinesWithOneIdCounts() throws IOException {
        List<Extraction> read = read("{'id':'a','title':'one'}\n{'id':'b'}\n\n{'id':'a','title':'two'}");
        assertEquals(List.of("a", "b"), read.stream().map(extraction -> extraction.article().id()).toList());
        assertEquals(Optional.of("two"), read.get(0).article().title());
        assertEquals(List.of("4: id \"a\" twice, the last counts"), withoutFile(messages));
    }

    @Test
    void refusesWhatIsNoJson() throws IOException {
        Path file = write("{'id':'a'}\n{'id':");
        String message = assertThrows(MeetingRecords.RecordsException.class, () -> records.read(file, messages::add))
                .getMessage();
        assertTrue(message.startsWith(file + ":2: no JSON ("), message);
        assertTrue(message.endsWith("expected meeting records, one JSON object a line"), message);
    }

    @Test
    void refusesAMissingFile() {
        Path file = folder.resolve("none.jsonl");
        assertEquals(file + ": no such file; expected meeting records, one JSON object a line",
                assertThrows(MeetingRecords.RecordsException.class, () -> records.load(file, messages::add))
                        .getMessage());
    }

    @Test
    void refusesAnotherCharset() throws IOException {
        Path file = Files.write(folder.resolve("latin"), "{\"id\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(file + ": not UTF-8; expected meeting records, one JSON object a line",
                assertThrows(MeetingRecords.RecordsException.class, () -> records.load(file, messages::add))
                        .getMessage());
    }

    @RepeatedTest(100)
    void whatIsWrittenReadsBack(RepetitionInfo repetition) throws IOException {
        Extraction extraction = new AnyExtraction(new Random(repetition.getCurrentRepetition())).extraction();
        ObjectNode line = records.json(extraction).put("text", extraction.article().text());
        Path file = Files.writeString(folder.resolve("any.jsonl"), line.toString(), StandardCharsets.UTF_8);
        assertEquals(List.of(extraction), records.read(file, messages::add));
        assertEquals(List.of(), messages);
        JsonNode again = records.load(file, messages::add).get(0);
        assertEquals(line.get("meetings").size(), again.get("meetings").size());
    }

    @Test
    void whatIsWrittenWholeKeepsTheRuleAndTheSourceOfEachSentence() {
        Article article = new Article("a", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                "They met. They talked, aides said.", List.of());
        Meeting meeting = new Meeting(Meeting.Kind.MEETING, Meeting.Status.HELD, List.of(new Actor(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("PE"))), Optional.empty(),
                Optional.empty(), List.of(), List.of(
                        new Meeting.Evidence("They met.", Optional.of(new Span(0, 9)), "meet", Optional.empty()),
                        new Meeting.Evidence("They talked, aides said.", Optional.of(new Span(10, 34)), "talk",
                                Optional.of(new Actor(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("CL"))))), 0.87654);
        Extraction extraction = new Extraction(article, List.of(meeting));
        assertEquals(extraction, records.whole(article, records.whole(extraction)));
    }

    private List<Extraction> read(String lines) throws IOException {
        return records.read(write(lines), messages::add);
    }

    private Path write(String lines) throws IOException {
        return Files.writeString(folder.resolve("gold.jsonl"), lines.replace('\'', '"'), StandardCharsets.UTF_8);
    }

    private List<String> withoutFile(List<String> lines) {
        return lines.stream().map(line -> line.replace(folder.resolve("gold.jsonl") + ":", "")).toList();
    }
}
