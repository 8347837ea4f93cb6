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
    var hashes = new LookupHashes(Strongroom.open(directory));
    var stored = hashes.current("email", "s.bakker@duindrecht.example");

    int version = hashes.rotate();

    assertThat(version).isEqualTo(2);
    assertThat(hashes.current("email", "s.bakker@duindrecht.example")).isNotEqualTo(stored);
    assertThat(hashes.live("email", "s.bakker@duindrecht.example"))
        .hasSize(2)
        .contains(stored)
        .startsWith(hashes.current("email", "s.bakker@duindrecht.example"));
  }

  @Test
  void givesTheSameHashAfterARestart(@TempDir Path directory) {
    var before = new LookupHashes(Strongroom.open(directory)).current("receipt", "abc");

    assertThat(new LookupHashes(Strongroom.open(directory)).current("receipt", "abc"))
        .isEqualTo(before);
  }

  @Test
  void noticesARotationByAnotherProcess(@TempDir Path directory) {
    var here = new LookupHashes(Strongroom.open(directory));
    var there = new LookupHashes(Strongroom.open(directory));
    here.current("receipt", "abc");

    there.rotate();

    assertThat(here.current("receipt", "abc")).isEqualTo(there.current("receipt", "abc"));
  }

  @Test
  void retiresAnOldVersionAndNeverTheCurrentOne(@TempDir Path directory) {
    var hashes = new LookupHashes(Strongroom.open(directory));
    var old = hashes.current("receipt", "abc");
    int current = hashes.rotate();

    assertThatThrownBy(() -> hashes.retire(current)).isInstanceOf(IllegalArgumentException.class);
    hashes.retire(old.version());

    assertThat(hashes.live("receipt", "abc")).containsExactly(hashes.current("receipt", "abc"));
  }

  @Test
  void differsFromOneKeyStoreToAnother(@TempDir Path one, @TempDir Path other) {
    assertThat(new LookupHashes(Strongroom.open(one)).current("receipt", "abc").value())
        .isNotEqualTo(new LookupHashes(Strongroom.open(other)).current("receipt", "abc").value());
  }
}
