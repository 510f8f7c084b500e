package org.depeche.cli;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.depeche.api.ArticleServer;
import org.depeche.api.ServerSettings;
import org.depeche.search.ArticleStore;

/** Serves a store until the program is told to stop, then closes both in order. */
final class Serving {
  private Serving() {}

  /**
   * Returns never.
   *
   * @param started is given the address
   * @param stopped is run last
   */
  static void run(ArticleStore store, ServerSettings settings, Consumer<String> started, Runnable stopped)
      throws IOException {
    ArticleServer server;
    try {
      server = ArticleServer.start(store, new Version().getVersion()[0], settings);
    } catch (IOException e) {
      store.close();
      throw e;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, store, stopped), "stop"));
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

  private static void stop(ArticleServer server, ArticleStore store, Runnable stopped) {
    try (store) {
      server.close();
    } catch (IOException e) {
      System.err.println("depeche: the index could not be closed: " + e.getMessage());
    }
    stopped.run();
  }
}
