// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Kills the application and the database server, again and again, while reports stream in; then
 * counts what was acknowledged and what is there. See bench/README.md.
 */
final class KillBench {

  private static final int CLIENTS = 16;
  private static final int PER_SECOND = 50;
  private static final int ACKNOWLEDGED = 1_500;
  private static final int KILLS_EACH = 10;
  private static final int PHOTO_IN = 10;
  private static final Duration MOST = Duration.ofMinutes(30);

  /** Tried until it is acknowledged, always under the same id. */
  @SuppressWarnings("ArrayRecordComponent") // sent, never compared
  private record Outgoing(UUID draft, byte @Nullable [] photo) {}

  private final Ground ground = new Ground();
  private final Town town = Town.setUp(ground, CLIENTS);
  private final Application application;
  private final LinkedBlockingQueue<Outgoing> waiting = new LinkedBlockingQueue<>();
  private final Map<UUID, byte[]> photos = new ConcurrentHashMap<>();
  private final Map<UUID, Integer> acknowledged = new ConcurrentHashMap<>();
  private final Map<Integer, AtomicInteger> failures = new ConcurrentHashMap<>();
  private final AtomicInteger made = new AtomicInteger();
  private final Random random = new Random();
  private int applicationKills;
  private int databaseKills;
  private volatile boolean enough;

  private KillBench() throws IOException {
    application =
        new Application(
            ground,
            Map.of(
                "RUGDEKKING_REPORTS_PER_HOUR", "1000000",
                "RUGDEKKING_SIGN_INS_PER_QUARTER", "1000000"));
  }

  static void main(String[] arguments) throws Exception {
    var bench = new KillBench();
    try {
      bench.run();
    } finally {
      bench.application.close();
      bench.ground.close();
    }
  }

  private void run() throws Exception {
    application.start();
    var reporters = new ArrayList<Reporter>();
    for (var login : town.logins()) {
      var reporter = new Reporter(application.port(), town.home());
      reporter.signIn(login, Town.PASSWORD);
      reporters.add(reporter);
    }
    var start = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<Void>>();
      running.add(threads.submit(this::produce));
      reporters.forEach(reporter -> running.add(threads.submit(() -> report(reporter))));
      killUntilEnough(start + MOST.toNanos(), threads);
      for (var one : running) {
        one.get();
      }
    }
    System.out.printf(
        "%d reports sent in %.0f s, %d acknowledged; killed: application %d, database %d%n",
        made.get(),
        (System.nanoTime() - start) / 1e9,
        acknowledged.size(),
        applicationKills,
        databaseKills);
    System.out.println(
        "tries that were answered otherwise, -1 is a broken connection: " + failures);
    check();
  }

  private Void produce() throws Exception {
    while (!enough) {
      var draft = UUID.randomUUID();
      var photo = made.incrementAndGet() % PHOTO_IN == 0 ? Photo.of(draft) : null;
      if (photo != null) {
        photos.put(draft, photo);
      }
      waiting.add(new Outgoing(draft, photo));
      Thread.sleep(1_000 / PER_SECOND);
    }
    return null;
  }

  private Void report(Reporter reporter) throws InterruptedException {
    while (!enough || !waiting.isEmpty()) {
      var next = waiting.poll(100, TimeUnit.MILLISECONDS);
      if (next != null) {
        sendUntilAcknowledged(reporter, next);
      }
    }
    reporter.close();
    return null;
  }

  private void sendUntilAcknowledged(Reporter reporter, Outgoing report)
      throws InterruptedException {
    for (int tries = 1; ; tries++) {
      int status = send(reporter, report);
      if (status == 302) {
        acknowledged.put(report.draft, tries);
        return;
      }
      failures.computeIfAbsent(status, ignored -> new AtomicInteger()).incrementAndGet();
      Thread.sleep(50);
    }
  }

  private static int send(Reporter reporter, Outgoing report) {
    try {
      return reporter.send(report.draft, report.photo);
    } catch (IOException broken) {
      reporter.close();
      return -1;
    }
  }

  private void killUntilEnough(long deadline, ExecutorService threads) throws Exception {
    try {
      while (acknowledged.size() < ACKNOWLEDGED
          || applicationKills < KILLS_EACH
          || databaseKills < KILLS_EACH) {
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException(
              "Not enough in %s: %d acknowledged".formatted(MOST, acknowledged.size()));
        }
        waitForSome();
        if (databaseKills < applicationKills) {
          killDatabase();
        } else {
          killApplication();
        }
      }
      enough = true;
    } finally {
      if (!enough) {
        threads.shutdownNow();
      }
    }
  }

  /** Until reports are taken again, and a moment longer. */
  private void waitForSome() throws InterruptedException {
    int before = acknowledged.size();
    for (int i = 0; i < 600 && acknowledged.size() < before + CLIENTS; i++) {
      Thread.sleep(100);
    }
    Thread.sleep(random.nextInt(1_500));
  }

  private void killApplication() throws Exception {
    application.kill();
    applicationKills++;
    application.start();
  }

  private void killDatabase() throws Exception {
    var server = ProcessHandle.of(ground.databaseServer()).orElseThrow();
    var program = server.info().command().orElse("");
    if (!program.startsWith(ground.database().toRealPath().toString())) {
      throw new IllegalStateException("Not a server of this bench: " + program);
    }
    server.destroyForcibly();
    databaseKills++;
  }

  private void check() throws Exception {
    try (var ledger = new Ledger(ground)) {
      int promises = ledger.promises();
      var wrong = new ArrayList<String>();
      List<Map.Entry<String, Long>> found =
          List.of(
              Map.entry(
                  "acknowledged and there whole", ledger.whole(acknowledged.keySet(), promises)),
              Map.entry("reports there", ledger.reports()),
              Map.entry("incidents there", ledger.incidents()),
              Map.entry("incidents with one report", ledger.incidentsWithOneReport()),
              Map.entry("reports in the audit", ledger.auditedReports()));
      for (var line : found) {
        System.out.println(line.getKey() + ": " + line.getValue());
        if (line.getValue() != acknowledged.size()) {
          wrong.add(line.getKey());
        }
      }
      int photosWhole = new Photos(ground, ledger).countWhole(photos);
      System.out.printf(
          "promises each: %d; photos sent: %d, there and opened with the same content: %d%n",
          promises, photos.size(), photosWhole);
      System.out.println(
          "evidence rows: " + ledger.evidence() + ", drafts left: " + ledger.drafts());
      if (photosWhole != photos.size() || ledger.evidence() != photos.size()) {
        wrong.add("photos");
      }
      if (!wrong.isEmpty() || acknowledged.size() != made.get()) {
        throw new IllegalStateException("Not as acknowledged: " + wrong);
      }
    }
  }
}
