package org.depeche.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Live blogs written for this project, each in another language and with another markup, as outlets have them; and a page that is none. */
class LivePostsTest {
  private static String resource(String name) throws IOException {
    try (InputStream in = LivePostsTest.class.getResourceAsStream("live/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en-blocks", "de-headings", "fr-sections", "es-paragraphs", "it-list", "pt-json", "nl-microdata", "ar-cards", "none-comments"
      })
  void aLiveBlogIsSplitIntoDatedPosts(String name) throws IOException {
    List<String> wanted = resource("posts.tsv").lines().filter(l -> l.startsWith(name + "\t")).toList();
    List<Post> posts = HtmlArticle.read(name, "https://www.example.org/" + name, resource(name + ".html")).posts();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < posts.size(); i++) {
      Post post = posts.get(i);
      String[] ends = i < wanted.size() ? wanted.get(i).split("\t") : new String[5];
      boolean whole = ends[3] != null && post.text().startsWith(ends[3]) && post.text().endsWith(ends[4]);
      found.add(
          String.join(
              "\t", name, String.valueOf(post.published()), post.title() == null ? "" : post.title(), whole ? ends[3] + "\t" + ends[4] : post.text()));
    }
    assertThat(found).isEqualTo(wanted);
  }
}
