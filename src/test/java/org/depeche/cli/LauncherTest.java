package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a stand-in for the JVM that says on standard error what it is told to. */
class LauncherTest {
  private static final String WARNING = "WARNING: Using incubator modules: jdk.incubator.vector";

  @TempDir private Path home;

  @BeforeEach
  void build() throws IOException {
    Files.copy(Path.of("depeche"), home.resolve("depeche"));
    for (String folder : new String[] {"src/main", "models", "jdk/bin", "target"}) {
      Files.createDirectories(home.resolve(folder));
    }
    Files.createFile(home.resolve("pom.xml"));
    Files.createFile(home.resolve("target/depeche.jar"));
    Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
    Path java = Files.writeString(home.resolve("jdk/bin/java"), "#!/bin/sh\nprintf \"$SAID\" >&2\nexit 3\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  private String run(String command, String said) throws IOException, InterruptedException {
    ProcessBuilder launcher = new ProcessBuilder("bash", home.resolve("depeche").toString(), command);
    launcher.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    launcher.environment().put("SAID", said);
    Process process = launcher.start();
    String heard = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(3);
    return heard;
  }

  @Test
  void theJvmsWarningOfItsVectorModuleIsLeftOut() throws Exception {
    for (String command : new String[] {"serve", "demo", "export", "reindex"}) {
      assertThat(run(command, WARNING + "\\nA port is in use\\n" + WARNING + "\\n")).isEqualTo("A port is in use\n" + WARNING + "\n");
    }
  }

  @Test
  void allElseThatTheJvmSaysIsKept() throws Exception {
    assertThat(run("serve", "Unrecognized option: -Xmy\\nError\\n")).isEqualTo("Unrecognized option: -Xmy\nError\n");
    assertThat(run("serve", "no end of line")).isEqualTo("no end of line");
    assertThat(run("serve", "")).isEmpty();
    assertThat(run("extract", WARNING + "\\n")).isEqualTo(WARNING + "\n");
  }
}
