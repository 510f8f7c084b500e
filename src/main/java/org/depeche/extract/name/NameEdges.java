package org.depeche.extract.name;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.depeche.language.LanguagePack;
import org.depeche.model.Name;
import org.depeche.text.AnalysedText;

/** Cuts what does not belong to a name off its ends, and tells what is no name at all. */
final class NameEdges {
  private static final String OUTSIDE = "\"'«»“”„‘’‹›()[]{}.,;:!?…-–—/|*•· ";

  private static final String OPENING = "\"«»“„‘‹›";

  private static final int SHORTEST_KIND = 4;

  private final Set<String> off = new HashSet<>();
  private final Set<String> notNames;
  private final Set<String> titles;
  private final WordEndings generics;
  private final WordEndings kinds;
  private final Set<String> suffixes;
  private final List<String> proclitics;

  NameEdges(LanguagePack pack, NameWords words) {
    off.addAll(words.articles());
    titles = Set.copyOf(words.titles());
    suffixes = Set.copyOf(words.suffixes());
    proclitics = words.proclitics();
    generics = new WordEndings(words.generics());
    kinds = new WordEndings(words.kinds());
    notNames = new HashSet<>(words.notNames());
    notNames.addAll(words.roles());
    notNames.addAll(words.titles());
    notNames.addAll(words.articles());
    Set<String> dates = new HashSet<>();
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(ULocale.forLanguageTag(pack.code()));
    for (String[] names :
        new String[][] {
          symbols.getWeekdays(), symbols.getShortWeekdays(), symbols.getMonths(), symbols.getShortMonths()
        }) {
      Arrays.stream(names).map(n -> n.toLowerCase(Locale.ROOT)).forEach(dates::add);
    }
    notNames.addAll(dates);
  }

  /** Words that are no name alone, days and months among them. */
  Set<String> notNames() {
    return notNames;
  }

  /** Where a name starts behind a preposition that is written together with its first word, a noun that names go with: ل{@code شركة زين}. */
  int start(AnalysedText text, int start, int end) {
    int space = text.normal().indexOf(' ', start);
    for (String proclitic : proclitics) {
      int first = start + proclitic.length();
      boolean isJoined = space > first && space < end && text.normal().startsWith(proclitic, start);
      if (isJoined && (kinds.contains(lower(text.normal(), first, space)) || generics.contains(lower(text.normal(), first, space)))) {
        return first;
      }
    }
    return start;
  }

  /** The mention without what does not belong to it; nothing where no name is left. */
  Optional<Mention> trim(AnalysedText text, Mention mention) {
    if (mention.weight() == Mention.SURE) {
      return Optional.of(mention);
    }
    String normal = text.normal();
    int start = mention.start();
    int end = mention.end();
    boolean cut = true;
    while (cut && start < end) {
      cut = false;
      if (isOutside(normal, start, end, true)) {
        start++;
        cut = true;
      } else if (isOutside(normal, end - 1, end, false) && !isDotOfName(normal, start, end)) {
        end--;
        cut = true;
      } else {
        int first = wordEnd(normal, start, end);
        if (first < end
            && (isOff(text, mention, start, first)
                || isKind(mention, normal, start, first)
                || isBeforeMarks(mention, normal, first))) {
          start = first;
          cut = true;
        }
      }
    }
    if (start >= end || !isName(normal, start, end, mention)) {
      return Optional.empty();
    }
    return Optional.of(new Mention(start, end, mention.type(), mention.weight()));
  }

  /** A noun that tells the kind of place, where a model took it into the name: {@code gare} de Rennes. */
  private boolean isKind(Mention mention, String normal, int start, int end) {
    boolean kind = mention.type() == Name.Type.LOC || kinds.contains(lower(normal, start, end));
    return kind
        && mention.type() != Name.Type.PER
        && mention.weight() <= Mention.MODEL
        && end - start > SHORTEST_KIND
        && normal.substring(start, end - 1).chars().allMatch(Character::isLowerCase);
  }

  /** A noun before a name in quotation marks: Café »{@code Roter Kakadu}«. */
  private static boolean isBeforeMarks(Mention mention, String normal, int next) {
    return mention.type() != Name.Type.PER && mention.weight() <= Mention.MODEL && OPENING.indexOf(normal.charAt(next)) >= 0;
  }

  /** Titles always; articles unless capitalized where no sentence begins ({@code La Réunion}) or listed with the name. */
  private boolean isOff(AnalysedText text, Mention mention, int start, int end) {
    String word = text.normal().substring(start, end).strip();
    String lower = word.toLowerCase(Locale.ROOT);
    if (titles.contains(lower)) {
      return mention.type() == Name.Type.PER;
    }
    if (generics.contains(lower)) {
      return mention.type() == Name.Type.ORG
          && end < mention.end()
          && Character.isLetter(text.normal().charAt(end))
          && !Character.isLowerCase(text.normal().charAt(end));
    }
    if (!off.contains(lower) || mention.weight() == Mention.LISTED) {
      return false;
    }
    boolean capital = Character.isUpperCase(word.charAt(0));
    return !capital || text.sentences().get(Math.max(0, text.sentenceAt(start))).start() >= start - 2;
  }

  private static boolean isOutside(String normal, int at, int end, boolean opening) {
    char c = normal.charAt(at);
    return OUTSIDE.indexOf(c) >= 0 && !(opening && c == '\'' && at + 1 < end && normal.charAt(at + 1) == 's');
  }

  /** A full stop at the end stays where there is another in the name's last word: {@code U.S.}, and after a suffix. */
  private boolean isDotOfName(String normal, int start, int end) {
    if (normal.charAt(end - 1) != '.') {
      return normal.charAt(end - 1) == ')' && normal.lastIndexOf('(', end - 1) > start;
    }
    int word = Math.max(start, normal.lastIndexOf(' ', end - 1) + 1);
    return normal.indexOf('.', word) < end - 1 || suffixes.contains(normal.substring(word, end));
  }

  private static int wordEnd(String normal, int start, int end) {
    int i = start;
    while (i < end && normal.charAt(i) != ' ' && normal.charAt(i) != '\'') {
      i++;
    }
    return i < end ? i + 1 : i;
  }

  private static String lower(String normal, int start, int end) {
    return normal.substring(start, end).strip().toLowerCase(Locale.ROOT);
  }

  private boolean isName(String normal, int start, int end, Mention mention) {
    String lower = lower(normal, start, end);
    if (notNames.contains(lower)) {
      return false;
    }
    boolean letter = false;
    boolean capital = false;
    for (int i = start; i < end; i++) {
      char c = normal.charAt(i);
      letter |= Character.isLetter(c);
      capital |= Character.isUpperCase(c) || !Character.isLowerCase(c) && Character.isLetter(c);
    }
    if (!letter || !capital && mention.weight() != Mention.LISTED || (normal.indexOf('\n', start) >= 0 && normal.indexOf('\n', start) < end)) {
      return false;
    }
    return end - start > 1 || mention.weight() > Mention.MODEL || mention.type() == Name.Type.ORG;
  }
}
