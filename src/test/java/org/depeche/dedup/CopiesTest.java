package org.depeche.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.depeche.evaluate.GoldArticle;
import org.depeche.evaluate.GoldReader;
import org.depeche.model.Appearance;
import org.junit.jupiter.api.Test;

/** Articles of the corpus in all languages, each as an agency's copy that six outlets edited as outlets do. */
class CopiesTest {
  private static final int EDITS = 6;
  private static final String OTHER =
      "Notre rédaction suit cette affaire depuis le début de la semaine et reviendra sur ses suites dans son édition de demain matin.";

  private static List<String> paragraphs(String text) {
    return new ArrayList<>(text.lines().filter(l -> !l.isBlank()).toList());
  }

  /** What the outlet with that number makes of an agency's text. */
  private static String edit(String text, int outlet) {
    List<String> paragraphs = paragraphs(text);
    switch (outlet) {
      case 0 -> paragraphs.set(0, "LIVE – " + paragraphs.get(0).toUpperCase(Locale.ROOT));
      case 1 -> paragraphs = paragraphs.subList(0, Math.max(1, paragraphs.size() * 2 / 3));
      case 2 -> {
        paragraphs.add(0, OTHER);
        paragraphs.add("© AFP. Tous droits réservés.");
      }
      case 3 -> paragraphs.replaceAll(CopiesTest::reworded);
      case 4 -> paragraphs.remove(paragraphs.size() / 2);
      default -> paragraphs.replaceAll(p -> p.replace(' ', '\u00A0').replace('"', '“').replace("'", "’"));
    }
    return String.join("\n\n", paragraphs);
  }

  /** Each sixteenth word left out, each twentieth another. */
  private static String reworded(String paragraph) {
    String[] words = paragraph.split(" ");
    return IntStream.range(0, words.length)
        .filter(i -> i % 16 != 15)
        .mapToObj(i -> i % 20 == 13 && words[i].chars().noneMatch(Character::isDigit) ? "xyz" : words[i])
        .collect(Collectors.joining(" "));
  }

  @Test
  void editedCopiesOfAnAgencysTextAreOneStoryAndNoOthersAre() throws IOException {
    List<GoldArticle> gold = GoldReader.readAll(Path.of("corpus/gold/tuning"));
    record Copy(int original, String text) {}
    List<Copy> copies = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      String text = gold.get(i).gold().text();
      copies.add(new Copy(i, text));
      for (int outlet = 0; outlet < EDITS; outlet++) {
        copies.add(new Copy(i, edit(text, outlet)));
      }
    }
    Collections.shuffle(copies, new Random(7));
    Copies index = new Copies(100_000);
    List<Story> stories = copies.stream().map(c -> index.add(new Appearance("a", null, null, null), c.text())).toList();
    int right = 0;
    int wrong = 0;
    int missed = 0;
    for (int i = 0; i < copies.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean same = copies.get(i).original() == copies.get(j).original();
        boolean joined = stories.get(i) == stories.get(j);
        right += same && joined ? 1 : 0;
        wrong += !same && joined ? 1 : 0;
        missed += same && !joined ? 1 : 0;
      }
    }
    assertThat(wrong).isZero();
    assertThat((double) right / (right + missed)).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void formsFilledInDifferentlyAreNoCopies() {
    String form =
        "Der Netzbetreiber meldet einen Ausfall in %s. Betroffen sind seit %d:%d Uhr %d Haushalte, die Störungsnummer lautet %d."
            + " Die Techniker sind auf dem Weg, mit der Behebung wird im Laufe des Abends gerechnet, wie das Unternehmen mitteilt."
            + " Über den Stand der Arbeiten informiert der Netzbetreiber auf seiner Karte der Störungen im Internet.";
    Copies index = new Copies(10);
    Story one = index.add(new Appearance("1", null, null, null), form.formatted("Aachen", 17, 25, 1200, 48151));
    Story other = index.add(new Appearance("2", null, null, null), form.formatted("Bremen", 18, 40, 900, 62342));
    assertThat(other).isNotSameAs(one);
  }

  @Test
  void aChainOfNearCopiesJoinsNoStrangers() {
    Copies index = new Copies(10);
    List<String> words = IntStream.range(0, 400).mapToObj(i -> "word" + (char) ('a' + i % 26) + (char) ('a' + i / 26)).toList();
    List<Story> chain =
        IntStream.range(0, 5)
            .mapToObj(i -> index.add(new Appearance("" + i, null, null, null), String.join(" ", words.subList(50 * i, 50 * i + 150))))
            .toList();
    assertThat(chain.get(0)).isNotSameAs(chain.get(4));
    assertThat(chain.get(0)).isNotSameAs(chain.get(2));
  }

  @Test
  void theFirstPublisherComesFirst() {
    Copies index = new Copies(10);
    String text = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen.";
    index.add(new Appearance("late", null, "b.example", "2025-04-17T10:00:00+02:00"), text);
    index.add(new Appearance("unknown", null, "c.example", null), text);
    Story story = index.add(new Appearance("early", null, "a.example", "2025-04-17T07:59:00Z"), text);
    assertThat(story.appearances()).extracting(Appearance::id).containsExactly("early", "late", "unknown");
  }

  @Test
  void onlySoManyStoriesAreRemembered() {
    Copies index = new Copies(1);
    String text = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen.";
    Story first = index.add(new Appearance("1", null, null, null), text);
    index.add(new Appearance("2", null, null, null), text.toUpperCase(Locale.ROOT).replace("T", "Q"));
    assertThat(index.add(new Appearance("3", null, null, null), text)).isNotSameAs(first);
  }

  @Test
  void whatASitePutsUnderEachArticleIsLearnt() {
    SiteBoilerplate sites = new SiteBoilerplate();
    String below = "Follow us on all channels, and tell us what you saw.";
    for (int i = 0; i < 3; i++) {
      sites.without("a.example", "Article number " + i + "\n\n" + below);
    }
    assertThat(sites.without("a.example", "Another article\n\n" + below)).isEqualTo("Another article");
    assertThat(sites.without("b.example", "Another article\n\n" + below)).endsWith(below);
  }
}
