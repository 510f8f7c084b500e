package org.depeche.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlArticleTest {
  private static final String FIRST =
      "A broken cable stopped every train on the coastal line on Tuesday evening, the operator said in a statement.";
  private static final String SECOND =
      "Service resumed shortly before midnight, after crews had replaced forty metres of wire, and no one was hurt.";

  private static PageArticle read(String html) {
    return HtmlArticle.read("id", "https://www.gazette.example/news/trains", html);
  }

  private static PageArticle body(String inside) {
    return read("<html lang='en'><body><article><h1>Trains halted</h1>" + inside + "</article></body></html>");
  }

  private static String p(String text) {
    return "<p>" + text + "</p>";
  }

  @Test
  void headingsAndListsStayInOrder() {
    PageArticle article =
        body(p(FIRST) + "<h2>What is known</h2><ul><li>Four lines stood still</li><li>Two run again</li></ul>" + p(SECOND));
    assertThat(article.text())
        .endsWith(String.join("\n\n", FIRST, "What is known", "Four lines stood still", "Two run again", SECOND));
  }

  @Test
  void whatStandsAroundTheTextIsLeftOut() {
    PageArticle article =
        body(
            "<nav><a href='/'>Home</a></nav><figure><img src='a.jpg'><figcaption>A train at the harbour station in the evening.</figcaption></figure>"
                + p(FIRST)
                + "<div class='newsletter-box'><p>Get the news of the harbour every morning, in your inbox, for free, before breakfast.</p></div>"
                + "<p>Read also: <a href='/x'>Why the line fails so often in winter</a></p>"
                + p(SECOND)
                + "<h3>Related articles</h3><ul><li><a href='/y'>Buses replace trains</a></li></ul>"
                + "<div class='cookie-banner'><p>We and our partners use cookies to make this site work, and to see how it is used.</p></div>"
                + "<section id='comments'><p>I was on that train, and nobody told us anything at all for three long hours.</p></section>");
    assertThat(article.text()).isEqualTo(String.join("\n\n", FIRST, SECOND));
  }

  @Test
  void theLeadAboveTheTextBelongsToIt() {
    String lead = "Hundreds walked along the tracks, and some waited for three hours.";
    PageArticle article =
        read("<header><h1>Trains halted</h1><p class='standfirst'>" + lead + "</p></header><div class='share'>Share</div><div class='body'>" + p(FIRST) + p(SECOND) + "</div>");
    assertThat(article.text()).startsWith(lead);
  }

  @Test
  void anArticleInsideOfWhatIsNamedNoiseIsFound() {
    PageArticle article = read("<form id='aspnetForm'><div class='has-paywall banner'>" + p(FIRST) + p(SECOND) + "</div></form><footer><p>Imprint</p></footer>");
    assertThat(article.text()).contains(FIRST, SECOND);
  }

  @Test
  void aTextThatOnlyStructuredDataHoldsIsTakenFromThere() {
    String text = String.join("\\n", FIRST, SECOND, FIRST.replace("Tuesday", "Monday"), SECOND.replace("midnight", "noon"));
    PageArticle article =
        read("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + text + "\"}</script><h1>Trains halted</h1><p>Please enable JavaScript.</p>");
    assertThat(article.text()).contains(FIRST, SECOND);
    assertThat(article.warnings()).hasSize(1);
  }

  @Test
  void theTitleIsWithoutTheSitesName() {
    assertThat(read("<title>Trains halted – Harbour Gazette</title><meta property='og:site_name' content='Harbour Gazette'>" + p(FIRST)).title())
        .isEqualTo("Trains halted");
    assertThat(read("<title>gazette.example | Trains halted: what is known</title>" + p(FIRST)).title()).isEqualTo("Trains halted: what is known");
  }

  @Test
  void authorsAreNamesOfPeople() {
    assertThat(read("<meta name='author' content='By Ann Pell and Tom Reed'>" + p(FIRST)).authors()).containsExactly("Ann Pell", "Tom Reed");
    assertThat(read("<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":[{\"name\":\"Ann Pell\"},\"Tom Reed\"]}</script>").authors())
        .containsExactly("Ann Pell", "Tom Reed");
  }

  @Test
  void variantsOfAPageShareOneAddress() {
    String page = "<link rel='canonical' href='https://www.gazette.example/news/trains'>" + p(FIRST);
    assertThat(HtmlArticle.read("id", "https://www.gazette.example/news/trains/amp/?utm_source=x", page).canonical())
        .isEqualTo("https://www.gazette.example/news/trains");
    assertThat(HtmlArticle.read("id", "https://amp.gazette.example/news/trains/print?id=7&print=1&fbclid=q#top", p(FIRST)).canonical())
        .isEqualTo("https://www.gazette.example/news/trains?id=7");
    String wrong = "<link rel='canonical' href='https://www.gazette.example/'>" + p(FIRST);
    assertThat(read(wrong).canonical()).isEqualTo("https://www.gazette.example/news/trains");
  }

  @Test
  void thePageSaysWhetherItIsFree() {
    assertThat(read("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}</script>").free()).isFalse();
    assertThat(body(p(FIRST)).free()).isNull();
  }

  @Test
  void agenciesAreThoseCredited() {
    assertThat(body(p("HARBOUR (AFP) – " + FIRST) + p(SECOND)).agencies()).containsExactly("AFP");
    assertThat(body(p(FIRST) + p(SECOND + " (dpa)")).agencies()).containsExactly("dpa");
    assertThat(body(p(FIRST) + p("Reuters reported the fault first, and the operator later confirmed it to other newsrooms. " + SECOND)).agencies()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>Avec AFP</p>                            | AFP
          <p class='source'>Quelle: dpa</p>          | dpa
          <p>© Agence France-Presse</p>              | Agence France-Presse
          <div class='author'>Redacción / EFE</div>  | EFE
          <p>dpa/AFP</p>                             | dpa, AFP
          <p>(Con fonte Ansa)</p>                    | Ansa
          <p class='caption'>Foto: AFP</p>           |
          <p>Petra Muster</p>                        |
          <p>APA/Ann Muster</p>                      |
          """)
  void aLineBelowTheTextMayCreditAgencies(String line, String agencies) {
    assertThat(body(p(FIRST) + p(SECOND) + line).agencies()).isEqualTo(agencies == null ? List.of() : List.of(agencies.split(", ")));
  }

  @Test
  void aPartThatCostsMakesAPagePaid() {
    String data = "{\"@type\":\"NewsArticle\",\"hasPart\":{\"@type\":\"WebPageElement\",\"isAccessibleForFree\":false,\"cssSelector\":\".rest\"}}";
    assertThat(read("<script type='application/ld+json'>" + data + "</script>" + p(FIRST)).free()).isFalse();
  }

  @Test
  void aLiveBlogIsSplitIntoItsPosts() {
    PageArticle article =
        read(
            "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":["
                + "{\"@type\":\"BlogPosting\",\"headline\":\"Moving\",\"datePublished\":\"2024-09-09T11:30:00Z\",\"articleBody\":\"The first train left.\"},"
                + "{\"@type\":\"BlogPosting\",\"datePublished\":\"2024-09-09T10:00:00Z\",\"articleBody\":\"All trains stand.\"}]}</script>");
    assertThat(article.posts())
        .containsExactly(
            new Post("2024-09-09T11:30:00Z", "Moving", "The first train left."),
            new Post("2024-09-09T10:00:00Z", null, "All trains stand."));
  }

  @Test
  void theCharsetIsThatOfTheHeaderElseOfThePage() {
    String page = "<meta http-equiv='content-type' content='text/html; charset=iso-8859-2'><p>Sejm zagłosował za ustawą</p>";
    byte[] bytes = page.getBytes(Charset.forName("iso-8859-2"));
    assertThat(Decoded.of(bytes).text()).contains("zagłosował");
    byte[] cyrillic = "<p>Поезда стояли</p>".getBytes(Charset.forName("windows-1251"));
    assertThat(Decoded.of(cyrillic, "text/html; charset=windows-1251").text()).contains("Поезда");
    assertThat(Decoded.of(page.getBytes(StandardCharsets.UTF_8)).text()).contains("zagłosował");
  }

  @Test
  void deepNestingHarmsNothing() {
    String deep = "<div>".repeat(100_000) + p(FIRST) + "</div>".repeat(100_000);
    assertThat(body(deep).text()).contains(FIRST);
    assertThat(body("<b>".repeat(50_000) + FIRST).text()).contains(FIRST);
  }

  @Test
  void hugeAttributesAndManyElementsHarmNothing() {
    String page = "<p class='" + "a-".repeat(200_000) + "' style='" + ";".repeat(100_000) + "'>" + FIRST + "</p>" + "<p>x".repeat(100_000);
    assertThat(body(page).text()).contains(FIRST);
  }

  @Test
  void aPageWithoutAnArticleSaysSo() {
    assertThat(read("<html></html>").warnings()).containsExactly("No article was found on the page.");
  }

  @Test
  void binaryAndTooLongAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Decoded.of(new byte[] {0, 1, 2, 3})).withMessageContaining("binary");
    assertThatIllegalArgumentException().isThrownBy(() -> Decoded.of(new byte[Decoded.LIMIT + 1])).withMessageContaining("longer");
  }

  @Property(tries = 300)
  void anyMarkupGivesAnArticle(@ForAll @StringLength(max = 300) String junk) {
    PageArticle article = read("<article " + junk + "><p " + junk + ">" + FIRST + "<script type='application/ld+json'>" + junk + "</script><time datetime='" + junk + "'>");
    assertThat(article.authors()).isEqualTo(List.copyOf(article.authors()));
  }
}
