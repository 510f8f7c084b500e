package org.depeche.extract.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depeche.model.Name;
import org.depeche.text.AnalysedText;
import org.depeche.text.Sentence;
import org.depeche.text.Token;

/** Names told by a word beside them or by their form: handles, companies' suffixes, institutions' heads, titles. */
final class CuedNames {
  private static final Pattern HANDLE = Pattern.compile("(?<![\\p{L}\\p{N}._@/])@[\\p{L}_][\\p{L}\\p{N}_]{1,30}");
  private static final int LONGEST = 9;

  private final Set<String> titles;
  private final Set<String> roles;
  private final WordEndings institutions;
  private final WordEndings places;
  private final Set<String> suffixes;
  private final Set<String> links;
  private final Set<String> notNames;

  CuedNames(NameWords words, Set<String> notNames) {
    titles = new HashSet<>(words.titles());
    roles = new HashSet<>(words.roles());
    institutions = new WordEndings(words.institutions());
    places = new WordEndings(words.places());
    suffixes = new HashSet<>(words.suffixes());
    links = new HashSet<>(words.links());
    this.notNames = notNames;
  }

  List<Mention> find(AnalysedText text) {
    List<Mention> mentions = new ArrayList<>();
    Matcher handle = HANDLE.matcher(text.normal());
    while (handle.find()) {
      mentions.add(new Mention(handle.start(), handle.end(), Name.Type.ORG, Mention.SURE));
    }
    for (Sentence sentence : text.sentences()) {
      find(sentence.tokens(), mentions);
    }
    return mentions;
  }

  private void find(List<Token> tokens, List<Mention> mentions) {
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).text();
      String lower = word.toLowerCase(Locale.ROOT);
      boolean capital = isCapital(word);
      if (capital && institutions.contains(lower)) {
        int end = headed(tokens, i + 1);
        if (end > i + 1 || institutions.isCompound(lower)) {
          add(tokens, i, end, Name.Type.ORG, mentions);
        }
      } else if (capital && places.contains(lower)) {
        int end = headed(tokens, i + 1);
        if (end > i + 1) {
          add(tokens, i, end, Name.Type.LOC, mentions);
        }
      }
      if (titles.contains(lower) || titles.contains(lower + ".") || roles.contains(lower)) {
        person(tokens, i, mentions);
      }
      if (suffixes.contains(word) && i > 0) {
        company(tokens, i, mentions);
      }
    }
  }

  /** The end of a name that goes on with links and capitalized words from {@code from}. */
  private int headed(List<Token> tokens, int from) {
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

  private static void add(
      List<Token> tokens, int start, int end, Name.Type type, List<Mention> mentions) {
    mentions.add(
        new Mention(tokens.get(start).start(), tokens.get(end - 1).end(), type, Mention.CUED));
  }

  static boolean isCapital(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
  }
}
