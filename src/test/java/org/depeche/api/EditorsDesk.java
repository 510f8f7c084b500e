package org.depeche.api;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depeche.evaluate.IncidentArticle;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The editor's page in the system's Chromium, on some of the articles of the demo, or on a demo that is running ({@code -Ddesk.address=http://localhost:7070}).
 * It is opened once for all tests that {@code @ExtendWith} it; without a Chromium they are left out.
 */
final class EditorsDesk implements BeforeAllCallback, ParameterResolver {
  private static final List<String> BROWSERS = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final Namespace HERE = Namespace.create(EditorsDesk.class);
  private static final List<String> SERVICES = List.of("ibertalk", "buenosaires", "rivapay", "garonne", "zephyrpay");
  private static final int PHONE = 360;
  private static final int SCREEN = 1280;

  /** What is opened once. */
  static final class Desk implements ExtensionContext.Store.CloseableResource {
    private final Optional<TestServer> server;
    private final String address;
    private final Playwright playwright;
    private final Browser browser;

    private Desk(Path chromium) throws Exception {
      String running = System.getProperty("desk.address");
      server = running == null ? Optional.of(serve()) : Optional.empty();
      address = server.map(TestServer::address).orElse(running);
      playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(List.of("--no-sandbox")));
    }

    private static TestServer serve() throws IOException {
      TestServer server = TestServer.start(Files.createTempDirectory("depeche-desk"));
      for (IncidentArticle article : IncidentArticle.readAll(Path.of("corpus/gold/incidents.ndjson"))) {
        if (SERVICES.stream().anyMatch(article.cluster()::startsWith)) {
          server.store().add(article.input(null));
        }
      }
      return server;
    }

    String address() {
      return address;
    }

    /** A browser's own profile of an editor; by the rules of this locale Playwright can't write what it calls light, which is what is usual. */
    BrowserContext editor(String language, boolean isDark, boolean onPhone) {
      Browser.NewContextOptions options = new Browser.NewContextOptions().setLocale(language).setViewportSize(onPhone ? PHONE : SCREEN, 800);
      return browser.newContext(isDark ? options.setColorScheme(ColorScheme.DARK) : options);
    }

    BrowserContext editor(String language) {
      return editor(language, false, false);
    }

    /** What follows can be looked at step by step afterwards ({@code playwright show-trace FILE}). */
    static void record(BrowserContext editor) {
      editor.tracing().start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
    }

    static void keepRecord(BrowserContext editor, String name) {
      editor.tracing().stop(new Tracing.StopOptions().setPath(Path.of("target/traces", name + ".zip")));
    }

    @Override
    public void close() throws IOException {
      playwright.close();
      if (server.isPresent()) {
        server.get().close();
      }
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Assumptions.assumeTrue(chromium().isPresent(), "no Chromium");
  }

  private static Optional<Path> chromium() {
    return BROWSERS.stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Desk.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context.getRoot().getStore(HERE).getOrComputeIfAbsent(Desk.class, d -> open());
  }

  private static Desk open() {
    try {
      return new Desk(chromium().orElseThrow());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
