package org.depeche.extract.figure;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.depeche.extract.number.NumberMention;
import org.depeche.extract.number.NumberMention.Trait;
import org.depeche.model.Name;
import org.depeche.model.TimeMention;
import org.depeche.text.AnalysedText;
import org.jspecify.annotations.Nullable;

/** The times and names of a text, and where a number that one of them took is a figure all the same. */
final class Mentions {
  private final String lower;
  private final Lexicon lexicon;
  private final Beside beside;
  private final NavigableMap<Integer, Mention> times = new TreeMap<>();
  private final NavigableMap<Integer, Mention> names = new TreeMap<>();

  /**
   * A time or a name.
   *
   * @param plain whether a number may be all that was seen of it: a date or clock time, a person
   */
  private record Mention(int start, int end, boolean plain) {
    boolean overlaps(int from, int to) {
      return start < to && from < end;
    }
  }

  Mentions(AnalysedText text, Lexicon lexicon, Beside beside, List<TimeMention> times, List<Name> names) {
    this.lower = text.lower();
    this.lexicon = lexicon;
    this.beside = beside;
    for (TimeMention t : times) {
      boolean point = t.type() == TimeMention.Type.DATE || t.type() == TimeMention.Type.TIME;
      put(this.times, new Mention(text.start(t.span()), text.end(t.span()), point));
    }
    names.forEach(n -> put(this.names, new Mention(text.start(n.span()), text.end(n.span()), n.type() == Name.Type.PER)));
  }

  private static void put(NavigableMap<Integer, Mention> all, Mention mention) {
    all.put(mention.start(), mention);
  }

  boolean isInTime(int position) {
    return overlapping(times, position, position + 1) != null;
  }

  /** Whether part of a place belongs to a time or a longer name. */
  boolean isTaken(int start, int end) {
    Mention name = overlapping(names, start, end);
    return overlapping(times, start, end) != null || name != null && name.end() - name.start() > end - start;
  }

  /** Whether a date or clock time begins at a position. */
  boolean isPoint(int position) {
    Mention time = overlapping(times, position, position + 1);
    return time != null && time.plain() && time.start() == position;
  }

  /** Whether a name ends at a position. */
  boolean isNamed(int end) {
    Mention name = overlapping(names, end - 1, end);
    return name != null && name.end() == end;
  }

  /** Whether the name of a person ends at a position. */
  boolean isPerson(int end) {
    Mention name = overlapping(names, end - 1, end);
    return name != null && name.plain() && name.end() == end;
  }

  /** Whether a number belongs to a time or a name. */
  boolean holds(NumberMention number, @Nullable NumberMention next) {
    Mention time = overlapping(times, number.start(), number.end());
    Mention name = overlapping(names, number.start(), number.end());
    return time != null && !isNoTime(time, number, next) || name != null && !isNoName(name, number);
  }

  /** Whether all of a time is a number that counts what follows, or a part of such a number. */
  private boolean isNoTime(Mention time, NumberMention number, @Nullable NumberMention next) {
    boolean year = isYear(number) && !beside.isMeasured(number.end()) && !(next != null && ranged(number, next) && !isYear(next));
    if (year) {
      return false;
    }
    boolean bare = time.end() == number.end() && lexicon.isArticles(lower, time.start(), number.start());
    boolean counts = beside.isCounted(number.end()) || beside.isMeasured(number.end()) || next != null && ranged(number, next);
    boolean crossed = time.start() <= number.start() && time.end() < number.end() && beside.isCounted(number.end());
    boolean torn = next != null && !next.has(Trait.ARTICLE) && next.start() < time.end() && time.end() < next.end(); // "fra le 24 e le 26mila"
    int behind = number.end() + 1;
    boolean seconds = time.start() == number.start() && time.end() > behind && lexicon.isStop(lower.substring(behind, time.end())); // "180 secondo il sindaco"
    return isPart(time, number) || seconds || torn || crossed || bare && time.plain() && counts;
  }

  private boolean ranged(NumberMention number, NumberMention next) {
    return (beside.joins(number.end(), next.start()) || beside.isPartOf(number.end(), next.start())) && beside.isCounted(next.end());
  }

  private static boolean isYear(NumberMention number) {
    int value = number.value() == null || number.end() - number.start() != 4 ? 0 : number.value().intValue();
    return number.has(Trait.DIGITS) && value >= 1800 && value <= 2100;
  }

  private boolean isNoName(Mention name, NumberMention number) {
    boolean measured = name.end() <= number.end() && beside.isMeasured(number.end());
    boolean whole = name.start() == number.start() && name.end() == number.end();
    return isPart(name, number) || measured || whole && beside.isCounted(number.end()) || name.plain() && number.has(Trait.DIGITS);
  }

  private static boolean isPart(Mention mention, NumberMention number) {
    boolean inside = number.start() <= mention.start() && mention.end() <= number.end();
    return inside && mention.end() - mention.start() < number.end() - number.start();
  }

  private static @Nullable Mention overlapping(NavigableMap<Integer, Mention> all, int start, int end) {
    Map.Entry<Integer, Mention> last = all.lowerEntry(end);
    return last != null && last.getValue().overlaps(start, end) ? last.getValue() : null;
  }
}
