package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyCommandTest {
  @TempDir private Path data;

  private record Run(int code, String out, String err) {}

  private Run run(String... words) {
    List<String> all = new ArrayList<>(List.of("key"));
    all.addAll(List.of(words));
    all.addAll(List.of("--data", data.toString()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(all.toArray(String[]::new));
    return new Run(code, out.toString(), err.toString());
  }

  @Test
  void aKeyIsSeenOnceAndListedByItsName() {
    Run added = run("add", "desk");
    assertThat(added.code).isZero();
    assertThat(added.out.strip()).matches("depeche_[\\w-]{43}");
    assertThat(run("add", "web@example.org", "--read-only").code).isZero();
    Run listed = run("list");
    assertThat(listed.out.lines()).satisfiesExactly(
        first -> assertThat(first).matches("desk\treads and writes\t\\d{4}-.*Z"),
        second -> assertThat(second).matches("web@example.org\treads\t.*"));
    assertThat(run("remove", "desk").code).isZero();
    assertThat(run("list").out.lines()).hasSize(1);
  }

  @Test
  void saysWhatIsWrongWithAName() {
    run("add", "desk");
    assertThat(run("add", "desk")).satisfies(r -> assertThat(r.code).isEqualTo(1), r -> assertThat(r.err).contains("there is a key named desk"));
    assertThat(run("remove", "none")).satisfies(r -> assertThat(r.code).isEqualTo(1), r -> assertThat(r.err).contains("depeche key list"));
    assertThat(run("add", "a b").code).isEqualTo(2);
    assertThat(run("add", "").code).isEqualTo(2);
    assertThat(run().code).isEqualTo(2);
  }
}
