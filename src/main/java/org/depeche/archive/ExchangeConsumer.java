package org.depeche.archive;

import java.io.IOException;

/** Takes an archive's exchanges one by one. */
@FunctionalInterface
public interface ExchangeConsumer {
  void accept(Position start, Exchange exchange) throws IOException;
}
