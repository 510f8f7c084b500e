package org.depeche.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of {@code dates.txt}: the markup of many systems in eight languages, with dates on them that are others'. */
class PublicationTimeTest {
  private record Case(String language, String expected, String url, String html) {
    String published() {
      String published = HtmlArticle.read("id", url, html).published();
      return published == null ? "none" : published;
    }

    @Override
    public String toString() {
      return url + " " + expected;
    }
  }

  static List<Case> cases() throws IOException {
    try (InputStream in = PublicationTimeTest.class.getResourceAsStream("dates.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("(?m)^=== ")).skip(1).map(PublicationTimeTest::read).toList();
    }
  }

  private static Case read(String page) {
    String[] head = page.substring(0, page.indexOf('\n')).split(" ");
    return new Case(head[0], head[1], head[2], page.substring(page.indexOf('\n') + 1));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theDayIsThatOfPublication(Case page) {
    assertThat(page.published()).startsWith(page.expected().substring(0, 10));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theTimeKeepsItsOffset(Case page) {
    if (page.expected().contains("T")) {
      assertThat(page.published()).isEqualTo(page.expected());
    }
  }


  @Test
  void aDateInTheFutureOrBeforeTheWebIsNone() {
    String page = "<html lang=en><meta name=date content='2999-01-01'><h1>Trains halted</h1><p>1 May 1875</p>";
    assertThat(HtmlArticle.read("id", null, page).published()).isNull();
  }
}
