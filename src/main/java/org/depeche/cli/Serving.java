package org.depeche.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.depeche.api.ArticleServer;
import org.depeche.api.ServerSettings;
import org.depeche.search.ArticleStore;

/** Serves a store until the program is told to stop. */
final class Serving {
  private Serving() {}

  /**
   * Returns never.
   *
   * @param started is given the address
   * @param closing closes the store, and what goes with it, after the last request
   */
  static void run(ArticleStore store, ServerSettings settings, Consumer<String> started, Closeable closing)
      throws IOException {
    ArticleServer server;
    try {
      server = ArticleServer.start(store, new Version().getVersion()[0], settings);
    } catch (IOException e) {
      closing.close();
      throw e;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, closing), "stop"));
    started.accept(server.address());
    if (server.isShut()) {
      System.err.println("depeche: others than this machine can reach it, so a key is needed; depeche key add NAME makes one");
    }
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void stop(ArticleServer server, Closeable closing) {
    try (closing) {
      server.close();
    } catch (IOException e) {
      System.err.println("depeche: the index could not be closed: " + e.getMessage());
    }
  }
}
