package org.depeche.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.depeche.page.ArticleInput;
import org.depeche.model.Json;
import org.depeche.search.ArticleStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor's ways through the page, in the system's Chromium; screenshots are left in {@code target/screenshots}. */
class EditorsPageTest {
  private static final List<String> BROWSERS = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final String SERVICE = "zephyrpay";

  @TempDir private static Path data;
  private static ArticleStore store;
  private static ArticleServer server;
  private static Playwright playwright;
  private static Browser browser;

  private final List<String> errors = new ArrayList<>();
  private Page page;

  @BeforeAll
  static void start() throws Exception {
    Optional<Path> chromium = BROWSERS.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    Assumptions.assumeTrue(chromium.isPresent(), "no Chromium");
    store = ArticleStore.open(data, () -> {});
    int n = 0;
    for (String line : Files.readAllLines(Path.of("corpus/gold/incidents.ndjson"))) {
      JsonNode article = Json.MAPPER.readTree(line);
      if (article.path("cluster").asText().startsWith(SERVICE)) {
        String id = article.path("cluster").asText() + "-" + n++;
        store.add(
            Json.MAPPER.convertValue(
                Map.of(
                    "id", id,
                    "text", article.path("text").asText(),
                    "title", article.path("title").asText(),
                    "published", article.path("published").asText(),
                    "language", article.path("lang").asText(),
                    "site", "Outlet " + n),
                ArticleInput.class));
      }
    }
    server = ArticleServer.start(store, "test", "localhost", 0);
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium.get()).setArgs(List.of("--no-sandbox")));
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      playwright.close();
      server.close();
      store.close();
    }
  }

  @BeforeEach
  void open() {
    page = browser.newPage(new Browser.NewPageOptions().setLocale("en-GB"));
    page.onConsoleMessage(m -> Stream.of(m).filter(c -> c.type().equals("error")).forEach(c -> errors.add(c.text())));
    page.onPageError(errors::add);
    page.navigate(server.address() + "/");
  }

  @AfterEach
  void close() {
    page.close();
    assertThat(errors).isEmpty();
  }

  private void speak(String language) {
    page.locator("#language").selectOption(language);
    assertThat(page.locator("html")).hasAttribute("lang", language);
  }

  private void openFirstIncident() {
    page.locator(".results h2 a").first().click();
    page.locator(".summary").waitFor();
  }

  /** By its heading; Playwright's roles can't be used, as it writes them by the rules of the locale. */
  private Locator section(String heading) {
    return page.locator("section:has(h2:text-is('" + heading + "'))");
  }

  private void shoot(String name) {
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
  }

  @Test
  void saysWhoSaidWhatAboutTheCause() {
    openFirstIncident();
    Locator causes = section("Causes");
    assertThat(causes).containsText("certificate");
    causes.locator(".sources a").first().click();
    assertThat(page.locator(".text .chosen").first()).isVisible();
    shoot("cause-in-its-article");
  }

  @Test
  void saysHowManyAndByWhoseCount() {
    openFirstIncident();
    assertThat(section("Figures")).isVisible();
    assertThat(page.locator(".figures strong").first()).not().isEmpty();
    assertThat(page.locator(".figures .sources a").first()).isVisible();
    shoot("incident-en");
  }

  @Test
  void saysWhatElseHappenedToTheService() {
    openFirstIncident();
    String here = page.url();
    section("Also in the news").locator("a").first().click();
    page.waitForURL(url -> !url.equals(here));
    assertThat(page.locator(".summary")).isVisible();
  }

  @Test
  void leadsFromAStatementToItsWords() {
    openFirstIncident();
    page.locator(".summary .sources a").first().click();
    page.locator(".statement").first().click();
    assertThat(page.locator(".statement").first()).hasAttribute("aria-pressed", "true");
    assertThat(page.locator(".text .chosen").first()).isVisible();
  }

  @Test
  void speaksArabicFromTheRight() {
    speak("ar");
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    openFirstIncident();
    assertThat(page.locator(".summary")).containsText("بحسب");
    assertThat(section("الأسباب")).isVisible();
    shoot("incident-ar");
  }

  @Test
  void readsAnArticleThatIsPasted() {
    page.locator("#paste-open").click();
    page.locator("textarea").fill("Une panne a privé 3 000 foyers d’électricité mardi soir à Cahors, selon Enedis. <script>alert(1)</script>");
    page.locator("#paste button").click();
    assertThat(page.locator(".text")).containsText("<script>alert(1)</script>");
    assertThat(page.locator(".facts")).containsText("3 000 foyers");
  }

  @Test
  void findsWhatIsLookedFor() {
    page.locator("#q").fill("Zephyr");
    page.locator("#q").press("Enter");
    assertThat(page.locator(".results li").first()).containsText("Zephyr");
  }
}
