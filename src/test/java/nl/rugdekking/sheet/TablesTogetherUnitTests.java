// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.rugdekking.load.MemoryBudget;
import nl.rugdekking.web.PlainSentenceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several requests that read one workbook at the same moment, in a small process. */
class TablesTogetherUnitTests {

  /** As many as may look at once. */
  private static final int AT_ONCE = 24;

  @TempDir Path directory;

  @Test
  void requestsThatReadOneListAtOnceDoNotEndTheProcess() throws Exception {
    // not in Latin letters, so that each takes two bytes in memory; the blank makes a copy
    var text = " " + "\u0110".repeat(990);
    var rows =
        IntStream.rangeClosed(1, 20_000)
            .mapToObj(
                row ->
                    "<row r='%d'><c r='A%d' t='inlineStr'><is><t>%s</t></is></c></row>"
                        .formatted(row, row, text))
            .collect(Collectors.joining());
    var file = Files.write(directory.resolve("list.xlsx"), Workbooks.ofXml(rows));
    var out = directory.resolve("out");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var process =
        new ProcessBuilder(
                java,
                "-Xmx512m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                classes,
                Reader.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    try {
      assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(out)).isZero();
      assertThat(Files.readString(out)).containsPattern("[1-9]\\d* of " + AT_ONCE + " were read");
    } finally {
      process.destroyForcibly();
    }
  }

  /** Each request keeps its table until all others have read theirs or were refused. */
  static final class Reader {

    private static final MemoryBudget MEMORY =
        new MemoryBudget((long) (0.45 * Runtime.getRuntime().maxMemory()));
    private static final CountDownLatch TRIED = new CountDownLatch(AT_ONCE);

    private Reader() {}

    public static void main(String[] arguments) throws Exception {
      var content = Files.readAllBytes(Path.of(arguments[0]));
      var readings = new ArrayList<Callable<Boolean>>();
      for (int i = 0; i < AT_ONCE; i++) {
        readings.add(() -> isRead(content));
      }
      int read = 0;
      try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
        for (var reading : threads.invokeAll(readings)) {
          read += reading.get() ? 1 : 0;
        }
      }
      System.out.println(read + " of " + AT_ONCE + " were read");
    }

    private static boolean isRead(byte[] content) throws Exception {
      var reserved = new ArrayList<MemoryBudget.Reservation>();
      try {
        var sheet = Sheet.read(content, bytes -> reserved.add(MEMORY.reserve(bytes)));
        TRIED.countDown();
        TRIED.await();
        return sheet.rows().size() == Sheet.MAX_ROWS;
      } catch (PlainSentenceException tooBusy) {
        TRIED.countDown();
        return false;
      } finally {
        reserved.forEach(MemoryBudget.Reservation::close);
      }
    }
  }
}
