package org.demarche.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.demarche.article.ArticleReader.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailTest {

    private static final String HEADER = """
            Return-Path: <press@mfa.pannonia.example>
            Received: from mx.example by mail.example;
             Tue, 16 Dec 2025 23:01:00 +0000
            From: =?utf-8?Q?Press_Office_of_the_Ministry_=E2=80=93_Pannonia?= <press@mfa.pannonia.example>
            To: desk@harbourpost.example
            Subject: Fwd: Minister Szalai meets
             Foreign Minister =?utf-8?B?TMOhc3psw7M=?=
            Date: Tue, 16 Dec 2025 23:30:00 -0500
            MIME-Version: 1.0
            """;

    @TempDir
    private Path temporary;

    private Article read(String mail) {
        InputFolder folder = new InputFolder(temporary);
        return folder.article(Options.DEFAULT, folder.file("release.eml", mail.replace("\n", "\r\n")));
    }

    @Test
    void subject_sender_and_the_senders_own_day_are_the_articles() {
        Article article = read(HEADER + "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n"
                + "The ministers met in Szeged on Tuesday=2C and Caf=E9 Reg=\n=F3s was full.\n\n> Is it true?\n-- \nPress office\n");
        assertEquals("release", article.id());
        assertEquals(Optional.of("Minister Szalai meets Foreign Minister László"), article.title());
        assertEquals(Optional.of(LocalDate.of(2025, 12, 16)), article.published());
        assertEquals(Optional.of("Press Office of the Ministry – Pannonia"), article.source());
        assertEquals("Minister Szalai meets Foreign Minister László\n\nThe ministers met in Szeged on Tuesday, and Café Regós was full.\n",
                article.text());
    }

    @Test
    void a_page_is_read_where_the_plain_part_says_nothing_and_without_what_is_attached() {
        String html = "<html><body><table><tr><td><p>The ministers met in Szeged on Tuesday and signed two agreements.</p>"
                + "<p>They will meet again in Ashgabat in May.</p></td></tr></table></body></html>";
        assertEquals("Minister Szalai meets Foreign Minister László\n\nThe ministers met in Szeged on Tuesday and signed two"
                + " agreements.\n\nThey will meet again in Ashgabat in May.\n", read(HEADER
                + "Content-Type: multipart/mixed; boundary=\"A\"\n\n--A\nContent-Type: multipart/alternative; boundary=\"B\"\n\n"
                + "--B\nContent-Type: text/plain\n\nPlease look at the page.\n--B\nContent-Type: text/html; charset=utf-8\n"
                + "Content-Transfer-Encoding: base64\n\n" + Base64.getMimeEncoder().encodeToString(html.getBytes(StandardCharsets.UTF_8))
                + "\n--B--\n--A\nContent-Type: text/plain\nContent-Disposition: attachment; filename=\"list.txt\"\n\n"
                + "The presidents of Chile and Peru met in Lima.\n--A--\n").text());
    }

    @Test
    void flowing_lines_are_put_together() {
        assertEquals("Minister Szalai meets Foreign Minister László\n\nThe ministers met in Szeged.\n", read(HEADER
                + "Content-Type: text/plain; format=flowed\n\nThe ministers met \nin Szeged.\n").text());
    }

    @Test
    void a_mail_without_a_text_is_refused() {
        InputFolder folder = new InputFolder(temporary);
        assertEquals(List.of("x! a mail without a text"), folder.shown(folder.file("x", HEADER + "Content-Type: image/png\n\nabc\n")));
    }

    private static String part(String type, String disposition, String body) {
        return "--A\nContent-Type: " + type + "\nContent-Disposition: " + disposition + "\n\n" + body + "\n";
    }

    private List<Article> readAll(String... parts) {
        InputFolder folder = new InputFolder(temporary);
        Path file = folder.file("release.eml", HEADER + "Content-Type: multipart/mixed; boundary=\"A\"\n\n" + String.join("", parts) + "--A--\n");
        return folder.read(Options.DEFAULT, file).stream().map(reading -> ((Reading.Read) reading).article()).toList();
    }

    @Test
    void what_is_attached_is_an_article_with_day_and_sender_of_the_mail() {
        List<Article> articles = readAll("--A\n\nSee the statement that is attached.\n",
                part("text/plain; charset=iso-8859-1", "attachment; filename=\"C:\\list.txt\"", "They met in Szeged."),
                part("text/html", "attachment; filename=talks.html", "<html><body><p>They met in Lima and talked.</p></body></html>"),
                part("text/plain", "attachment; filename=\"list.txt\"", "They met in Tacna."),
                part("message/rfc822", "attachment", HEADER.replace("16 Dec", "15 Dec") + "\nThey met in Arica."));
        assertEquals(List.of("release", "release/list", "release/talks", "release/3-list", "release/message-rfc822"),
                articles.stream().map(Article::id).toList());
        assertEquals(List.of("16", "16", "16", "16", "15"), articles.stream().map(article -> article.published().orElseThrow()
                .toString().substring(8)).toList());
        assertEquals(List.of(articles.get(0).source()), articles.stream().map(Article::source).distinct().toList());
        assertEquals(List.of("They met in Szeged.", "They met in Lima and talked.", "They met in Tacna."),
                articles.subList(1, 4).stream().map(article -> article.text().strip()).toList());
    }

    @Test
    void pictures_and_invitations_are_left_and_a_mail_may_be_only_what_is_attached() {
        List<Article> articles = readAll(part("image/png", "inline; filename=logo.png", "abc"),
                part("text/calendar; method=REQUEST", "attachment; filename=talks.ics", "BEGIN:VCALENDAR"),
                part("text/calendar", "inline", "BEGIN:VCALENDAR"), part("application/msword", "attachment; filename=a.doc", "abc"),
                part("application/octet-stream", "attachment; filename=talks.txt", "They met in Lima."));
        assertEquals(List.of("release/talks"), articles.stream().map(Article::id).toList());
    }

    @Test
    void a_memo_in_plain_text_is_no_mail() {
        InputFolder folder = new InputFolder(temporary);
        assertEquals(List.of("x = From: the minister\n\nThey met."), folder.shown(folder.file("x.txt", "From: the minister\n\nThey met.\n")));
    }
}
