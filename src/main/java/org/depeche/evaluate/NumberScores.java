package org.depeche.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.depeche.extract.number.NumberMention;
import org.depeche.extract.number.NumberMention.Kind;
import org.depeche.extract.number.NumberMention.Trait;
import org.depeche.extract.number.NumberParser;
import org.depeche.language.LanguagePack;
import org.depeche.model.Json;
import org.depeche.text.AnalysedText;

/**
 * The numbers of short texts against the NumberModel cases of Recognizers-Text, those that its .NET reference passes. Numbers
 * with a unit written onto them ({@code 180ml}) are left out, as there.
 *
 * @param wrong what was read otherwise, a line each
 */
public record NumberScores(LanguagePack pack, int cases, List<String> wrong) {
  private static final MathContext DIGITS = new MathContext(12);

  /** A text and the values of its numbers, in order. */
  public record Case(String text, List<String> values) {}

  /** Scores every pack that has cases in the folder {@code Specs} of Recognizers-Text. */
  public static List<NumberScores> readAll(Path specs) throws IOException {
    List<NumberScores> all = new ArrayList<>();
    for (LanguagePack pack : LanguagePack.all()) {
      String language = Locale.of(pack.code()).getDisplayLanguage(Locale.ENGLISH);
      Path file = specs.resolve("Number").resolve(language).resolve("NumberModel.json");
      if (Files.exists(file)) {
        all.add(of(read(file), pack));
      }
    }
    return all;
  }

  /**
   * Reads cases, {@code [{"Input", "NotSupported"?, "Results": [{"Resolution": {"value"}}]}]}.
   *
   * @throws IOException if that is not what the file holds; the message names it
   */
  public static List<Case> read(Path file) throws IOException {
    List<Case> cases = new ArrayList<>();
    try {
      for (JsonNode node : Json.MAPPER.readTree(Files.readString(file).replace("\uFEFF", ""))) {
        if (!node.path("Input").isTextual()) {
          throw new IOException(file + ": a case has an \"Input\"; not so " + node);
        }
        if (isSupported(node)) {
          List<String> values = new ArrayList<>();
          node.path("Results").forEach(r -> values.add(plain(r.path("Resolution").path("value").asText())));
          cases.add(new Case(node.path("Input").asText(), values));
        }
      }
    } catch (JsonProcessingException | NumberFormatException e) {
      throw new IOException(file + ": " + "no list of cases: " + e.getMessage(), e);
    }
    return cases;
  }

  private static boolean isSupported(JsonNode node) {
    String not = node.path("NotSupported").asText() + node.path("NotSupportedByDesign").asText();
    return !not.toLowerCase(Locale.ROOT).contains("dotnet");
  }

  /** Reads each case's numbers anew and compares. */
  public static NumberScores of(List<Case> cases, LanguagePack pack) {
    List<String> wrong = new ArrayList<>();
    for (Case c : cases) {
      List<String> found = values(c.text(), pack);
      if (!found.equals(c.values())) {
        wrong.add(c.text() + " -> " + found + " not " + c.values());
      }
    }
    return new NumberScores(pack, cases.size(), wrong);
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

  /** The share of cases all of whose numbers are read rightly, from 0 to 1. */
  public double accuracy() {
    return (cases - wrong.size()) / (double) Math.max(1, cases);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s  %d of %d, %.1f %%", pack, cases - wrong.size(), cases, 100 * accuracy());
  }
}
