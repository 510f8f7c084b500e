package org.depeche.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import org.depeche.api.EditorsDesk.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an editor asks of an incident, asked of the page, each from an empty search box on. The page has ten seconds for each step; all steps are recorded in
 * {@code target/traces}, what is seen in the end is in {@code target/screenshots}.
 */
@ExtendWith(EditorsDesk.class)
class EditorsQuestionsTest {
  private static final int MOST_MILLIS = 10_000;

  private BrowserContext editor;
  private Page page;
  private String name;

  private void sitDown(Desk desk, String language, String question) {
    editor = desk.editor(language);
    editor.setDefaultTimeout(MOST_MILLIS);
    PlaywrightAssertions.setDefaultAssertionTimeout(MOST_MILLIS);
    Desk.record(editor);
    page = editor.newPage();
    name = question + "-" + language;
    page.navigate(desk.address() + "/");
  }

  @AfterEach
  void keep() {
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
    Desk.keepRecord(editor, name);
    editor.close();
  }

  /** Types what a name begins with, takes the first that is offered, and opens the incident found of most articles. */
  private void openIncident(String begun) {
    Locator box = page.locator("#q");
    box.pressSequentially(begun);
    page.locator("#completions [role=option]").first().waitFor();
    box.press("ArrowDown");
    box.press("Enter");
    page.locator(".bar select").selectOption("size");
    page.waitForURL(url -> url.contains("sort=size"));
    page.locator("main:not([aria-busy]) .results h2 a").first().click();
    page.locator(".contents").waitFor();
  }

  /** By its place in the page, whatever it is called. */
  private Locator part(String id) {
    page.locator(".contents button", new Page.LocatorOptions().setHasText(page.locator("#" + id + " h2").textContent())).first().click();
    assertThat(page.locator("#" + id + " h2")).isInViewport();
    return page.locator("#" + id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "ar"})
  void whoSaidWhatAboutTheCause(String language, Desk desk) {
    sitDown(desk, language, "cause");
    openIncident("iberta");
    Locator causes = part("causes");
    assertThat(causes.locator("h3 .badge").first()).not().isEmpty();
    Locator claim = causes.locator(".said li").first();
    assertThat(claim.locator("strong")).not().isEmpty();
    String words = claim.locator("q").textContent();
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + "-claims.png")));
    claim.locator(".sources a").click();
    assertThat(page.locator(".text mark.chosen").first()).isInViewport();
    assertThat(String.join("", page.locator(".text mark.chosen").allTextContents())).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "ar"})
  void howDidTheNumberAffectedChange(String language, Desk desk) {
    sitDown(desk, language, "number");
    openIncident("pampa");
    Locator first = part("figures").locator(".figures").first();
    assertThat(first.locator(".chart circle").nth(2)).isVisible();
    assertThat(first.locator(".counts li strong").nth(2)).not().isEmpty();
    assertThat(first.locator(".counts .meta").first()).not().isEmpty();
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + "-chart.png")));
    first.locator(".sources a").first().click();
    assertThat(page.locator(".text mark.chosen").first()).isInViewport();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "ar"})
  void whatElseHappenedToThisService(String language, Desk desk) {
    sitDown(desk, language, "others");
    openIncident("iberta");
    String here = page.url();
    Locator others = part("others");
    assertThat(others.locator(".line circle").nth(1)).isVisible();
    assertThat(others.locator("li a").first()).containsText("Ibertalk");
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + "-list.png")));
    others.locator("li a").first().click();
    page.waitForURL(url -> !url.equals(here));
    assertThat(page.locator("h1")).containsText("Ibertalk");
  }
}
