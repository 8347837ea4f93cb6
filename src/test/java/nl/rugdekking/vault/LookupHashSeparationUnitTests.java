// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

class LookupHashSeparationUnitTests {

  private static @Nullable Path directory;
  private static @Nullable LookupHashes hashes;

  @BeforeContainer
  static void open() throws IOException {
    directory = Files.createTempDirectory("lookup-hashes");
    hashes = new LookupHashes(OpenKeyStore.open(directory));
  }

  @AfterContainer
  static void remove() throws IOException {
    FileSystemUtils.deleteRecursively(directory);
  }

  @Property
  void equalValuesMatchWithinAPurpose(@ForAll String purpose, @ForAll String value) {
    assertThat(hash(purpose, value)).isEqualTo(hash(purpose, value));
  }

  @Property
  void equalValuesDoNotMatchAcrossPurposes(
      @ForAll String purpose, @ForAll String other, @ForAll String value) {
    Assume.that(!purpose.equals(other));

    assertThat(hash(purpose, value).value()).isNotEqualTo(hash(other, value).value());
  }

  @Property
  void differentValuesDoNotMatch(@ForAll String value, @ForAll String other) {
    Assume.that(!value.equals(other));

    assertThat(hash("email", value).value()).isNotEqualTo(hash("email", other).value());
  }

  private static LookupHash hash(String purpose, String value) {
    return java.util.Objects.requireNonNull(hashes).computeCurrent(purpose, value);
  }
}
