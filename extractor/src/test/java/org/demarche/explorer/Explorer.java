package org.demarche.explorer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.graph.MeetingStore;
import org.demarche.serve.Server;
import org.demarche.serve.Settings;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The page over a store that is served for the tests of one class, and what one does there. */
final class Explorer implements ExecutionCondition, BeforeAllCallback, AfterAllCallback {

    private static final String SKIPPED = "the page is not tested: no chromium and chromedriver here"
            + " (Debian: apt-get install chromium chromium-driver)";

    private static final String SETTLED = """
            const done = arguments[0];
            const look = () => performance.getEntriesByName('first view').length && !document.querySelector('[aria-busy=true]')
                ? done() : setTimeout(look, 20);
            setTimeout(look, 20);
            """;

    private final Function<Path, MeetingStore> stored;
    private final boolean correcting;
    private Path folder;
    private MeetingStore store;
    private Server server;
    private Browser browser;

    /** @param stored makes a store in a folder */
    Explorer(Function<Path, MeetingStore> stored, boolean correcting) {
        this.stored = stored;
        this.correcting = correcting;
    }

    /** Without Chromium all tests of the page are skipped, and say so. */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Browser.isHere()) {
            return ConditionEvaluationResult.enabled("there is a browser");
        }
        System.out.println(context.getDisplayName() + " skipped: " + SKIPPED);
        return ConditionEvaluationResult.disabled(SKIPPED);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        browser = Browser.of(context);
        folder = Files.createTempDirectory("explorer");
        store = stored.apply(folder.resolve("store"));
        server = Server.start(store, new Settings(0, Settings.DEFAULT.limits(), Settings.Changes.NONE,
                Optional.of(corrections()).filter(file -> correcting)));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        server.close();
        store.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    Path corrections() {
        return folder.resolve("corrections.ttl");
    }

    /** Opens the page at an address below its root, and waits until it stands. */
    void open(String address) {
        browser.complaints();
        browser.driver().get(server.address() + address);
        settle();
    }

    void settle() {
        browser.driver().executeAsyncScript(SETTLED);
    }

    /** The address that is seen, below the root. */
    String address() {
        return browser.driver().getCurrentUrl().substring(server.address().toString().length());
    }

    WebElement one(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }

    List<String> texts(String selector) {
        return browser.driver().findElements(By.cssSelector(selector)).stream().map(WebElement::getText).toList();
    }

    /** Clicks it as a person would, and waits. */
    void click(String selector) {
        one(selector).click();
        settle();
    }

    void type(CharSequence... keys) {
        browser.driver().switchTo().activeElement().sendKeys(keys);
        settle();
    }

    Object script(String script) {
        return browser.driver().executeScript(script);
    }

    void back() {
        browser.driver().navigate().back();
        settle();
    }

    Browser browser() {
        return browser;
    }
}
