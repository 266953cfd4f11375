package org.demarche.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.demarche.article.ArticleReader.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that do not say in which charset they are: read where it is sure, and else refused. */
class CharsetTest {

    private static final String WESTERN = "Peru’s foreign minister, Carmen Muñoz, met her Chilean counterpart José Núñez in “Viña del Mar” on"
            + " Friday. They didn’t sign a treaty – the ministry said – but agreed to meet again in São Paulo.";
    private static final String PLAIN = "The ministers discussed trade, migration and the border dispute, and said that their delegations"
            + " would meet again in the spring. A spokesman for the ministry declined to comment on the details of the plan. ";
    private static final String UNTOLD = "a.txt! not UTF-8: byte 0x";

    @TempDir
    private Path temporary;

    private List<String> shown(String name, byte[] bytes) {
        InputFolder folder = new InputFolder(temporary);
        return folder.read(Options.DEFAULT, folder.file(name, bytes)).stream().map(reading -> reading instanceof Reading.Read read
                ? read.article().text().strip() : reading instanceof Reading.Refused refused
                ? name + "! " + refused.reason() : ((Reading.Skipped) reading).kind()).toList();
    }

    private static byte[] bytes(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    @ParameterizedTest
    @CsvSource({"windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-8"})
    void an_english_text_is_read_in_its_charset(String charset) {
        assertEquals(List.of(WESTERN), shown("a.txt", bytes(WESTERN, charset)));
    }

    @Test
    void it_may_be_plain_for_long_before_it_shows() {
        String text = PLAIN.repeat(2000) + WESTERN;
        assertEquals(List.of(text), shown("a.txt", bytes(text, "windows-1252")));
    }

    @ParameterizedTest
    @CsvSource({"Polish Foreign Minister Radosław Sikorski met Żaneta Łączyńska in Łódź on Friday., windows-1250",
        "Foreign Minister Sergei Lavrov (Сергей Лавров) met him., windows-1251", "Foreign Minister Wang Yi (王毅毅) met him., GB18030",
        "They didn’t meet José Núñez in Viña del Mar., x-MacRoman", "They met José Núñez in Viña del Mar., IBM850"})
    void english_with_names_in_other_charsets_is_refused_as_nobody_can_tell(String text, String charset) {
        List<String> shown = shown("a.txt", bytes(text + " " + PLAIN, charset));
        assertTrue(shown.get(0).startsWith(UNTOLD), shown.toString());
    }

    @ParameterizedTest
    @CsvSource({"'Министр иностранных дел России Сергей Лавров встретился в Москве с главой МИД Турции, чтобы обсудить положение"
        + " в регионе и подготовку к встрече президентов, которая должна пройти в этом году.', windows-1251, in Russian",
        "'외교부 장관은 서울에서 미국 국무장관을 만났다. 양측은 협력을 논의했다.', EUC-KR, in Korean",
        "'外務大臣は東京で米国の国務長官と会談した。両国は協力について話し合った。', Shift_JIS, in Japanese"})
    void other_languages_are_named_whatever_their_charset(String text, String charset, String kind) {
        assertEquals(List.of(kind), shown("a.txt", bytes(text.repeat(5), charset)));
    }

    @Test
    void two_charsets_in_one_text_are_none() {
        byte[] both = (WESTERN + " José").getBytes(StandardCharsets.UTF_8);
        byte[] mixed = bytes(WESTERN + " ", "windows-1252");
        byte[] all = new byte[both.length + mixed.length];
        System.arraycopy(both, 0, all, 0, both.length);
        System.arraycopy(mixed, 0, all, both.length, mixed.length);
        assertTrue(shown("a.txt", all).get(0).startsWith(UNTOLD));
        System.arraycopy(mixed, 0, all, 0, mixed.length);
        System.arraycopy(both, 0, all, mixed.length, both.length);
        assertTrue(shown("a.txt", all).get(0).startsWith(UNTOLD));
    }

    @Test
    void rows_of_a_table_are_read_in_its_charset() {
        assertEquals(List.of(WESTERN, PLAIN.strip()), shown("a.csv", bytes("title,text\nA,\"" + WESTERN + "\"\nB,\"" + PLAIN + "\"\n", "windows-1252")));
    }

    @Test
    void a_mail_without_a_charset_is_read_in_what_it_is_seen_to_be() {
        String head = "From: press@a.example\nDate: Sat, 4 May 2024 08:00:00 +0000\nMessage-ID: <1@a.example>\n\n";
        assertEquals(List.of(WESTERN), shown("a.eml", bytes(head + WESTERN, "windows-1252")));
        assertEquals(List.of(WESTERN), shown("a.eml", bytes(head + WESTERN, "UTF-8")));
        assertEquals(List.of("a.eml! not UTF-8: byte 0xB3 at offset 5"),
                shown("a.eml", bytes(head + "Radosław Sikorski met him. " + PLAIN, "windows-1250")));
    }

    @Test
    void a_page_without_a_declaration_is_read_in_what_it_is_seen_to_be() {
        String page = "<html><head><title>Talks</title></head><body><p>%s</p></body></html>";
        assertEquals(List.of("Talks\n\n" + WESTERN), shown("a.html", bytes(page.replace("%s", WESTERN), "windows-1252")));
        assertEquals(List.of("a.html! a page that is not UTF-8 and does not say in which charset it is"),
                shown("a.html", bytes(page.replace("%s", "Radosław Sikorski met him. " + PLAIN), "windows-1250")));
    }
}
