package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CrawlCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void wantsToBeToldWhoCrawls() {
    assertThat(run("outlets.yaml")).isEqualTo(2);
    assertThat(err.toString()).contains("--contact");
    assertThat(run("--contact", "me", "outlets.yaml")).isEqualTo(2);
    assertThat(err.toString()).contains("me is no contact");
  }

  @Test
  void wantsOneThingToDo() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("--warc", "a.warc", "outlets.yaml")).isEqualTo(2);
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(run("--contact", "a@b.example", folder.resolve("outlets.yaml").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("no such file");
  }

  @Test
  void explains() {
    assertThat(run("--explain", "http://127.0.0.1/a")).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "http://127.0.0.1/a",
            "address: 127.0.0.1 is loopback",
            "robots.txt: not read yet",
            "It is not fetched: 127.0.0.1 is loopback.");
  }

  private int run(String... args) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] all = new String[args.length + 3];
    all[0] = "crawl";
    all[1] = "--data";
    all[2] = folder.resolve("data").toString();
    System.arraycopy(args, 0, all, 3, args.length);
    return line.execute(all);
  }
}
