// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.Optional;
import nl.rugdekking.promise.Promise;

/**
 * Why a promise that another room keeps cannot be taken back as a mistake: what it was kept with
 * still stands. The rooms that keep promises know the register and not the other way round, so they
 * are asked through this.
 */
public interface KeptElsewhere {

  /** The key of a sentence that says what stands and what to do first. */
  Optional<String> stands(Promise promise);
}
