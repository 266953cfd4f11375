package org.demarche.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.demarche.graph.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** What a person rules on the page is in the file, in the store, and on the page, and is taken back again. */
class CorrectingTest {

    private static final String MEETING = "?meeting=meeting/news/cho-lavrov/fa764a20a884-1";

    @RegisterExtension
    static final Explorer PAGE = new Explorer(World::store, true);

    @AfterEach
    void take_all_back() {
        PAGE.open("");
        int most = PAGE.browser().driver().findElements(By.cssSelector("#rulings button")).size();
        for (int i = 0; i < most; i++) {
            PAGE.script("document.querySelector('#rulings button')?.click()");
            PAGE.settle();
        }
        assertEquals(List.of(), PAGE.browser().complaints());
    }

    private static void press(String telling, String words) {
        PAGE.one("[data-telling*='" + telling + "']").findElements(By.cssSelector(".rule button")).stream()
                .filter(button -> button.getText().equals(words)).findFirst().orElseThrow().click();
        PAGE.settle();
    }

    private static String file() throws IOException {
        return Files.exists(PAGE.corrections()) ? Files.readString(PAGE.corrections()) : "";
    }

    @Test
    void a_rejected_telling_leaves_its_meeting_and_comes_back() throws IOException {
        PAGE.open(MEETING);
        assertEquals(4, PAGE.texts(".telling").size());
        press("not-so", "Reject");
        assertEquals(3, PAGE.texts(".telling").size());
        assertTrue(file().contains("article/not-so#meeting-"), file());
        assertTrue(PAGE.texts("#beside .differ").isEmpty());
        PAGE.click("#rulings summary");
        assertTrue(PAGE.one("#rulings li").getText().startsWith("not-so tells of no meeting"));
        PAGE.click("#rulings button");
        assertEquals(4, PAGE.texts(".telling").size());
        assertEquals("", file());
    }

    @Test
    void an_accepted_telling_stays_whatever_is_read_later() throws IOException {
        PAGE.open(MEETING);
        press("not-so", "Accept");
        assertTrue(file().contains("#sameMeeting>"), file());
        press("not-so", "Another meeting");
        assertFalse(file().contains("#sameMeeting>"), file());
        assertEquals(3, PAGE.texts(".telling").size());
    }

    @Test
    void a_telling_is_joined_to_another_meeting_of_its_actors_that_nearest_in_time_first() throws IOException {
        PAGE.open("?actor=person/marta-lind.SE&status=cancelled");
        PAGE.click(".meeting a");
        PAGE.one(".put summary").click();
        WebElement same = PAGE.one(".put select");
        PAGE.settle();
        assertTrue(same.getText().contains("Luis Rey, Marta Lind"), same.getText());
        new Select(same).selectByIndex(1);
        PAGE.one(".put form p button").click();
        PAGE.settle();
        assertEquals(2, PAGE.texts(".telling").size());
        assertTrue(file().contains("#sameMeeting>"), file());
    }

    @Test
    void a_name_is_put_right_for_all_meetings() throws IOException {
        PAGE.open(MEETING);
        PAGE.one("[data-telling*='tass-lavrov'] .put summary").click();
        WebElement name = PAGE.one("[data-telling*='tass-lavrov'] [data-actor$='cho-hyun.KR'] [name=name]");
        name.sendKeys("Cho Hyun-jin\n");
        PAGE.settle();
        assertTrue(PAGE.one("#beside h2").getText().contains("Cho Hyun-jin"), PAGE.one("#beside h2").getText());
        assertTrue(file().contains("\"Cho Hyun-jin\""), file());
        PAGE.open("?actor=person/cho-hyun.KR&view=network");
        PAGE.click("summary");
        assertTrue(PAGE.texts("details td").stream().noneMatch("Cho Hyun (KR)"::equals), PAGE.texts("details td").toString());
    }

    @Test
    void what_the_server_refuses_is_said_beside_the_button() throws IOException {
        PAGE.open(MEETING);
        press("not-so", "Accept");
        String before = file();
        Files.writeString(PAGE.corrections(), "nonsense");
        press("not-so", "Reject");
        assertTrue(PAGE.one("[data-telling*='not-so'] .wrong").getText().contains("corrections.ttl"));
        assertEquals(1, PAGE.browser().complaints().size());
        Files.writeString(PAGE.corrections(), before);
    }
}
