// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.rugdekking.evidence.EvidenceIntake.SenderKind;
import nl.rugdekking.evidence.PictureQueue.PictureTooLargeException;
import nl.rugdekking.load.MemoryBudget;
import nl.rugdekking.web.PlainSentenceException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In a process of its own, which ends where the memory does, as the application's would. */
class HostilePicturesUnitTests {

  private static final int SENDERS = 4;

  @Test
  void hundredsOfHostilePicturesEndNoProcess() throws Exception {
    assertThat(run("-Xmx320m", 600)).contains("worked through 605");
  }

  @Test
  @Tag("long")
  void twentyThousandHostilePicturesEndNoProcess() throws Exception {
    assertThat(run("-Xmx512m", 20_000)).contains("worked through 20005");
  }

  private static String run(String heap, int count) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseParallelGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                HostilePicturesUnitTests.class.getName(),
                Integer.toString(count))
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  /** What the started process does. */
  static void main(String[] arguments) throws Exception {
    var pictures =
        new PictureQueue(new MemoryBudget((long) (0.45 * Runtime.getRuntime().maxMemory())));
    var results = new ArrayList<Future<String>>();
    try (var senders = Executors.newFixedThreadPool(SENDERS)) {
      for (var known : HostilePictures.known()) {
        results.add(senders.submit(clean(pictures, known)));
      }
      for (int seed = 0; seed < Integer.parseInt(arguments[0]); seed++) {
        long same = seed;
        results.add(senders.submit(() -> clean(pictures, HostilePictures.of(same)).call()));
      }
    }
    int drawn = 0;
    for (var result : results) {
      drawn += result.get().equals("drawn") ? 1 : 0;
    }
    System.out.printf("worked through %d, drawn %d%n", results.size(), drawn);
    pictures.destroy();
  }

  private static Callable<String> clean(PictureQueue pictures, byte[] picture) {
    return () -> {
      try {
        var kind = FileKind.of(picture, "foto").orElse(FileKind.PNG);
        return pictures.clean(picture, kind, SenderKind.NAMELESS).isPresent()
            ? "drawn"
            : "kept as it is";
      } catch (PictureTooLargeException tooLarge) {
        return "refused";
      } catch (PlainSentenceException tooBusy) {
        return "too busy";
      }
    };
  }
}
