package org.depeche.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.depeche.search.ArticleStore;
import org.depeche.search.SearchRequest;
import org.depeche.search.SearchRequest.Order;

/** {@code /v1/feed.atom} and {@code /v1/feed.json}: the articles of any query, those published last first. */
final class Feeds {
  private final ArticleStore store;

  Feeds(ArticleStore store) {
    this.store = store;
  }

  void serve(RoutesConfig routes) {
    routes.get("/v1/feed.atom", this::atom);
    routes.get("/v1/feed.json", request -> Answer.json(request, "application/feed+json", feed(request)));
  }

  private void atom(Context request) throws IOException {
    try {
      request.contentType("application/atom+xml").result(feed(request).atom());
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private Feed feed(Context request) throws IOException {
    String query = TypedQuery.of(request).orElse("*");
    SearchRequest wanted = new SearchRequest(query, Search.limit(request.queryParam("limit")), Order.DATE, null, false);
    String home = request.scheme() + "://" + request.host() + "/";
    return Feed.of(query, home, request.fullUrl(), store.search(wanted).hits());
  }
}
