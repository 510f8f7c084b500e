package org.depeche.text;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.util.StringUtil;
import opennlp.tools.util.normalizer.AggregateCharSequenceNormalizer;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import opennlp.tools.util.normalizer.EmojiCharSequenceNormalizer;
import opennlp.tools.util.normalizer.NumberCharSequenceNormalizer;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;
import opennlp.tools.util.normalizer.UrlCharSequenceNormalizer;
import org.depeche.language.LanguagePack;

/**
 * Tells which language a text is in. OpenNLP's model knows 183 languages and is unsure of short texts; a small model of
 * the packs' languages alone is sure of those and knows no others. Their logarithms are added up, weighted by how often
 * a language is met.
 */
public final class LanguageDetector {
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|www\\.)\\S{1,2000}+|[@#][\\p{L}\\p{N}_]{1,100}+");

  private static final int HEAD = 300;
  private static final int MIDDLE = 200;

  /** What the wide model's flat probabilities are raised to. Set on sentences and beginnings of sentences. */
  private static final double WIDE_POWER = 4;

  /** What the packs' model would say of a language that it doesn't know. */
  private static final double UNKNOWN = Math.log(0.3);

  private static final int FEWEST_LETTERS = 8;

  /** What OpenNLP writes before what the packs' model looks at. */
  private static final FeaturePart GRAM = FeaturePart.of("bow=");

  private static final int LONGEST_GRAM = 3;

  /** How OpenNLP levels a text for the wide model. */
  private static final CharSequenceNormalizer NORMALIZER =
      new AggregateCharSequenceNormalizer(
          EmojiCharSequenceNormalizer.getInstance(),
          UrlCharSequenceNormalizer.getInstance(),
          TwitterCharSequenceNormalizer.getInstance(),
          NumberCharSequenceNormalizer.getInstance(),
          ShrinkCharSequenceNormalizer.getInstance());

  /** With fewer Latin letters than this, one of many languages is always likest: only those with a pack are believed. */
  private static final int ENOUGH_LETTERS = 25;

  private static final Map<Character.UnicodeScript, Set<String>> SCRIPTS =
      Map.of(
          Character.UnicodeScript.LATIN, Set.of("Latn"),
          Character.UnicodeScript.ARABIC, Set.of("Arab"),
          Character.UnicodeScript.CYRILLIC, Set.of("Cyrl"),
          Character.UnicodeScript.HAN, Set.of("Hans", "Hant", "Jpan", "Kore"));

  private LanguageDetector() {}

  /** {@code expected.yaml}. */
  record Expected(List<Tier> tiers, double rest, Map<String, String> codes) {
    record Tier(double weight, List<String> languages) {}
  }

  /** Ten megabytes, read while the rest is. */
  private static final class Wide {
    static final CompletableFuture<LinearModel> MODEL =
        CompletableFuture.supplyAsync(() -> Models.at("/langdetect-183.bin", LinearModel.class, LanguageDetector::read));
  }

  private static LinearModel read(InputStream in) throws IOException {
    return LinearModel.of((AbstractModel) new LanguageDetectorModel(in).getMaxentModel());
  }

  private static final class Loaded {
    static final LinearModel PACKS = LinearModel.at("/models/language.bin");
    static final Map<String, String> CODES = new HashMap<>();
    static final Map<String, Double> WEIGHTS = new HashMap<>();
    static final double REST;

    static {
      Expected expected = LanguagePack.read("/lang/expected.yaml", Expected.class);
      for (String code : Locale.getISOLanguages()) {
        CODES.put(Locale.of(code).getISO3Language(), code);
      }
      CODES.putAll(expected.codes());
      for (Expected.Tier tier : expected.tiers()) {
        tier.languages().forEach(l -> WEIGHTS.put(l, Math.log(tier.weight())));
      }
      LanguagePack.all().forEach(p -> WEIGHTS.put(p.code(), 0.0));
      REST = Math.log(expected.rest());
    }
  }

  /**
   * The ISO 639-1 code of {@code text}'s language, of any language known to the detector; empty where it can't tell or
   * the language has no such code. Looks at about five hundred chars of a longer text.
   */
  public static Optional<String> detect(String text) {
    String sample = ADDRESS.matcher(sample(text)).replaceAll(" ");
    long letters = sample.chars().filter(Character::isLetter).count();
    if (letters < FEWEST_LETTERS) {
      return Optional.empty();
    }
    Map<String, Double> scores = scores(sample);
    Set<String> scripts = scripts(sample);
    return scores.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .filter(code -> scripts.isEmpty() || scripts.contains(script(code)))
        .findFirst()
        .filter(code -> code.length() == 2)
        .filter(
            code ->
                letters >= ENOUGH_LETTERS
                    || !scripts.contains("Latn")
                    || LanguagePack.of(code).isPresent());
  }

  private static String sample(String text) {
    if (text.length() <= HEAD + MIDDLE) {
      return text;
    }
    int middle = (text.length() - MIDDLE) / 2;
    return text.substring(0, HEAD) + ' ' + text.substring(middle, middle + MIDDLE);
  }

  private static Map<String, Double> scores(String sample) {
    CompletableFuture<LinearModel> model = Wide.MODEL;
    Map<String, Double> packs = new HashMap<>();
    double[] outcomes = Loaded.PACKS.eval(LanguageContexts.of(sample).stream().mapToLong(GRAM::key).toArray());
    for (int i = 0; i < outcomes.length; i++) {
      packs.put(Loaded.PACKS.outcomes().get(i), Math.log(outcomes[i] + 1e-9));
    }
    Map<String, Double> scores = new HashMap<>();
    LinearModel wide = model.join();
    double[] confidence = wide.eval(grams(sample));
    for (int i = 0; i < confidence.length; i++) {
      String language = wide.outcomes().get(i);
      String code = Loaded.CODES.getOrDefault(language, language);
      double score =
          WIDE_POWER * Math.log(confidence[i] + 1e-12)
              + Loaded.WEIGHTS.getOrDefault(code, Loaded.REST)
              + packs.getOrDefault(code, UNKNOWN);
      scores.merge(code, score, Math::max);
    }
    return scores;
  }

  /** What the wide model looks at: which stretches of one to three chars there are. */
  private static long[] grams(String sample) {
    String text = StringUtil.toLowerCase(NORMALIZER.normalize(sample));
    return IntStream.rangeClosed(1, LONGEST_GRAM)
        .boxed()
        .flatMapToLong(
            length ->
                IntStream.rangeClosed(0, text.length() - length)
                    .mapToLong(i -> FeaturePart.of(text, i, i + length).key()))
        .distinct()
        .toArray();
  }

  /** The ISO 15924 scripts of the languages that a text with these letters can be in; empty where any can. */
  private static Set<String> scripts(String sample) {
    Map<Character.UnicodeScript, Integer> counts = new EnumMap<>(Character.UnicodeScript.class);
    sample
        .codePoints()
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(Character.UnicodeScript.of(c), weight(c), Integer::sum));
    return counts.entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(e -> SCRIPTS.getOrDefault(e.getKey(), Set.of()))
        .orElse(Set.of());
  }

  /** How many letters a letter counts for: an ideograph is as much as a short word. */
  private static int weight(int c) {
    return Character.isIdeographic(c) ? 4 : 1;
  }

  private static String script(String code) {
    return ULocale.addLikelySubtags(new ULocale(code)).getScript();
  }
}
