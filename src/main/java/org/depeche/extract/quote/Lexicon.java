package org.depeche.extract.quote;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.depeche.extract.name.NameWords;
import org.depeche.language.LanguagePack;
import org.jspecify.annotations.Nullable;

/** A pack's {@link QuoteWords}, ready to be looked up. */
final class Lexicon {
  private static final List<String> WITH_ARTICLE = List.of("articles", "prepositionsWithArticle");
  private static final String WHOLE = "forms";
  private static final String FEMININE = "ة";
  private static final String ARTICLE = "ال";
  private static final String TO_THE = "لل";
  private static final Set<Category> HEADS =
      Set.of(
          Category.ROLE_MASCULINE,
          Category.ROLE_FEMININE,
          Category.ROLE_EITHER,
          Category.ROLE_PLURAL,
          Category.SPOKESPERSON,
          Category.COMPANY, Category.FIRM, Category.AUTHORITY, Category.LEAGUE,
          Category.WORK);
  private static final Set<Category> VERBS = Set.of(Category.SPEECH, Category.ATTRIBUTION, Category.GESTURE);
  private static final int SHORTEST_HEAD = 4;

  private record Entry(Category category, String[] rest) {}

  private final QuoteWords table;
  private final Map<String, List<Entry>> byFirst = new HashMap<>();

  private Lexicon(LanguagePack pack) {
    table = pack.table("quotes", QuoteWords.class);
    verbs(Category.SPEECH, table.speech());
    verbs(Category.ATTRIBUTION, table.attribution());
    verbs(Category.GESTURE, table.gestures());
    verbs(Category.SHOWING, table.showing());
    verbs(Category.NAMING, table.naming());
    nouns();
    persons();
    grammar();
    add(Category.NO_NAME, pack.table("names", NameWords.class).notNames());
  }

  static Lexicon of(LanguagePack pack) {
    return pack.derive(Lexicon.class, Lexicon::new);
  }

  private void nouns() {
    add(Category.PARTICLE, table.particles());
    add(Category.SOURCE_BEFORE, table.sourcesBefore());
    add(Category.SOURCE_AFTER, table.sourcesAfter());
    add(Category.VIEWPOINT, table.viewpoints());
    add(Category.ASIDE, table.asides());
    add(Category.PARTICIPLE, table.participles());
    add(Category.READING, table.reading());
    add(Category.NOTICE, table.notices());
    add(Category.RESUMPTIVE, table.resumptives());
    add(Category.UTTERANCE, table.utterances());
    add(Category.SCREEN, table.screens());
    add(Category.WORK, table.works());
    add(Category.SPOKESPERSON, table.spokespeople());
    add(Category.HOUSE, table.houses());
    add(Category.COMPANY, table.companies());
    add(Category.INSTITUTION, table.institutions());
    add(Category.LEAGUE, table.leagues());
    add(Category.FIRM, table.firms());
    add(Category.AUTHORITY, table.authorities());
    add(Category.DECISION, table.decisions());
    add(Category.SANCTION, table.sanctions());
    add(Category.AGENT, table.agents());
  }

  private void persons() {
    roles(Category.ROLE_MASCULINE, table.roles().get("masculine"));
    roles(Category.ROLE_FEMININE, table.roles().get("feminine"));
    add(Category.ROLE_EITHER, table.roles().get("either"));
    inflected(Category.ROLE_PLURAL, table.roles().get("plural"));
    add(Category.ROLE_GENERAL, table.roles().get("general"));
    add(Category.PRONOUN_MASCULINE, table.pronouns().get("masculine"));
    add(Category.PRONOUN_FEMININE, table.pronouns().get("feminine"));
    add(Category.PRONOUN_PLURAL, table.pronouns().get("plural"));
    add(Category.PRONOUN_ORGANIZATION, table.pronouns().get("organization"));
    add(Category.PRONOUN_LATTER, table.pronouns().get("latter"));
    add(Category.TITLE_MASCULINE, table.titles().get("masculine"));
    add(Category.TITLE_FEMININE, table.titles().get("feminine"));
    add(Category.GIVEN_MASCULINE, table.givenNames().get("masculine"));
    add(Category.GIVEN_FEMININE, table.givenNames().get("feminine"));
    add(Category.PERSON, table.persons());
  }

  /** Nouns for people, also with a pronoun attached: "مديرها", her director. */
  private void roles(Category category, List<String> nouns) {
    inflected(category, nouns);
    for (String enclitic : table.enclitics()) {
      List<String> owned = nouns.stream()
          .filter(noun -> noun.indexOf(' ') < 0 && withoutArticle(noun).equals(noun) && !table.companies().contains(noun + FEMININE))
          .map(noun -> (noun.endsWith(FEMININE) ? noun.substring(0, noun.length() - 1) + "ت" : noun) + enclitic)
          .toList();
      add(category, owned);
      add(Category.POSSESSIVE, owned);
    }
  }

  private void inflected(Category category, List<String> nouns) {
    add(category, nouns);
    for (String ending : table.nounEndings()) {
      add(category, nouns.stream().filter(noun -> noun.indexOf(' ') < 0 && withoutArticle(noun).equals(noun)).map(noun -> noun + ending).toList());
    }
  }

  private void grammar() {
    add(Category.PREPOSITION, table.prepositions());
    add(Category.COMPLEMENT, table.complements());
    add(Category.ADVERBIAL, table.adverbials());
    add(Category.NAME_PARTICLE, table.particlesOfNames());
    add(Category.POSSESSIVE, table.possessives());
    add(Category.DETERMINER_MASCULINE, table.determiners().get("masculine"));
    add(Category.DETERMINER_FEMININE, table.determiners().get("feminine"));
    add(Category.DEFINITE, table.definite());
    add(Category.INDEFINITE, table.indefinite());
    add(Category.CLITIC, table.clitics());
    add(Category.GENITIVE, table.genitives());
    add(Category.AUXILIARY, table.auxiliaries());
    add(Category.VERB, table.verbs());
    add(Category.REPORTIVE, table.reportive());
    add(Category.CONNECTIVE, table.connectives());
    add(Category.SUBORDINATOR, table.subordinators());
    add(Category.COMPLEMENTIZER, table.complementizers());
    add(Category.CONTRAST, table.contrasts());
    add(Category.NEGATION, table.negations());
    add(Category.ABBREVIATION, table.abbreviations());
    add(Category.CALENDAR, table.calendar());
  }

  QuoteWords table() {
    return table;
  }

  private void verbs(Category category, Map<String, List<String>> stems) {
    stems.forEach(
        (paradigm, all) -> {
          if (paradigm.equals(WHOLE)) {
            add(category, all);
            return;
          }
          List<String> endings = table.endings().get(paradigm);
          if (endings == null) {
            throw new IllegalStateException("quotes.yaml uses a paradigm without endings: " + paradigm);
          }
          for (String stem : all) {
            add(category, endings.stream().map(stem::concat).toList());
          }
        });
  }

  private void add(Category category, List<String> phrases) {
    if (phrases == null) {
      return;
    }
    for (String phrase : phrases) {
      String lower = phrase.toLowerCase(Locale.ROOT);
      Words words = Words.of(lower, lower, table.folds());
      if (words.count() == 0) {
        throw new IllegalStateException("quotes.yaml has a phrase without words: " + phrase);
      }
      String[] rest = new String[words.count() - 1];
      for (int i = 1; i < words.count(); i++) {
        rest[i - 1] = words.key(i);
      }
      byFirst.computeIfAbsent(words.key(0), k -> new ArrayList<>(1)).add(new Entry(category, rest));
    }
  }

  /**
   * Where a text's words and phrases stand: for each category, the number of words of the phrase that starts there.
   *
   * @param clitics takes for each word the length of a clitic that was left out to know it
   */
  Map<Category, byte[]> mark(Words words, byte[] clitics) {
    Map<Category, byte[]> marks = new EnumMap<>(Category.class);
    for (Category category : Category.values()) {
      marks.put(category, new byte[words.count()]);
    }
    for (int i = 0; i < words.count(); i++) {
      String key = words.key(i);
      if (!mark(words, i, key, marks, c -> true) && !markWithoutProclitic(words, i, key, marks, clitics) && table.compounds()) {
        markHead(key, i, marks);
      }
    }
    return marks;
  }

  private boolean mark(Words words, int at, String first, Map<Category, byte[]> marks, Predicate<Category> may) {
    List<Entry> entries = byFirst.get(first);
    if (entries == null) {
      return false;
    }
    boolean any = false;
    for (Entry entry : entries) {
      if (may.test(entry.category) && follows(words, at, entry.rest)) {
        byte[] lengths = marks.get(entry.category);
        lengths[at] = (byte) Math.max(lengths[at], entry.rest.length + 1);
        any = true;
      }
    }
    return any;
  }

  private static boolean follows(Words words, int at, String[] rest) {
    for (int i = 0; i < rest.length; i++) {
      if (!words.isJoined(at + i) || !words.key(at + i + 1).equals(rest[i])) {
        return false;
      }
    }
    return true;
  }

  /** A clitic that is a preposition makes its word one, too. */
  private boolean markWithoutProclitic(Words words, int at, String key, Map<Category, byte[]> marks, byte[] clitics) {
    for (Map.Entry<String, List<String>> kind : table.proclitics().entrySet()) {
      for (String proclitic : kind.getValue()) {
        if (key.length() > proclitic.length() + 1
            && key.startsWith(proclitic)
            && mark(words, at, key.substring(proclitic.length()), marks, c -> !(WITH_ARTICLE.contains(kind.getKey()) && VERBS.contains(c)))) {
          clitics[at] = (byte) proclitic.length();
          if (kind.getKey().equals("articles")) {
            marks.get(Category.DEFINITE)[at] = 1;
          }
          if (kind.getKey().startsWith("prepositions")) {
            marks.get(Category.PREPOSITION)[at] = 1;
          }
          return true;
        }
      }
    }
    return false;
  }

  private void markHead(String key, int at, Map<Category, byte[]> marks) {
    int last = Math.min(key.length() - SHORTEST_HEAD, 30);
    for (int i = 3; i <= last; i++) {
      List<Entry> entries = byFirst.get(key.substring(i));
      if (entries == null) {
        continue;
      }
      boolean any = false;
      for (Entry entry : entries) {
        if (entry.rest.length == 0 && HEADS.contains(entry.category)) {
          marks.get(entry.category)[at] = 1;
          any = true;
        }
      }
      if (any) {
        return;
      }
    }
  }

  /** The noun for an organization, but not for a firm, that a compound opens with: "Flughafen" of "Flughafensprecher". */
  @Nullable String bodyBefore(Category category, String key) {
    for (int i = 3; table.compounds() && i < key.length(); i++) {
      String body = key.substring(0, i);
      boolean joined = isWord(category, key.substring(i)) || i + 1 < key.length() && isWord(category, key.substring(i + 1));
      if (joined && isWord(Category.COMPANY, body)) {
        return isWord(Category.FIRM, body) ? null : body;
      }
    }
    return null;
  }

  private boolean isWord(Category category, String key) {
    return byFirst.getOrDefault(key, List.of()).stream().anyMatch(e -> e.category == category && e.rest.length == 0);
  }

  /** Every phrase of a category, for tests of the pack. */
  long count(Category category) {
    return byFirst.values().stream().flatMap(List::stream).filter(e -> e.category == category).count();
  }

  /** A word without the article that is written together with it. */
  String withoutArticle(String key) {
    for (String kind : WITH_ARTICLE) {
      for (String article : table.proclitics().getOrDefault(kind, List.of())) {
        if (key.startsWith(article) && key.length() > article.length() + 2) {
          return key.substring(article.length());
        }
      }
    }
    return key;
  }

  /** How much of a clitic isn't article: "و" of "والمدير", nothing of one that the two make together. */
  int beforeArticle(String key, int clitic) {
    String proclitic = key.substring(0, clitic);
    return proclitic.endsWith(ARTICLE) ? clitic - ARTICLE.length() : proclitic.endsWith(TO_THE) ? 0 : clitic;
  }

  boolean startsWithApostrophe(String word) {
    return table.apostrophes().contains(word);
  }

}
