package org.depeche.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.depeche.api.EditorsDesk.Desk;
import org.depeche.language.LanguagePack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An editor's ways through the page; screenshots are left in {@code target/screenshots}. */
@ExtendWith(EditorsDesk.class)
class EditorsPageTest {
  private final List<String> errors = new ArrayList<>();
  private Desk desk;
  private BrowserContext editor;
  private Page page;

  @BeforeEach
  void open(Desk desk) {
    this.desk = desk;
    open(desk.editor("en-GB"));
  }

  private void open(BrowserContext by) {
    editor = by;
    page = editor.newPage();
    page.onConsoleMessage(
        m -> {
          if (m.type().equals("error")) {
            errors.add(m.text());
          }
        });
    page.onPageError(errors::add);
    visit("");
  }

  @AfterEach
  void close() {
    editor.close();
    assertThat(errors).isEmpty();
  }

  private void visit(String hash) {
    page.navigate("about:blank");
    page.navigate(desk.address() + "/" + hash);
    page.locator("main > *").first().waitFor();
  }

  private Locator box() {
    return page.locator("#q");
  }

  private void search(String query) {
    box().fill(query);
    box().press("Escape");
    box().press("Enter");
    assertThat(page.locator("h1")).hasText(query);
  }

  private void shoot(String name) {
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
  }

  @Test
  void completesNamesByKeyboard() {
    box().pressSequentially("ibert");
    Locator option = page.locator("#completions [role=option]").first();
    assertThat(option).hasText("Ibertalk");
    assertThat(box()).hasAttribute("aria-expanded", "true");
    box().press("ArrowDown");
    assertThat(box()).hasAttribute("aria-activedescendant", "completion-0");
    assertThat(option).hasAttribute("aria-selected", "true");
    box().press("Enter");
    assertThat(box()).hasValue("Ibertalk");
    assertThat(page.locator(".results h2").first()).containsText("Ibertalk");
    assertThat(page.locator("#completions")).isHidden();
  }

  @Test
  void whatIsChosenStaysChosenWhenALateAnswerArrives() {
    box().pressSequentially("ib");
    Locator option = page.locator("#completions [role=option]:has-text('Ibertalk')");
    option.waitFor();
    List<Route> held = new ArrayList<>();
    page.route("**/v1/complete*", held::add);
    box().pressSequentially("e");
    box().press("ArrowDown");
    assertThat(option).hasAttribute("aria-selected", "true");
    page.waitForCondition(() -> !held.isEmpty());
    page.waitForResponse("**/v1/complete*", held.getFirst()::resume);
    box().press("Enter");
    assertThat(box()).hasValue("Ibertalk");
  }

  @Test
  void whatNoLongerFitsIsNotOffered() {
    box().pressSequentially("ib");
    Locator options = page.locator("#completions [role=option]");
    options.first().waitFor();
    page.route("**/v1/complete*", unanswered -> {});
    box().pressSequentially("x");
    assertThat(options).hasCount(0);
  }

  @Test
  void completesFieldsAndTheirValues() {
    box().pressSequentially("caus");
    page.locator("#completions [role=option]:has-text('cause:')").click();
    assertThat(box()).hasValue("cause:");
    box().pressSequentially("den");
    assertThat(page.locator("#completions [role=option]").first()).containsText("denied");
    box().press("Escape");
    assertThat(page.locator("#completions")).isHidden();
    assertThat(box()).hasValue("cause:den");
  }

  @Test
  void filtersByWhatIsCounted() {
    search("Ibertalk");
    Locator french = page.locator(".filters a:has-text('French')");
    String counted = french.locator("small").textContent();
    page.locator(".tabs a:has-text('Articles')").click();
    assertThat(page.locator(".tabs [aria-current]")).hasText("Articles");
    french.click();
    assertThat(page.locator(".chips a")).hasCount(1);
    assertThat(page.locator(".results > li")).hasCount(Integer.parseInt(counted));
    assertThat(page.locator(".results mark").first()).hasText("Ibertalk");
    page.locator(".chips a").click();
    assertThat(page.locator(".chips a")).hasCount(0);
    assertThat(french).isVisible();
    shoot("search-en");
  }

  @Test
  void filtersByWhenItWasPublished() {
    search("Ibertalk");
    Locator bars = page.locator(".histogram a");
    int months = bars.count();
    bars.last().focus();
    page.keyboard().press("ArrowLeft");
    page.keyboard().press("Enter");
    assertThat(page.locator(".chips a")).containsText("date:");
    assertThat(months).isGreaterThan(1);
    assertThat(page.locator(".results > li").first()).isVisible();
  }

  @Test
  void suggestsAnotherSpelling() {
    page.locator(".tabs a:has-text('Articles')").click();
    assertThat(page.locator(".tabs [aria-current]")).hasText("Articles");
    search("Ibertalc");
    page.locator(".meant a").click();
    assertThat(page.locator(".results > li").first()).containsText("Ibertalk");
  }

  @Test
  void saysWhereAQueryIsWrong() {
    box().fill("Ibertalk kind:outages");
    box().press("Enter");
    assertThat(page.locator("#message mark")).hasText("o");
    assertThat(page.locator("#message")).containsText("(character 15)");
    assertThat(page.locator("#message")).containsText("power-cut");
    assertThat(box()).hasAttribute("aria-invalid", "true");
    assertThat(box()).isFocused();
    assertThat(errors).allMatch(e -> e.contains("status of 400"));
    errors.clear();
  }

  @Test
  void saysWhatIsWrongInTheEditorsLanguage() {
    page.locator("#language").selectOption("ar");
    box().fill("Ibertalk (");
    box().press("Enter");
    assertThat(page.locator("#message")).containsText("قوس إغلاق");
    page.waitForCondition(() -> !errors.isEmpty()); // a refused request
    page.navigate("about:blank"); // none comes later
    errors.clear();
  }

  @Test
  void ordersTheSearchThatIsStillUnderWay() {
    page.route("**/v1/incidents?*", route -> {}); // never answered
    box().fill("Ibertalk");
    box().press("Enter");
    page.locator(".bar select").selectOption("size");
    page.waitForURL(url -> url.contains("sort=size"));
    assertThat(page).hasURL(Pattern.compile("q=Ibertalk"));
  }

  @Test
  void findsQuotesAndLeadsToTheirWords() {
    search("Ibertalk");
    page.locator(".tabs a:has-text('Quotes')").click();
    Locator quote = page.locator(".results > li").first();
    String words = quote.locator("q").textContent();
    quote.locator("footer a").click();
    assertThat(page.locator(".text mark.chosen").first()).isInViewport();
    assertThat(words).startsWith(page.locator(".text mark.chosen").first().textContent().substring(0, 5));
  }

  @Test
  void copiesAQuoteWithItsSource() {
    editor.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    search("Ibertalk");
    page.locator(".tabs a:has-text('Quotes')").click();
    page.locator(".copy").first().click();
    assertThat(page.locator(".copy").first()).hasText("Copied");
    assertThat((String) page.evaluate("navigator.clipboard.readText()")).contains("“", " — ", "2026");
  }

  @Test
  void leadsFromAStatementToItsWordsAndBackToTheIncident() {
    search("Ibertalk");
    page.locator(".results h2 a").first().click();
    page.locator(".summary .sources a").first().click();
    assertThat(page.locator(".text .chosen").first()).isInViewport();
    page.locator(".statement").first().click();
    assertThat(page.locator(".statement").first()).hasAttribute("aria-pressed", "true");
    shoot("article-en");
    page.locator(".headline a").first().click();
    assertThat(page.locator(".contents")).isVisible();
  }

  @Test
  void readsAnArticleThatIsPasted() {
    page.locator("header .button").click();
    page.locator("textarea").fill("Une panne a privé 3 000 foyers d’électricité mardi soir à Cahors, selon Enedis. <script>alert(1)</script>");
    page.locator("[name=title]").fill("Panne à Cahors <img src=x onerror=alert(1)>");
    page.locator("form.add button").click();
    assertThat(page.locator(".text")).containsText("<script>alert(1)</script>");
    assertThat(page.locator("h1")).containsText("<img src=x");
    assertThat(page.locator(".facts")).containsText("3 000 foyers");
  }

  @Test
  void readsAFileInItsOwnCharset() {
    page.locator("header .button").click();
    byte[] html =
        "<meta charset=iso-8859-1><title>Störung</title><article><p>In Köln fiel am Dienstag der Strom aus. 3.000 Haushalte waren betroffen.</p></article>"
            .getBytes(StandardCharsets.ISO_8859_1);
    page.locator("[type=file]").setInputFiles(new FilePayload("seite.html", "text/html", html));
    page.locator("form.add button").click();
    assertThat(page.locator(".text")).containsText("In Köln");
  }

  @Test
  void showsMoreOfALongList() {
    visit("#in=quotes");
    Locator items = page.locator(".results > li");
    int first = items.count();
    page.locator(".more").click();
    assertThat(items.nth(first)).isVisible();
    assertThat(items.nth(first).locator("a").first()).isFocused();
  }

  static List<String> languages() {
    return LanguagePack.all().stream().map(LanguagePack::code).toList();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void fitsATelephoneInEachLanguage(String language) {
    editor.close();
    open(desk.editor(language, true, true));
    assertThat(page.locator("html")).hasAttribute("lang", language);
    assertThat(page.locator("html")).hasAttribute("dir", language.equals("ar") ? "rtl" : "ltr");
    for (String hash : List.of("", "#add=", "#q=Ibertalk&in=articles", "#q=Ibertalk&in=figures")) {
      visit(hash);
      fits(language + hash);
    }
    visit("#q=Ibertalk");
    page.locator(".results h2 a").first().click();
    page.locator(".contents").waitFor();
    assertThat(page.locator(".contents")).not().containsText(Pattern.compile("[a-z]-[a-z]|undefined"));
    fits(language + " incident");
    shoot("phone-" + language);
    page.locator(".summary .sources a").first().click();
    page.locator(".text").waitFor();
    fits(language + " article");
  }

  private void fits(String what) {
    assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).as(what).isEqualTo(0);
  }
}
