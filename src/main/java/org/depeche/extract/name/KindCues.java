package org.depeche.extract.name;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.depeche.text.Token;

/** Names told by a noun right before them that says what they are: the supplier, Medilogue; im Café »Blauer Esel«. */
final class KindCues {
  private static final Set<String> QUOTES = Set.of("\"", "'", "«", "»", "“", "”", "„", "‘", "‹", "›");
  private static final int LONGEST = 5;

  private final WordEndings kinds;
  private final WordEndings sites;
  private final Set<String> links;
  private final Set<String> notNames;
  private final NameLists lists;

  KindCues(LanguagePack pack, NameWords words, Set<String> notNames) {
    this.kinds = new WordEndings(words.kinds());
    this.sites = new WordEndings(words.sites());
    this.links = Set.copyOf(words.links());
    this.notNames = notNames;
    this.lists = NameLists.of(pack);
  }

  /** Adds the name that the noun at {@code i} tells, if it is such a noun and a name follows. */
  void find(List<Token> tokens, int i, List<Mention> mentions) {
    String noun = tokens.get(i).text().toLowerCase(Locale.ROOT);
    if (kinds.contains(noun)) {
      organization(tokens, i + 1, mentions);
    } else if (sites.contains(noun)) {
      boolean linked = i + 2 < tokens.size() && links.contains(tokens.get(i + 1).text());
      add(tokens, linked ? i + 2 : i + 1, Name.Type.LOC, mentions);
    }
  }

  /** Perhaps in quotation marks, or between commas. */
  private void organization(List<Token> tokens, int from, List<Mention> mentions) {
    boolean marked = from < tokens.size() && QUOTES.contains(tokens.get(from).text());
    boolean comma = from < tokens.size() && tokens.get(from).text().equals(",");
    int start = marked || comma ? from + 1 : from;
    int end = end(tokens, start);
    boolean closed = !comma || end < tokens.size() && tokens.get(end).text().equals(",");
    if (end > start && closed && !lists.isGiven(tokens.get(start).text())) {
      add(tokens, start, Name.Type.ORG, mentions);
    }
  }

  private void add(List<Token> tokens, int start, Name.Type type, List<Mention> mentions) {
    int end = end(tokens, start);
    boolean known = type == Name.Type.LOC && end == start + 1 && lists.mayBeOrganization(tokens.get(start).text());
    if (end > start && !known) {
      mentions.add(new Mention(tokens.get(start).start(), tokens.get(end - 1).end(), type, Mention.CUED));
    }
  }

  private int end(List<Token> tokens, int start) {
    int end = start;
    while (end < tokens.size() && end < start + LONGEST && isNameWord(tokens.get(end).text(), end == start)) {
      end++;
    }
    return end > start && tokens.get(end - 1).text().equals("&") ? end - 1 : end;
  }

  private boolean isNameWord(String word, boolean first) {
    return first
        ? CuedNames.isCapital(word) && !notNames.contains(word.toLowerCase(Locale.ROOT))
        : CuedNames.isCapital(word) || word.equals("&");
  }
}
