package org.depeche.language;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * A pack's {@code language.yaml}.
 *
 * @param name the language's name in itself
 * @param direction which way it is written
 * @param stemmer its stemmer among Snowball's
 * @param links what stands between the parts of a compound; empty where words aren't written together
 * @param prefixes particles that are written together with the word behind them, and letters that a verb's persons begin with
 * @param lexicon class-path resource of a full-form dictionary, if there is one
 * @param models class-path resource of the OpenNLP model for each task: {@code sentence token tag lemma name}
 */
public record Language(String name, Direction direction, String stemmer, List<String> links, List<String> prefixes, String lexicon, Map<String, String> models) {
  public Language {
    links = List.copyOf(links);
    prefixes = List.copyOf(prefixes);
    models = Map.copyOf(models);
  }

  public enum Direction {
    @JsonProperty("ltr")
    LEFT_TO_RIGHT,
    @JsonProperty("rtl")
    RIGHT_TO_LEFT
  }
}
