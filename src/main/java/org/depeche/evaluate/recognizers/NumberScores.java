package org.depeche.evaluate.recognizers;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depeche.extract.number.NumberMention;
import org.depeche.extract.number.NumberMention.Kind;
import org.depeche.extract.number.NumberMention.Trait;
import org.depeche.extract.number.NumberParser;
import org.depeche.language.LanguagePack;
import org.depeche.text.AnalysedText;

/**
 * The numbers of short texts against the NumberModel cases of Recognizers-Text, those that its .NET reference passes. Numbers
 * with a unit written onto them ({@code 180ml}) are left out, as there.
 *
 * @param wrong what was read otherwise, a line each
 * @param refused what was read otherwise on purpose, a line each; no part of {@code wrong}
 */
public record NumberScores(LanguagePack pack, int cases, List<String> wrong, List<String> refused) {
  private static final MathContext DIGITS = new MathContext(12);

  /** Scores every pack that has cases in the folder {@code Specs} of Recognizers-Text. */
  public static List<NumberScores> readAll(Path specs) throws IOException {
    List<NumberScores> all = new ArrayList<>();
    for (Map.Entry<LanguagePack, List<JsonNode>> entry : Cases.readAll(specs, "Number", "NumberModel.json").entrySet()) {
      all.add(of(entry.getValue(), entry.getKey()));
    }
    return all;
  }

  private static List<String> wanted(JsonNode node) throws IOException {
    List<String> values = new ArrayList<>();
    for (JsonNode result : node.path("Results")) {
      String value = result.path("Resolution").path("value").asText();
      try {
        values.add(plain(value));
      } catch (NumberFormatException e) {
        throw new IOException("\"" + value + "\" is no number: " + node, e);
      }
    }
    return values;
  }

  /** Reads each case's numbers anew and compares. */
  private static NumberScores of(List<JsonNode> cases, LanguagePack pack) throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (JsonNode node : cases) {
      String text = node.path("Input").asText();
      List<String> wanted = wanted(node);
      List<String> found = values(text, pack);
      if (!found.equals(wanted)) {
        String line = text + " -> " + found + " not " + wanted;
        RefusedCases.reason(text)
            .ifPresentOrElse(reason -> refused.add(line + ": " + reason), () -> wrong.add(line));
      }
    }
    return new NumberScores(pack, cases.size(), wrong, refused);
  }

  private static List<String> values(String text, LanguagePack pack) {
    return NumberParser.of(pack).parse(AnalysedText.of(text, pack)).stream()
        .filter(m -> m.kind() != Kind.ORDINAL && !m.has(Trait.GLUED))
        .map(NumberMention::value)
        .filter(v -> v != null)
        .map(v -> plain(v.toPlainString()))
        .toList();
  }

  private static String plain(String written) {
    return new BigDecimal(written.replace(',', '.')).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  /** The share of all cases whose numbers are all read rightly, from 0 to 1. */
  public double accuracy() {
    return right() / (double) Math.max(1, cases);
  }

  /** The same of those that are not refused. */
  public double accuracyOfTaken() {
    return right() / (double) Math.max(1, cases - refused.size());
  }

  private int right() {
    return cases - wrong.size() - refused.size();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s  %d of %d, %.1f %%, refused on purpose: %d, else %.1f %%",
        pack,
        right(),
        cases,
        100 * accuracy(),
        refused.size(),
        100 * accuracyOfTaken());
  }
}
