package org.depeche.crawl;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small web on loopback: hosts at one address or at many, all on one port, and a log of who asked for what when. */
final class LocalWeb implements AutoCloseable {
  /** A request; header names in lower case. */
  record Request(String host, String path, Map<String, String> headers) {}

  /** What was asked and when, in nanoseconds of one clock; {@code ended} is 0 if the answer was not sent to its end. */
  record Visit(Request request, long begun, long ended) {
    String url() {
      return request.host() + request.path();
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // written once
  record Reply(int status, Map<String, String> headers, byte[] body) {
    static Reply of(int status, String type, String body) {
      return new Reply(status, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
    }

    static Reply html(String body) {
      return of(200, "text/html; charset=utf-8", body);
    }

    static Reply xml(String body) {
      return of(200, "application/xml", body);
    }

    static Reply redirect(String to) {
      return of(301, "text/plain", "").with("Location", to);
    }

    Reply with(String header, String value) {
      Map<String, String> more = new LinkedHashMap<>(headers);
      more.put(header, value);
      return new Reply(status, more, body);
    }
  }

  /** Answers, or writes what it likes to {@code raw} and gives nothing; the connection is closed then. */
  @FunctionalInterface
  interface Site {
    @Nullable Reply answer(Request request, OutputStream raw) throws IOException;
  }

  private final Site site;
  private final List<ServerSocket> servers = new ArrayList<>();
  private final List<Visit> visits = Collections.synchronizedList(new ArrayList<>());

  private LocalWeb(Site site) {
    this.site = site;
  }

  /** A web at these loopback addresses. */
  static LocalWeb start(Site site, String... addresses) throws IOException {
    LocalWeb web = new LocalWeb(site);
    for (String address : addresses) {
      int port = web.servers.isEmpty() ? 0 : web.port();
      ServerSocket server = new ServerSocket(port, 50, InetAddress.getByName(address));
      web.servers.add(server);
      Thread.ofVirtual().start(() -> web.accept(server));
    }
    return web;
  }

  int port() {
    return servers.getFirst().getLocalPort();
  }

  /** What was asked so far, in order. */
  List<Visit> visits() {
    synchronized (visits) {
      return List.copyOf(visits);
    }
  }

  /** How much was asked so far. */
  int count() {
    return visits.size();
  }

  /** The paths that were asked for so far, of all hosts. */
  List<String> paths() {
    return visits().stream().map(v -> v.request().path()).toList();
  }

  private void accept(ServerSocket server) {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket;
        InputStream in = new BufferedInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream()) {
      socket.setTcpNoDelay(true);
      for (Request request = read(in); request != null; request = read(in)) {
        long begun = System.nanoTime();
        int place;
        synchronized (visits) {
          place = visits.size();
          visits.add(new Visit(request, begun, 0));
        }
        Reply reply = site.answer(request, out);
        if (reply == null) {
          return;
        }
        write(reply, out);
        visits.set(place, new Visit(request, begun, System.nanoTime()));
      }
    } catch (IOException gone) {
      // so is the visitor
    }
  }

  private static @Nullable Request read(InputStream in) throws IOException {
    String first = line(in);
    if (first.isEmpty()) {
      return null;
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String[] parts = line.split(":", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
    }
    String host = headers.getOrDefault("host", "");
    return new Request(host.substring(0, Math.max(host.indexOf(':'), 0)), first.split(" ")[1], headers);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private static void write(Reply reply, OutputStream out) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(reply.status()).append(" .\r\n");
    reply.headers().forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("Content-Length: ").append(reply.body().length).append("\r\n\r\n");
    byte[] start = head.toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[start.length + reply.body().length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(reply.body(), 0, all, start.length, reply.body().length);
    out.write(all);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    for (ServerSocket server : servers) {
      server.close();
    }
  }
}
