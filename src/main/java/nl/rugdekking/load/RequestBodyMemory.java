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
 * The bodies that arrive at this moment: photos and files are held in memory until they are sealed,
 * and never touch the disk before. A body gets its memory as it arrives, not when it is announced.
 */
@Component
class RequestBodyMemory {

  private static final Duration A_MOMENT = Duration.ofMillis(300);
  // A browser that still sends is told so by an answer; from others no byte comes.
  private static final Duration NEXT_BYTE = Duration.ofMillis(700);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int STEP_KB = 64;
  private static final int MUCH_KB = 512;
  // A town hall behind one address sends less at one moment.
  private static final int MOST_OF_ONE_ADDRESS = 400;
  // Half of the connections that Tomcat opens: the others are for people who look.
  private static final int MOST = 1_000;

  private final MemoryBudget budget;
  private final Set<ArrivingBody> arriving = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> ofAddress = new ConcurrentHashMap<>();

  RequestBodyMemory(MemoryBudget budget) {
    this.budget = budget;
  }

  /** Returns false when too many bodies arrive already, all together or from this address. */
  boolean admit(ArrivingBody body) {
    if (arriving.size() >= MOST) {
      return false;
    }
    if (ofAddress.merge(body.address(), 1, Integer::sum) > MOST_OF_ONE_ADDRESS) {
      forget(body.address());
      return false;
    }
    arriving.add(body);
    return true;
  }

  /** The body is there, or will not come; its memory stays held until it is released. */
  void leave(ArrivingBody body) {
    if (arriving.remove(body)) {
      forget(body.address());
    }
  }

  private void forget(String address) {
    ofAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
  }

  /**
   * Reserves memory for more of a body. When there is none, the largest of those that hardly come
   * is given up, and after that the largest that holds more than twice as much as this one:
   * otherwise a few large ones would keep all photos out.
   *
   * @return kilobytes that were reserved; 0 when this body is given up
   */
  int grow(ArrivingBody body, int kilobytes) throws InterruptedException {
    int step = Math.max(STEP_KB, kilobytes);
    return budget.growBody(step, A_MOMENT) || isRoomMade(body, step) ? step : 0;
  }

  private boolean isRoomMade(ArrivingBody body, int step) throws InterruptedException {
    Predicate<ArrivingBody> isLarger = one -> one.heldKilobytes() > 2 * body.heldKilobytes();
    return body.waited().compareTo(PATIENCE) < 0
        && (isFreed(body, step, ArrivingBody::hardlyComes)
            || isFreed(body, step, isLarger.or(ArrivingBody::hardlyComes))
            || isFreed(body, step, ArrivingBody::hardlyComes));
  }

  private boolean isFreed(ArrivingBody body, int step, Predicate<ArrivingBody> mayEnd)
      throws InterruptedException {
    var ended =
        arriving.stream()
            .filter(one -> one != body && one.fault() == null && one.heldKilobytes() >= MUCH_KB)
            .filter(mayEnd)
            .max(
                Comparator.comparing(ArrivingBody::hardlyComes)
                    .thenComparingInt(ArrivingBody::heldKilobytes));
    ended.ifPresent(ArrivingBody::giveUp);
    if (budget.growBody(step, NEXT_BYTE)) {
      return true;
    }
    ended.ifPresent(ArrivingBody::hangUp);
    return ended.isPresent() && budget.growBody(step, A_MOMENT);
  }

  void release(int kilobytes) {
    budget.shrinkBody(kilobytes);
  }
}
