// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/**
 * Measures how long the application under test needed. Other processes, such as tests that run at
 * the same time, share its processors; the time they used is left out, so that a bound means the
 * same on a busy machine as on a quiet one. The database server counts as another process.
 */
public final class Stopwatch {

  private static final Path PROCESSORS = Path.of("/proc/stat");
  // Linux counts in hundredths of a second
  private static final long TICK = Duration.ofMillis(10).toNanos();
  private static final int IDLE = 3;
  private static final int WAITS_FOR_DISK = 4;
  private static final int WITHOUT_GUESTS = 8;

  private final long begun = System.nanoTime();
  private final long othersBefore = others();

  private Stopwatch() {}

  public static Stopwatch start() {
    return new Stopwatch();
  }

  /** Returns the time on the clock since the start. */
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** Returns the time since the start without the share that other processes had of it. */
  public Duration ownTime() {
    var processors = Runtime.getRuntime().availableProcessors();
    var others = Math.max(0, others() - othersBefore);
    return elapsed().minusNanos(others / processors);
  }

  /** Returns the processor time that all other processes have used since the machine started. */
  private static long others() {
    if (!Files.isReadable(PROCESSORS)) {
      return 0;
    }
    var own = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    return busy() - own.toNanos();
  }

  private static long busy() {
    try (var lines = Files.lines(PROCESSORS)) {
      var counts =
          Arrays.stream(lines.findFirst().orElseThrow().split(" +"))
              .skip(1)
              .limit(WITHOUT_GUESTS)
              .mapToLong(Long::parseLong)
              .toArray();
      return TICK * (Arrays.stream(counts).sum() - counts[IDLE] - counts[WAITS_FOR_DISK]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
