// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandsUnitTests {

  @Test
  void refusesExtraWordsInOneSentence() {
    for (var name : List.of("backup", "restore", "export", "import", "dance", "")) {
      assertThat(refused(List.of(name, "a", "b"))).contains("Not understood");
    }
    assertThat(refused(List.of("backup", ""))).contains("Not understood");
    assertThat(refused(List.of("backup"))).contains("Not understood");
  }

  private static String refused(List<String> arguments) {
    var bytes = new ByteArrayOutputStream();
    var stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    assertThat(Commands.run(arguments, stream, stream)).isEqualTo(2);
    assertThat(bytes.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
