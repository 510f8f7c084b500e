package org.depeche.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what. On this machine alone everyone may read, and write as long as there is no key; from elsewhere only who has a
 * key may. A key comes as a bearer token (RFC 6750), or as the password of a browser's own dialog (RFC 7617), by which the page works, too.
 */
final class Access {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  /** What watches a server has no key. */
  private static final String ALWAYS_OPEN = "/health";

  private static final String HEADER = "WWW-Authenticate";
  private static final String BEARER = "Bearer realm=\"depeche\"";
  private static final String BASIC = "Basic realm=\"depeche\", charset=\"UTF-8\"";
  private static final String CALLER = Access.class.getName();

  private final ApiKeys keys;
  private final boolean local;

  Access(ApiKeys keys, String host) {
    this.keys = keys;
    this.local = isLocal(host);
  }

  /** Whether a name or address leads to this machine alone, however it is reached. */
  static boolean isLocal(String host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  static boolean reads(Context request) {
    return READING.contains(request.method().name());
  }

  /** The name of the key that a request came with. */
  static Optional<String> caller(Context request) {
    return Optional.ofNullable(request.<ApiKey>attribute(CALLER)).map(ApiKey::name);
  }

  /** Finds out whose key a request came with. */
  void identify(Context request) throws IOException {
    Optional<String> given = Optional.ofNullable(request.header("Authorization")).flatMap(Access::key);
    if (given.isPresent()) {
      request.attribute(CALLER, keys.find(given.get()).orElse(null));
    }
  }

  void check(Context request) throws IOException {
    ApiKey key = request.attribute(CALLER);
    if (key == null && request.header("Authorization") != null) {
      throw refusal(request, BEARER + ", error=\"invalid_token\"", "there is no such key");
    }
    if (key == null && !request.path().equals(ALWAYS_OPEN) && !isOpen(request)) {
      throw refusal(request, BEARER, "a key is needed, as \"Authorization: Bearer KEY\"; depeche key add NAME makes one");
    }
    if (key != null && key.readsOnly() && !reads(request)) {
      request.header(HEADER, BEARER + ", error=\"insufficient_scope\"");
      throw ProblemException.of(HttpStatus.FORBIDDEN, "this key is for reading only; make another with depeche key add NAME");
    }
  }

  /** A page that has its own name lead to this machine must not read here, either. */
  private boolean isOpen(Context request) throws IOException {
    return local && namesThisMachine(request.header("Host")) && (reads(request) || keys.isEmpty());
  }

  private static boolean namesThisMachine(@Nullable String host) {
    String name = host == null ? "" : host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    return name.equals("localhost") || name.equals("[::1]") || name.matches("127(\\.\\d{1,3}){3}");
  }

  private static ProblemException refusal(Context request, String challenge, String detail) {
    request.res().addHeader(HEADER, challenge);
    request.res().addHeader(HEADER, BASIC);
    return ProblemException.of(HttpStatus.UNAUTHORIZED, detail);
  }

  private static Optional<String> key(String authorization) {
    String[] parts = authorization.strip().split(" +", 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "bearer" -> Optional.of(parts[1]);
      case "basic" -> password(parts[1]);
      default -> Optional.empty();
    };
  }

  private static Optional<String> password(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0 ? Optional.empty() : Optional.of(pair.substring(colon + 1));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
