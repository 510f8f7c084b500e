package org.depeche.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.depeche.model.Json;
import org.depeche.model.JsonFault;

/**
 * How often the language of a text is told rightly.
 *
 * @param right by the language that the text is in
 * @param texts by the language that the text is in
 * @param taken how often a language was taken for another, {@code "pt>es"}; nothing told is {@code "pt>"}
 */
public record LanguageScores(
    Map<String, Integer> right, Map<String, Integer> texts, Map<String, Integer> taken) {

  /** A text and the ISO 639-1 code of its language. */
  public record Labelled(String language, String text) {}

  /**
   * Reads a JSON object a line, {@code {"lang":"fr","text":"…"}}.
   *
   * @throws IOException if a line is none; the message names file and line
   */
  public static List<Labelled> read(Path file) throws IOException {
    List<Labelled> texts = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        texts.add(labelled(line, file, number));
      }
    }
    return texts;
  }

  private static Labelled labelled(String line, Path file, int number) throws IOException {
    try {
      JsonNode node = Json.MAPPER.readTree(line);
      if (node.path("lang").isTextual() && node.path("text").isTextual()) {
        return new Labelled(node.path("lang").asText(), node.path("text").asText());
      }
    } catch (JsonProcessingException e) {
      throw new IOException(file + ": " + JsonFault.of(e).inLine(number), e);
    }
    throw new IOException(file + ", line " + number + ": not an object with \"lang\" and \"text\"");
  }

  /**
   * Scores {@code detector} on texts.
   *
   * @param chars how many chars of each text it gets to see
   */
  public static LanguageScores of(
      List<Labelled> texts, int chars, Function<String, Optional<String>> detector) {
    LanguageScores scores = new LanguageScores(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    for (Labelled text : texts) {
      String shown = text.text().substring(0, Math.min(chars, text.text().length()));
      String told = detector.apply(shown).orElse("");
      scores.texts.merge(text.language(), 1, Integer::sum);
      if (told.equals(text.language())) {
        scores.right.merge(text.language(), 1, Integer::sum);
      } else {
        scores.taken.merge(text.language() + ">" + told, 1, Integer::sum);
      }
    }
    return scores;
  }

  /** The part told rightly, from 0 to 1. */
  public double accuracy() {
    int all = texts.values().stream().mapToInt(Integer::intValue).sum();
    return right.values().stream().mapToInt(Integer::intValue).sum() / (double) Math.max(1, all);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f %% %s", 100 * accuracy(), taken);
  }
}
