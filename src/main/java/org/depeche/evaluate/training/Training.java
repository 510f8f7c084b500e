package org.depeche.evaluate.training;

import java.io.IOException;
import java.nio.file.Path;
import opennlp.tools.util.model.BaseModel;

/** How the model of one task is made. */
@FunctionalInterface
public interface Training {
  /**
   * Measures a model that learns from one part of what lies in a folder on the other part, then trains one on both.
   *
   * @param language ISO 639-1
   * @param data the folder
   */
  Trained train(String language, Path data) throws IOException;

  /**
   * What came out.
   *
   * @param report figures of the model measured, a line each
   */
  record Trained(BaseModel model, String report) {}
}
