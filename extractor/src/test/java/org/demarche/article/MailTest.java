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
    void a_page_is_read_where_the_plain_part_says_nothing_and_attachments_are_left() {
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

    @Test
    void a_memo_in_plain_text_is_no_mail() {
        InputFolder folder = new InputFolder(temporary);
        assertEquals(List.of("x = From: the minister\n\nThey met."), folder.shown(folder.file("x.txt", "From: the minister\n\nThey met.\n")));
    }
}
