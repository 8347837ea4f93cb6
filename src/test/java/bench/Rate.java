// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * So many requests a second, page after page, whether or not the answers come: how long each takes
 * counts from the moment it was to be sent.
 */
final class Rate {

  /** A page under a name, at these addresses in turn. */
  record Look(String name, Member member, List<String> paths) {}

  /**
   * @param errors answers other than 200, by status; -1 is a broken connection
   */
  record Result(Map<String, List<Double>> millis, Map<Integer, Integer> errors) {

    double percentile(String page, double part) {
      return percentile(millis.getOrDefault(page, List.of()).stream(), part);
    }

    /** Over all pages. */
    double percentile(double part) {
      return percentile(millis.values().stream().flatMap(List::stream), part);
    }

    private static double percentile(Stream<Double> millis, double part) {
      var sorted = millis.sorted().toList();
      return sorted.isEmpty() ? Double.NaN : sorted.get((int) (part * (sorted.size() - 1)));
    }
  }

  private record Answer(String page, double millis, int status) {}

  private Rate() {}

  static Result run(int rate, int seconds, List<Look> looks)
      throws InterruptedException, ExecutionException {
    var idle = new ConcurrentLinkedQueue<Member.Line>();
    var pending = new ArrayList<Future<Answer>>();
    var begun = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < rate * seconds; i++) {
        var due = begun + i * 1_000_000_000L / rate;
        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        var look = looks.get(i % looks.size());
        var path = look.paths().get(i / looks.size() % look.paths().size());
        pending.add(threads.submit(() -> answer(look, path, due, idle)));
      }
    }
    return result(pending);
  }

  private static Answer answer(
      Look look, String path, long due, ConcurrentLinkedQueue<Member.Line> idle) {
    var free = idle.poll();
    try {
      var line = free == null ? look.member().line() : free;
      int status = line.get(look.member(), path);
      if (line.isOpen()) {
        idle.add(line);
      }
      return new Answer(look.name(), (System.nanoTime() - due) / 1e6, status);
    } catch (IOException broken) {
      return new Answer(look.name(), (System.nanoTime() - due) / 1e6, -1);
    }
  }

  private static Result result(List<Future<Answer>> pending)
      throws InterruptedException, ExecutionException {
    var millis = new TreeMap<String, List<Double>>();
    var errors = new TreeMap<Integer, Integer>();
    for (var one : pending) {
      var answer = one.get();
      millis.computeIfAbsent(answer.page(), page -> new ArrayList<>()).add(answer.millis());
      if (answer.status() != 200) {
        errors.merge(answer.status(), 1, Integer::sum);
      }
    }
    return new Result(millis, errors);
  }
}
