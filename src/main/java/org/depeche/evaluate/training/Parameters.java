package org.depeche.evaluate.training;

import opennlp.tools.util.TrainingParameters;

/** Training parameters, by algorithm. */
final class Parameters {
  private Parameters() {}

  static TrainingParameters maxent(int iterations, int cutoff) {
    return of("MAXENT", iterations, cutoff);
  }

  static TrainingParameters perceptron(int iterations, int cutoff) {
    return of("PERCEPTRON", iterations, cutoff);
  }

  private static TrainingParameters of(String algorithm, int iterations, int cutoff) {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, algorithm);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
    parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
    return parameters;
  }
}
