package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The language, the calendar and the time zone of the machine change nothing of what is read, printed and stored. */
class LocaleTest {

    private static final List<List<String>> MACHINES = List.of(
            List.of("-Duser.language=en", "-Duser.timezone=UTC"),
            List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Apia"), // I without a dot; a day ahead
            List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=America/St_Johns", "-Dfile.encoding=ISO-8859-1"),
            List.of("-Duser.language=th", "-Duser.country=TH", "-Duser.extensions=ca-buddhist", "-Duser.timezone=Asia/Kolkata"));

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Path news = Files.createDirectory(folder.resolve("news"));
        Files.writeString(news.resolve("wire.txt"), "ANKARA, Dec. 31 (Reuters) - Turkish Foreign Minister Hakan Fidan met his Iraqi"
                + " counterpart, Fuad Hussein, in Istanbul on Wednesday.\n");
        Files.writeString(news.resolve("mail.eml"), "From: press@ministry.example\nSubject: Readout\nDate: Wed, 1 May 2024 23:30:00 +0000\n"
                + "Content-Type: text/plain; charset=utf-8\n\nForeign Minister Ana Duarte of Chile will meet Luis Paredes of Peru"
                + " in Lima on Friday.\n");
        Files.writeString(news.resolve("page.html"), "<html><head><title>Talks</title><meta property=\"article:published_time\""
                + " content=\"2024-05-01T23:30:00-05:00\"></head><body><article><h1>Talks</h1><p>President Ilir Idrizi of Albania"
                + " received Italian Prime Minister Iva Conti in Tirana on Tuesday, the office of the president said.</p></article></body></html>");
        Files.writeString(news.resolve("table.csv"), "id,published,text\n1,2024-05-06,\"Indian and Indonesian officials met in Jakarta"
                + " on Sunday.\"\n2,2024-13-06,\"Nobody met.\"\n");
    }

    @Test
    void all_machines_read_the_same() throws Exception {
        String first = told(0);
        assertTrue(first.lines().count() > 100, first);
        for (int machine = 1; machine < MACHINES.size(); machine++) {
            assertEquals(first, told(machine));
        }
    }

    /** What is printed, what is said and what is stored. */
    private String told(int machine) throws IOException, InterruptedException {
        String store = folder.resolve("store" + machine).toString();
        Path printed = folder.resolve("printed");
        Run extract = new Child(printed, folder.resolve("said"), MACHINES.get(machine), "extract", folder.resolve("news").toString(),
                "--store", store).end();
        String table = Files.readString(printed);
        Run export = new Child(printed, folder.resolve("said"), MACHINES.get(machine), "export", "--format", "nquads", "--store",
                store).end();
        return extract.code() + " " + extract.err().replace(store, "") + table + export.code() + export.err() + Files.readString(printed);
    }
}
