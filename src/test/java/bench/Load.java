// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many browsers that each send one report after the other, for so long. */
final class Load {

  /**
   * @param millis how long each acknowledged report took, from first to last byte
   * @param errors other answers, by status; -1 is a broken connection
   */
  record Result(
      double perSecond,
      List<Double> millis,
      List<UUID> acknowledged,
      Map<Integer, Integer> errors) {

    double percentile(double part) {
      var sorted = millis.stream().sorted().toList();
      return sorted.isEmpty() ? Double.NaN : sorted.get((int) (part * (sorted.size() - 1)));
    }

    int errorCount() {
      return errors.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  private record Sent(List<Double> millis, List<UUID> drafts, Map<Integer, Integer> errors) {}

  private Load() {}

  /**
   * @param browsers the people who report by turns at each browser
   */
  static Result run(List<List<Reporter>> browsers, Duration length)
      throws InterruptedException, ExecutionException {
    var start = System.nanoTime();
    var deadline = start + length.toNanos();
    var pending = new ArrayList<Future<Sent>>();
    var all = new Sent(new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
    try (var threads = Executors.newFixedThreadPool(browsers.size())) {
      browsers.forEach(people -> pending.add(threads.submit(() -> sendUntil(people, deadline))));
      for (var one : pending) {
        all.millis.addAll(one.get().millis);
        all.drafts.addAll(one.get().drafts);
        one.get().errors.forEach((status, count) -> all.errors.merge(status, count, Integer::sum));
      }
    }
    var seconds = (System.nanoTime() - start) / 1e9;
    return new Result(all.drafts.size() / seconds, all.millis, all.drafts, all.errors);
  }

  private static Sent sendUntil(List<Reporter> people, long deadline) {
    var sent = new Sent(new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
    // One that stood idle may have been closed from the other side.
    people.forEach(Reporter::close);
    int turn = 0;
    for (var began = System.nanoTime(); began < deadline; began = System.nanoTime()) {
      var draft = UUID.randomUUID();
      int status = send(people.get(turn++ % people.size()), draft);
      if (status == 302) {
        sent.drafts.add(draft);
        sent.millis.add((System.nanoTime() - began) / 1e6);
      } else {
        sent.errors.merge(status, 1, Integer::sum);
      }
    }
    return sent;
  }

  private static int send(Reporter reporter, UUID draft) {
    try {
      return reporter.send(draft, null);
    } catch (IOException broken) {
      reporter.close();
      return -1;
    }
  }
}
