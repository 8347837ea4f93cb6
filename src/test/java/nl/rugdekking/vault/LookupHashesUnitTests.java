// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookupHashesUnitTests {

  @Test
  void findsUnderEveryLiveVersionAfterRotation(@TempDir Path directory) {
    var hashes = new LookupHashes(OpenKeyStore.open(directory));
    var stored = hashes.computeCurrent("email", "s.bakker@duindrecht.example");

    int version = hashes.rotate();

    assertThat(version).isEqualTo(2);
    assertThat(hashes.computeCurrent("email", "s.bakker@duindrecht.example")).isNotEqualTo(stored);
    assertThat(hashes.computeAll("email", "s.bakker@duindrecht.example"))
        .hasSize(2)
        .contains(stored)
        .startsWith(hashes.computeCurrent("email", "s.bakker@duindrecht.example"));
  }

  @Test
  void givesTheSameHashAfterARestart(@TempDir Path directory) {
    var before = new LookupHashes(OpenKeyStore.open(directory)).computeCurrent("receipt", "abc");

    assertThat(new LookupHashes(OpenKeyStore.open(directory)).computeCurrent("receipt", "abc"))
        .isEqualTo(before);
  }

  @Test
  void noticesARotationByAnotherProcess(@TempDir Path directory) {
    var here = new LookupHashes(OpenKeyStore.open(directory));
    var there = new LookupHashes(OpenKeyStore.open(directory));
    here.computeCurrent("receipt", "abc");

    there.rotate();

    assertThat(here.computeCurrent("receipt", "abc"))
        .isEqualTo(there.computeCurrent("receipt", "abc"));
  }

  @Test
  void retiresAnOldVersionAndNeverTheCurrentOne(@TempDir Path directory) {
    var hashes = new LookupHashes(OpenKeyStore.open(directory));
    var old = hashes.computeCurrent("receipt", "abc");
    int current = hashes.rotate();

    assertThatThrownBy(() -> hashes.retire(current)).isInstanceOf(IllegalArgumentException.class);
    hashes.retire(old.version());

    assertThat(hashes.computeAll("receipt", "abc"))
        .containsExactly(hashes.computeCurrent("receipt", "abc"));
  }

  @Test
  void differsFromOneKeyStoreToAnother(@TempDir Path one, @TempDir Path other) {
    assertThat(new LookupHashes(OpenKeyStore.open(one)).computeCurrent("receipt", "abc").value())
        .isNotEqualTo(
            new LookupHashes(OpenKeyStore.open(other)).computeCurrent("receipt", "abc").value());
  }
}
