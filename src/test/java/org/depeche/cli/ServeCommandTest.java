package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeCommandTest {
  @ParameterizedTest
  @CsvSource({"serve,99999", "demo,-1", "serve,http"})
  void aPortThatIsNoneIsWrongUsage(String command, String port) {
    StringWriter err = new StringWriter();
    assertThat(Main.commandLine().setErr(new PrintWriter(err)).execute(command, "--port", port)).isEqualTo(2);
    assertThat(err.toString()).contains("--port", "\"" + port + "\" is no port; it is a number from 0 to 65535");
  }
}
