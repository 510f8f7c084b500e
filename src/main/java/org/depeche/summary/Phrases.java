package org.depeche.summary;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.depeche.language.Language;
import org.depeche.language.LanguagePack;

/** A language's patterns, filled in. */
final class Phrases {
  private static final String VOWELS = "aeiouyàâäáãåéèêëíìîïóòôöõúùûüh";
  private static final Pattern GAP = Pattern.compile(" {2,}");
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  final SummaryWords words;
  final String language;
  final ULocale locale;
  private final boolean isRightToLeft;
  final TimePhrases times;
  final FigurePhrases figures;
  private final ListFormatter lists;
  private final Map<Pattern, String> contractions = new LinkedHashMap<>();
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private Phrases(LanguagePack pack) {
    this.words = pack.table("summary", SummaryWords.class);
    this.language = pack.code();
    this.locale = ULocale.forLanguageTag(words.locale());
    this.lists = ListFormatter.getInstance(locale);
    this.isRightToLeft = pack.language().direction() == Language.Direction.RIGHT_TO_LEFT;
    words.contractions().forEach((k, v) -> contractions.put(Pattern.compile("(?<!\\p{L})" + k + "(?!\\p{L})"), v));
    this.times = new TimePhrases(this);
    this.figures = new FigurePhrases(this);
  }

  static Phrases of(LanguagePack pack) {
    return pack.derive(Phrases.class, Phrases::new);
  }

  /** The pattern with its arguments, names and values in turn; an empty argument leaves no gap. */
  String say(String pattern, String... namesAndValues) {
    return contracted(filled(pattern, namesAndValues));
  }

  /** As {@link #say}, with the arguments' words as they are, for what someone said. */
  String filled(String pattern, String... namesAndValues) {
    Map<String, Object> arguments = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      arguments.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    MessageFormat format = formats.computeIfAbsent(pattern, p -> new MessageFormat(p, locale));
    String said;
    synchronized (format) {
      said = format.format(arguments);
    }
    return GAP.matcher(said).replaceAll(" ").strip();
  }

  /** With the forms that words take beside each other. */
  String contracted(String said) {
    String contracted = said;
    for (Map.Entry<Pattern, String> contraction : contractions.entrySet()) {
      contracted = contraction.getKey().matcher(contracted).replaceAll(contraction.getValue());
    }
    return contracted;
  }

  /** Several as one: "a, b and c". */
  String list(List<String> items) {
    return lists.format(items);
  }

  /** What patterns select an elision or an article by: whether it begins with a vowel or a silent h. */
  static String initial(String phrase) {
    return !phrase.isEmpty() && VOWELS.indexOf(Character.toLowerCase(phrase.charAt(0))) >= 0 ? "vowel" : "other";
  }

  /** With a capital, as a sentence begins. */
  String capitalised(String statement) {
    int first = statement.codePointAt(0);
    return Character.toString(Character.toTitleCase(first)) + statement.substring(Character.charCount(first));
  }

  /** Something in its own direction of writing, kept apart from what stands around it. */
  String isolated(String text) {
    boolean isLeftToRight = text.codePoints().anyMatch(c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT);
    boolean isForeign = isRightToLeft ? isLeftToRight : text.codePoints().anyMatch(Phrases::isArabic);
    return isForeign ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;
  }

  private static boolean isArabic(int c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
