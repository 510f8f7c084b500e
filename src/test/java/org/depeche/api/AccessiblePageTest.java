package org.depeche.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.depeche.api.EditorsDesk.Desk;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That axe finds nothing serious on any of the page's views. */
@ExtendWith(EditorsDesk.class)
class AccessiblePageTest {
  private static final List<String> SERIOUS = List.of("serious", "critical");

  @ParameterizedTest
  @CsvSource({"en,false", "en,true", "ar,false", "ar,true"})
  void nothingSeriousIsFound(String language, boolean isDark, Desk desk) {
    try (BrowserContext editor = desk.editor(language, isDark, false)) {
      Page page = editor.newPage();
      page.navigate(desk.address() + "/#q=Ibertalk&in=articles");
      page.locator(".results").waitFor();
      page.locator("#q").pressSequentially(" cause:");
      page.locator("#completions li").first().waitFor();
      check(page, "search");
      page.navigate(desk.address() + "/#q=Ibertalk&is=lang:es");
      page.locator(".chips").waitFor();
      page.locator(".results h2 a").first().click();
      page.locator(".contents").waitFor();
      check(page, "incident");
      page.locator(".summary .sources a").first().click();
      page.locator(".text .chosen").first().waitFor();
      check(page, "article");
      page.locator("header .button").click();
      page.locator("textarea").waitFor();
      check(page, "upload");
    }
  }

  private static void check(Page page, String view) {
    List<Rule> found = new AxeBuilder(page).analyze().getViolations();
    assertThat(found.stream().filter(r -> SERIOUS.contains(r.getImpact())).map(r -> r.getId() + ": " + r.getNodes().getFirst().getHtml() + r.getNodes().getFirst().getFailureSummary()))
        .as(view)
        .isEmpty();
  }
}
