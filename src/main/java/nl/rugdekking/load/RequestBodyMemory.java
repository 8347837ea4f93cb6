// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.load;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Divides the memory among the request bodies that are arriving. Photos and files stay in memory
 * until they are encrypted, and are never written to disk before. A body gets memory as its bytes
 * arrive, not for the length it announces.
 */
@Component
class RequestBodyMemory {

  private static final Duration A_MOMENT = Duration.ofMillis(300);
  // A browser that is still sending sees the refusal at its next byte; another may never send one.
  private static final Duration NEXT_BYTE = Duration.ofMillis(700);
  private static final Duration MAX_WAIT = Duration.ofSeconds(2);
  private static final int STEP_KB = 64;
  private static final int LARGE_BODY_KB = 512;
  // A town hall behind one address sends fewer bodies at one moment.
  private static final int MAX_PER_ADDRESS = 400;
  // This is half of Tomcat's connections, so that the others stay free for reading pages.
  private static final int MAX_REQUESTS = 1_000;

  private final MemoryBudget budget;
  private final Set<ArrivingBody> arriving = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> countByAddress = new ConcurrentHashMap<>();

  RequestBodyMemory(MemoryBudget budget) {
    this.budget = budget;
  }

  /** Returns false when too many bodies are arriving, in total or from this address. */
  boolean tryAdmit(ArrivingBody body) {
    if (arriving.size() >= MAX_REQUESTS) {
      return false;
    }
    if (countByAddress.merge(body.address(), 1, Integer::sum) > MAX_PER_ADDRESS) {
      forget(body.address());
      return false;
    }
    arriving.add(body);
    return true;
  }

  /** Counts the body as arriving no longer; it keeps its memory until that is released. */
  void removeArriving(ArrivingBody body) {
    if (arriving.remove(body)) {
      forget(body.address());
    }
  }

  private void forget(String address) {
    countByAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
  }

  /**
   * Reserves more memory for a body. When there is none, it refuses the largest of the bodies that
   * hardly receive anything, and after that the largest body that has more than twice the memory of
   * this one. Otherwise a few large bodies would keep all photos out.
   *
   * @return the kilobytes that were reserved; 0 when this body has to be refused
   */
  int reserveMore(ArrivingBody body, int kilobytes) throws InterruptedException {
    int step = Math.max(STEP_KB, kilobytes);
    return budget.reserveForBody(step, A_MOMENT) || tryMakeRoom(body, step) ? step : 0;
  }

  private boolean tryMakeRoom(ArrivingBody body, int step) throws InterruptedException {
    Predicate<ArrivingBody> isLarger =
        one -> one.reservedKilobytes() > 2 * body.reservedKilobytes();
    return body.waited().compareTo(MAX_WAIT) < 0
        && (tryFree(body, step, ArrivingBody::isStalled)
            || tryFree(body, step, isLarger.or(ArrivingBody::isStalled))
            || tryFree(body, step, ArrivingBody::isStalled));
  }

  private boolean tryFree(ArrivingBody body, int step, Predicate<ArrivingBody> mayEnd)
      throws InterruptedException {
    var ended =
        arriving.stream()
            .filter(
                one ->
                    one != body && one.fault() == null && one.reservedKilobytes() >= LARGE_BODY_KB)
            .filter(mayEnd)
            .max(
                Comparator.comparing(ArrivingBody::isStalled)
                    .thenComparingInt(ArrivingBody::reservedKilobytes));
    ended.ifPresent(ArrivingBody::refuseRest);
    if (budget.reserveForBody(step, NEXT_BYTE)) {
      return true;
    }
    ended.ifPresent(ArrivingBody::closeInput);
    return ended.isPresent() && budget.reserveForBody(step, A_MOMENT);
  }

  void release(int kilobytes) {
    budget.releaseFromBody(kilobytes);
  }
}
