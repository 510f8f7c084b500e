package org.depeche.client;

import org.depeche.client.api.DefaultApi;
import org.depeche.client.model.Health;

/** One call by the client that was generated. */
public final class Call {
  private Call() {}

  public static void main(String[] args) throws ApiException {
    ApiClient client = new ApiClient();
    client.updateBaseUri(args[0]);
    Health health = new DefaultApi(client).getHealth();
    System.out.printf("%s is %s and has %d articles%n", args[0], health.getStatus(), health.getArticles());
  }
}
