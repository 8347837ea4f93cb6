// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import nl.rugdekking.evidence.HostilePictures;

/**
 * Hostile pictures, bodies and headers that hardly come, and a flood of nameless dangers, all at
 * once and on this machine only, while others report. See bench/README.md.
 */
final class AttackBench {

  private static final int REPORTERS = 6;
  private static final int PHOTO_IN = 4;
  private static final long PAUSE = 1_000;
  private static final int PICTURE_SENDERS = 4;
  private static final int PICTURES_EACH = 4;
  private static final int SLOW_HEADERS = 2_000;
  private static final int SLOW_BODIES = 100;
  private static final int LARGE_BODIES = 3;
  private static final int ANNOUNCED = 59_000_000;
  private static final int DANGERS_A_SECOND = 8;
  private static final List<byte[]> KNOWN = HostilePictures.known();

  private final Duration length;
  private final Ground ground = new Ground();
  private final Town town = Town.setUp(ground, REPORTERS);
  private final Application application;
  private final Map<String, Map<Integer, AtomicInteger>> answers = new ConcurrentHashMap<>();
  private final AtomicInteger namelessAcknowledged = new AtomicInteger();
  private final AtomicInteger namelessUnanswered = new AtomicInteger();
  private final HonestReports honest = new HonestReports();

  private AttackBench(Duration length) throws IOException {
    this.length = length;
    application =
        new Application(
            ground,
            Map.of(
                // the limits on one account and one address are not what is tried here
                "RUGDEKKING_REPORTS_PER_HOUR", "1000000",
                "RUGDEKKING_SIGN_INS_PER_QUARTER", "1000000",
                "RUGDEKKING_JAVA_OPTIONS", "-Xmx512m -XX:+UseParallelGC"));
  }

  static void main(String[] arguments) throws Exception {
    int seconds = arguments.length == 2 ? Integer.parseInt(arguments[1]) : 120;
    var bench = new AttackBench(Duration.ofSeconds(seconds));
    try {
      bench.run();
    } finally {
      bench.application.close();
      bench.ground.close();
    }
  }

  private void run() throws Exception {
    application.start();
    long pid = application.pid();
    var reporters = new ArrayList<Reporter>();
    for (var login : town.logins()) {
      var reporter = new Reporter(application.port(), town.home());
      reporter.signIn(login, Town.PASSWORD);
      reporters.add(reporter);
    }
    var sent = new ArrayList<HonestReports.Sent>();
    long deadline = System.nanoTime() + length.toNanos();
    try (var threads = Executors.newCachedThreadPool()) {
      var attacks = attack(threads, deadline);
      var honestly = new ArrayList<Future<List<HonestReports.Sent>>>();
      for (var reporter : reporters) {
        honestly.add(threads.submit(() -> honest.sendUntil(reporter, deadline, PHOTO_IN, PAUSE)));
      }
      for (var one : honestly) {
        sent.addAll(one.get());
      }
      for (var attack : attacks) {
        System.out.println(attack.get());
      }
    }
    answers.forEach((attack, statuses) -> System.out.println(attack + " was answered " + statuses));
    print(sent);
    var isSame = application.isRunning() && application.pid() == pid;
    System.out.println("the process lives: " + isSame);
    check(sent, isSame);
  }

  private List<Future<String>> attack(ExecutorService threads, long deadline) {
    var attacks = new ArrayList<Future<String>>();
    var seeds = new AtomicLong();
    for (int i = 0; i < PICTURE_SENDERS; i++) {
      boolean isKnown = i % 2 == 0;
      attacks.add(threads.submit(() -> sendPictures(deadline, seeds, isKnown)));
    }
    attacks.add(threads.submit(() -> sendDangers(deadline)));
    int port = application.port();
    var path = town.home() + "/anoniem";
    attacks.add(
        slow(threads, "slow headers", SlowConnections.headers(port, SLOW_HEADERS), deadline, 9));
    attacks.add(
        slow(
            threads,
            "slow bodies",
            SlowConnections.bodies(port, SLOW_BODIES, path, ANNOUNCED, 0),
            deadline,
            2));
    attacks.add(
        slow(
            threads,
            "bodies that stop after 50 MB",
            SlowConnections.bodies(port, LARGE_BODIES, path, ANNOUNCED, 50_000_000),
            deadline,
            2));
    return attacks;
  }

  private static Future<String> slow(
      ExecutorService threads, String name, SlowConnections slow, long deadline, int pause) {
    return threads.submit(
        () -> {
          try (slow) {
            long next = 0;
            while (System.nanoTime() < deadline) {
              if (System.nanoTime() >= next) {
                slow.step();
                next = System.nanoTime() + Duration.ofSeconds(pause).toNanos();
              }
              Thread.sleep(200);
            }
            return "%s: %d connections opened".formatted(name, slow.opened());
          }
        });
  }

  private String sendPictures(long deadline, AtomicLong seeds, boolean isKnown) {
    var visitor = new NamelessVisitor(application.port(), town.home());
    int sent = 0;
    while (System.nanoTime() < deadline) {
      var pictures = new ArrayList<byte[]>();
      for (int i = 0; i < PICTURES_EACH; i++) {
        long seed = seeds.getAndIncrement();
        // the last two are the ones of twelve megapixels
        pictures.add(
            isKnown ? KNOWN.get(KNOWN.size() - 1 - (int) (seed % 2)) : HostilePictures.of(seed));
      }
      send("a nameless report with hostile pictures", visitor, false, pictures);
      sent += pictures.size();
    }
    return sent + " hostile pictures";
  }

  private String sendDangers(long deadline) throws InterruptedException {
    var visitor = new NamelessVisitor(application.port(), town.home());
    int sent = 0;
    while (System.nanoTime() < deadline) {
      send("a nameless danger", visitor, true, List.of());
      sent++;
      Thread.sleep(1_000 / DANGERS_A_SECOND);
    }
    return sent + " nameless dangers";
  }

  private void send(String attack, NamelessVisitor visitor, boolean danger, List<byte[]> pictures) {
    int status = -1;
    try {
      status = visitor.send(danger, pictures);
    } catch (IOException broken) {
      // it may have been taken, and only the answer been lost
      namelessUnanswered.incrementAndGet();
    }
    if (status == 200) {
      namelessAcknowledged.incrementAndGet();
    }
    answers
        .computeIfAbsent(attack, unseen -> new ConcurrentHashMap<>())
        .computeIfAbsent(status, unseen -> new AtomicInteger())
        .incrementAndGet();
  }

  private static void print(List<HonestReports.Sent> sent) {
    for (boolean withPhoto : new boolean[] {false, true}) {
      var some = sent.stream().filter(one -> one.withPhoto() == withPhoto).toList();
      var outcomes = new TreeMap<String, Integer>();
      some.forEach(one -> outcomes.merge(one.statuses().toString(), 1, Integer::sum));
      var millis = some.stream().flatMap(one -> one.millis().stream()).sorted().toList();
      System.out.printf(
          "honest reports %s a photo: %d, answers %s; half within %d ms, longest %d ms%n",
          withPhoto ? "with" : "without",
          some.size(),
          outcomes,
          millis.isEmpty() ? 0 : millis.get(millis.size() / 2),
          millis.isEmpty() ? 0 : millis.getLast());
    }
  }

  private void check(List<HonestReports.Sent> sent, boolean isSame) throws Exception {
    var wrong = new ArrayList<String>();
    var acknowledged =
        sent.stream()
            .filter(HonestReports.Sent::isAcknowledged)
            .map(HonestReports.Sent::draft)
            .toList();
    long otherwise = sent.stream().filter(one -> !one.isAsPromised()).count();
    System.out.printf(
        "honest reports: %d, acknowledged %d, otherwise than promised %d%n",
        sent.size(), acknowledged.size(), otherwise);
    if (otherwise > 0 || !isSame || sent.isEmpty()) {
      wrong.add("answers");
    }
    try (var ledger = new Ledger(ground)) {
      long whole = ledger.whole(acknowledged, ledger.promises(acknowledged));
      long nameless = ledger.namelessReports();
      int photosWhole = new Photos(ground, ledger).countWhole(honest.photos());
      System.out.printf(
          "acknowledged and there whole: %d; photos %d of %d; nameless acknowledged %d,"
              + " unanswered %d, there %d%n",
          whole,
          photosWhole,
          honest.photos().size(),
          namelessAcknowledged.get(),
          namelessUnanswered.get(),
          nameless);
      System.out.printf("alarms %d, calls %d%n", ledger.alarms(), ledger.calls());
      if (whole != acknowledged.size()
          || photosWhole != honest.photos().size()
          || nameless < namelessAcknowledged.get()
          || nameless > namelessAcknowledged.get() + namelessUnanswered.get()) {
        wrong.add("lost");
      }
    }
    if (!wrong.isEmpty()) {
      throw new IllegalStateException("Not as promised: " + wrong);
    }
  }
}
