package org.depeche.extract.quote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depeche.text.Models;

/** Weighs who may have spoken a quote: the option whose features weigh most is chosen. */
public final class SpeakerModel {
  private static final String RESOURCE = "/models/speaker.tsv";

  private final Map<String, Double> weights;

  private SpeakerModel(Map<String, Double> weights) {
    this.weights = weights;
  }

  /** The model that comes with the program. */
  static SpeakerModel trained() {
    return Models.at(RESOURCE, SpeakerModel.class, SpeakerModel::read);
  }

  /** A model of one's own, for measuring it. */
  public static SpeakerModel of(Map<String, Double> weights) {
    return new SpeakerModel(Map.copyOf(weights));
  }

  private static SpeakerModel read(InputStream in) throws IOException {
    Map<String, Double> weights = new HashMap<>();
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
      }
    }
    return of(weights);
  }

  /** The likeliest; the first of those that weigh the same. */
  SpeakerOption choose(List<SpeakerOption> options) {
    SpeakerOption best = options.get(0);
    double most = Double.NEGATIVE_INFINITY;
    for (SpeakerOption option : options) {
      double weight = 0;
      for (String feature : option.features()) {
        weight += weights.getOrDefault(feature, 0.0);
      }
      if (weight > most) {
        best = option;
        most = weight;
      }
    }
    return best;
  }
}
