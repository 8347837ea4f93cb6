// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The bodies that arrive at this moment: photos and files are held in memory until they are sealed,
 * and never touch the disk before. A body gets its memory as it arrives, not when it is announced.
 */
@Component
class RequestBodyMemory {

  private static final Duration A_MOMENT = Duration.ofMillis(300);
  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final double HARDLY = 20_000;
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
    if (arriving.size() >= MOST
        || ofAddress.merge(body.address(), 1, Integer::sum) > MOST_OF_ONE_ADDRESS) {
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
   * Reserves memory for more of a body. When there is none, a body that holds much and hardly comes
   * is given up at once, and after some seconds the slowest one: otherwise a few that stand still
   * would stop all others.
   *
   * @return kilobytes that were reserved; 0 when this body is given up
   */
  int grow(ArrivingBody body, int kilobytes) throws InterruptedException {
    int step = Math.max(STEP_KB, kilobytes);
    if (budget.grow(step, A_MOMENT)) {
      return step;
    }
    boolean isFreed = giveUpSlowest(body, HARDLY);
    if (budget.grow(step, PATIENCE)) {
      return step;
    }
    return (isFreed || giveUpSlowest(body, Double.MAX_VALUE)) && budget.grow(step, PATIENCE)
        ? step
        : 0;
  }

  private boolean giveUpSlowest(ArrivingBody body, double bytesPerSecond) {
    var slowest =
        arriving.stream()
            .filter(one -> one.heldKilobytes() >= MUCH_KB && one.fault() == null)
            .min(Comparator.comparingDouble(ArrivingBody::bytesPerSecond))
            .filter(one -> one != body && one.bytesPerSecond() < bytesPerSecond);
    slowest.ifPresent(ArrivingBody::giveUp);
    return slowest.isPresent();
  }

  void release(int kilobytes) {
    budget.shrink(kilobytes);
  }
}
