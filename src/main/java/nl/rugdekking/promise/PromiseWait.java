// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The party that a promise waits for, and until when.
 *
 * @param until the moment until which it waits, which is also its due date; null when that is not
 *     known
 */
public record PromiseWait(WaitingFor whom, @Nullable Instant until) {

  public static PromiseWait withoutDate(WaitingFor whom) {
    return new PromiseWait(whom, null);
  }
}
