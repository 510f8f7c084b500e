package org.depeche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OutputTest {
  @Test
  void aDashIsStandardOutputAsIsNoFileAtAll() throws IOException {
    assertThat(Output.isStandard(null)).isTrue();
    assertThat(Output.isStandard(Path.of("-"))).isTrue();
    assertThat(Output.isStandard(Path.of("./-"))).isFalse();
    Output.write(Path.of("-"), "-"); // not closed, as that would be the end of this program's own
    assertThat(Path.of("-")).doesNotExist();
  }
}
