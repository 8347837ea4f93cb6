// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key store keeps no index in memory: a million keys cost what a thousand do. */
class ManyKeysUnitTests {

  private static final DatabaseCell CELL = new DatabaseCell("report", "narrative", new UUID(1, 1));
  private static final int MEGABYTE = 1 << 20;

  @TempDir Path directory;

  @Test
  @Tag("long")
  void stayOutOfTheHeap() {
    try (var keyStore = OpenKeyStore.open(directory)) {
      var vault = new Vault(keyStore);
      var some = new ArrayList<KeyId>();
      long before = usedMemory();
      long start = System.nanoTime();
      for (int i = 0; i < 1_000_000; i++) {
        var key = vault.newKey(KeyKind.REPORT);
        if (i % 1_000 == 0) {
          some.add(key);
        }
      }
      long made = System.nanoTime();
      System.out.printf("1,000,000 keys in %.1f s%n", (made - start) / 1e9);
      assertThat(some).noneMatch(vault::isDestroyed);
      System.out.printf("1,000 of them read in %.3f s%n", (System.nanoTime() - made) / 1e9);
      long used = usedMemory() - before;
      System.out.printf("heap grew by %.1f MB%n", (double) used / MEGABYTE);
      assertThat(used).isLessThan(32L * MEGABYTE);
    }
  }

  @Test
  @Tag("long")
  void areMadeAndUsedFasterThanReportsCome() {
    try (var keyStore = OpenKeyStore.open(directory)) {
      var vault = new Vault(keyStore);
      var text = "Hij riep aan de balie dat hij wist waar ik woonde. ".repeat(8);
      int count = 50_000;
      for (int round = 0; round < 4; round++) {
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
          vault.encryptText(vault.newKey(KeyKind.REPORT), CELL, text);
        }
        double perSecond = count / ((System.nanoTime() - start) / 1e9);
        System.out.printf("newKey + seal of %d bytes: %,.0f/s%n", text.length(), perSecond);
        assertThat(perSecond).isGreaterThan(1_000);
      }
    }
  }

  private static long usedMemory() {
    System.gc();
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
