package org.depeche.extract.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.depeche.text.AnalysedText;
import org.depeche.text.Sentence;
import org.depeche.text.Token;

/** Names told by a word beside them or by their form: companies' suffixes, institutions' heads, titles. */
final class CuedNames {
  private static final int LONGEST = 9;

  /** Where one of these is named, a letter that is a company's name is one. */
  private static final List<String> SOCIAL = List.of("Twitter", "Facebook", "Instagram", "تويتر", "فيسبوك", "إنستغرام");

  private static final Set<String> AFTER_PLACE = Set.of(",", "(", "-", "–", "—", ".-");

  private final Set<String> titles;
  private final WordEndings roles;
  private final WordEndings institutions;
  private final WordEndings offices;
  private final WordEndings places;
  private final Set<String> suffixes;
  private final Set<String> links;
  private final Set<String> qualifiers;
  private final Set<String> notNames;
  private final NameLists lists;
  private final KindCues kinds;
  private final boolean uncased;

  CuedNames(LanguagePack pack, NameWords words, Set<String> notNames) {
    lists = NameLists.of(pack);
    kinds = new KindCues(pack, words, notNames);
    qualifiers = Set.copyOf(words.qualifiers());
    uncased = !words.proclitics().isEmpty();
    titles = new HashSet<>(words.titles());
    roles = new WordEndings(words.roles());
    institutions = new WordEndings(words.institutions(), words.offices());
    offices = new WordEndings(words.offices());
    places = new WordEndings(words.places());
    suffixes = new HashSet<>(words.suffixes());
    links = new HashSet<>(words.links());
    this.notNames = notNames;
  }

  List<Mention> find(AnalysedText text) {
    List<Mention> mentions = new ArrayList<>(SpelledNames.find(text.normal()));
    boolean letters = SOCIAL.stream().anyMatch(text.normal()::contains) || SpelledNames.hasHandle(text.normal());
    for (Sentence sentence : text.sentences()) {
      find(sentence.tokens(), letters, mentions);
      dateline(text, sentence, mentions);
    }
    return mentions;
  }

  private void find(List<Token> tokens, boolean letters, List<Mention> mentions) {
    for (int i = 0; i < tokens.size(); i++) {
      kinds.find(tokens, i, mentions);
      String word = tokens.get(i).text();
      String lower = word.toLowerCase(Locale.ROOT);
      boolean capital = isCapital(word);
      if ((capital || uncased) && institutions.contains(lower)) {
        int end = uncased ? defined(tokens, i) : headed(tokens, i);
        if (end > i + 1 || offices.isCompound(lower)) {
          add(tokens, i, end, Name.Type.ORG, mentions);
        }
      } else if ((capital || uncased) && places.contains(lower)) {
        int end = uncased ? defined(tokens, i) : named(tokens, i + 1);
        if (end > i + 1) {
          add(tokens, i, end, Name.Type.LOC, mentions);
        }
      }
      if (SpelledNames.isMixed(word, notNames)) {
        add(tokens, i, i + 1, Name.Type.ORG, mentions);
      }
      if (word.length() == 1 && letters && lists.mayBeOrganization(word) && standsAlone(tokens, i)) {
        mentions.add(new Mention(tokens.get(i).start(), tokens.get(i).end(), Name.Type.ORG, Mention.SURE));
      }
      if (titles.contains(lower) || titles.contains(lower + ".") || roles.contains(lower)) {
        person(tokens, i, mentions);
      }
      if (suffixes.contains(word) && i > 0) {
        company(tokens, i, mentions);
      }
    }
  }

  /** The end of an institution's name: qualifiers, what it is for, and what {@link #named} takes. */
  private int headed(List<Token> tokens, int head) {
    int end = head + 1;
    while (end < tokens.size() && qualifiers.contains(tokens.get(end).text())) {
      end++;
    }
    int named = named(tokens, end);
    if (named > end || head == 0) {
      return cutPlace(tokens, head, Math.max(named, end));
    }
    for (int turn = 0; turn < 3; turn++) {
      int next = end;
      while (next < tokens.size() && links.contains(tokens.get(next).text())) {
        next++;
      }
      if (next == end || next == tokens.size() || !isNoun(tokens.get(next).text()) || (turn > 0 && next > end + 1)) {
        break;
      }
      end = next + 1;
      while (end < tokens.size() && qualifiers.contains(tokens.get(end).text())) {
        end++;
      }
    }
    return end;
  }

  private static boolean isNoun(String word) {
    return word.length() > 4 && Character.isLowerCase(word.charAt(0));
  }

  /** Leaves a place outside that an institution of several words is followed by: Hospital Clínic de | Barcelona. */
  private int cutPlace(List<Token> tokens, int head, int end) {
    int place = end - 1;
    while (place > head && isCapital(tokens.get(place).text())) {
      place--;
    }
    int before = place;
    while (before > head && links.contains(tokens.get(before).text())) {
      before--;
    }
    boolean several = before > head && before < place;
    String last =
        String.join(" ", tokens.subList(place + 1, end).stream().map(Token::text).toList());
    return several && place + 1 < end && lists.isPlace(last) ? before + 1 : end;
  }

  /** In a script without capitals, the end of a name that goes on with a defined word, and with qualifiers. */
  private int defined(List<Token> tokens, int head) {
    int end = head + 1;
    boolean bare = !isDefined(tokens.get(head).text());
    if (bare && end < tokens.size() && isDefined(tokens.get(end).text())) {
      end++;
    }
    while (end < tokens.size() && end < head + 5 && continues(tokens.get(end).text(), end - head)) {
      end++;
    }
    return end;
  }

  private boolean continues(String word, int place) {
    boolean joined = word.startsWith("\u0648\u0627\u0644") && !institutions.contains(word.substring(1));
    return qualifiers.contains(word) || place > 1 && word.length() > 5 && (joined || word.startsWith("\u0644\u0644"));
  }

  private boolean isDefined(String word) {
    return word.length() > 4
        && !notNames.contains(word)
        && (word.startsWith("\u0627\u0644") || word.startsWith("\u0644\u0644"));
  }

  /** Neither an initial nor part of a longer name. */
  private static boolean standsAlone(List<Token> tokens, int i) {
    String before = i > 0 ? tokens.get(i - 1).text() : "";
    String after = i + 1 < tokens.size() ? tokens.get(i + 1).text() : "";
    boolean initial = after.equals(".") && i + 2 < tokens.size() || !after.isEmpty() && isCapital(after);
    return !initial
        && !(after.length() > 0 && Character.isDigit(after.charAt(0)))
        && !(i > 1 && isCapital(before))
        && (i > 0 || after.equals("("));
  }

  /** The end of a name that goes on with links and capitalized words from {@code from}. */
  private int named(List<Token> tokens, int from) {
    int end = from;
    for (int i = from; i < tokens.size() && i < from + LONGEST; i++) {
      String word = tokens.get(i).text();
      if (isCapital(word)) {
        end = i + 1;
      } else if (!links.contains(word.toLowerCase(Locale.ROOT))) {
        break;
      }
    }
    return end;
  }

  private void person(List<Token> tokens, int title, List<Mention> mentions) {
    int start = title + 1;
    boolean dotted = start < tokens.size() && tokens.get(start).text().equals(".");
    start += dotted ? 1 : 0;
    while (start < tokens.size() && titles.contains(tokens.get(start).text().toLowerCase(Locale.ROOT))) {
      start++;
    }
    int end = start;
    while (end < tokens.size() && end < start + 4 && isPersonal(tokens.get(end).text())) {
      end++;
    }
    boolean two = end - start >= 2;
    boolean titled = titles.contains(tokens.get(title).text().toLowerCase(Locale.ROOT));
    if (end > start && (two || titled)) {
      add(tokens, start, end, Name.Type.PER, mentions);
    }
  }

  private boolean isPersonal(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return isCapital(word)
        && word.length() > 1
        && !word.equals(word.toUpperCase(Locale.ROOT))
        && !notNames.contains(lower)
        && !roles.contains(lower)
        && !institutions.contains(lower);
  }

  private void company(List<Token> tokens, int suffix, List<Mention> mentions) {
    int start = suffix;
    while (start > 0 && suffix - start < 4 && isCapital(tokens.get(start - 1).text())) {
      start--;
    }
    int end = suffix + 1;
    boolean dot = end < tokens.size() - 1 && tokens.get(end).text().equals(".");
    if (start < suffix) {
      add(tokens, start, dot ? end + 1 : end, Name.Type.ORG, mentions);
    }
  }

  /** {@code CITTÀ (agency) –} where a paragraph begins. */
  private static void dateline(AnalysedText text, Sentence sentence, List<Mention> mentions) {
    List<Token> tokens = sentence.tokens();
    int end = 0;
    while (end < tokens.size() && end < 5 && isUpper(tokens.get(end).text())) {
      end++;
    }
    boolean first = text.paragraphs().get(sentence.paragraph()).start() == sentence.start();
    if (first && end > 0 && end < tokens.size() && tokens.get(0).text().length() > 2
        && AFTER_PLACE.contains(tokens.get(end).text())) {
      add(tokens, 0, end, Name.Type.LOC, mentions);
    }
  }

  private static boolean isUpper(String word) {
    return word.length() > 1 && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '-' || c == '\'');
  }

  private static void add(
      List<Token> tokens, int start, int end, Name.Type type, List<Mention> mentions) {
    mentions.add(
        new Mention(tokens.get(start).start(), tokens.get(end - 1).end(), type, Mention.CUED));
  }

  static boolean isCapital(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
  }
}
