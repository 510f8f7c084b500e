package org.depeche.evaluate.training;

import java.io.IOException;
import java.nio.file.Path;
import opennlp.tools.util.model.BaseModel;

/** How the model of one task is made. */
@FunctionalInterface
public interface Training {
  /**
   * Trains on what lies in a folder and measures on what it keeps apart.
   *
   * @param language ISO 639-1
   * @param data the folder
   */
  Trained train(String language, Path data) throws IOException;

  /**
   * What came out.
   *
   * @param report figures measured on sentences not learnt from, a line each
   */
  record Trained(BaseModel model, String report) {}
}
