package org.depeche.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.depeche.archive.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetcherTest {
  private static final String PASSWORD = "secret";

  @TempDir private Path folder;
  private final List<String> seen = new CopyOnWriteArrayList<>();

  /** Though the connection goes to an address that was checked, the server is asked for, and must prove, its name. */
  @Test
  void asksForAndChecksTheNameOverTls() throws Exception {
    Path keys = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "a", "-keyalg", "EC", "-dname", "CN=site.test", "-ext", "san=dns:site.test",
                "-storetype", "PKCS12", "-keystore", keys.toString(), "-storepass", PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(keytool.waitFor()).isZero();
    System.setProperty("javax.net.ssl.trustStore", keys.toString());
    System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
    PublicAddresses addresses =
        new PublicAddresses(host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")}, true);
    try (SSLServerSocket server = server(keys);
        Fetcher fetcher = new Fetcher("Depeche/1", addresses, new Fetcher.Limits(1000, 20))) {
      Thread.ofVirtual().start(() -> serve(server));
      Exchange answer = fetcher.get("https://site.test:" + server.getLocalPort() + "/a", Map.of());
      assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("hello");
      assertThat(answer.ip()).isEqualTo("127.0.0.1");
      assertThat(answer.requestHead()).contains("Host: site.test:" + server.getLocalPort());
      assertThat(seen).containsExactly("site.test");
      assertThatThrownBy(() -> fetcher.get("https://other.test:" + server.getLocalPort() + "/a", Map.of()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("other.test");
    } finally {
      System.clearProperty("javax.net.ssl.trustStore");
      System.clearProperty("javax.net.ssl.trustStorePassword");
    }
  }

  private static SSLServerSocket server(Path keys) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return (SSLServerSocket)
        context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
  }

  private void serve(SSLServerSocket server) {
    while (!server.isClosed()) {
      try (SSLSocket socket = (SSLSocket) server.accept()) {
        socket.startHandshake();
        ((ExtendedSSLSession) socket.getSession())
            .getRequestedServerNames().stream()
                .map(name -> ((SNIHostName) name).getAsciiName())
                .forEach(seen::add);
        socket.getInputStream().read(new byte[8192]);
        socket
            .getOutputStream()
            .write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello".getBytes(StandardCharsets.US_ASCII));
      } catch (IOException refused) {
        // the next one
      }
    }
  }
}
