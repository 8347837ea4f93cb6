// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import java.util.Arrays;
import java.util.Optional;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.PromiseKeeper;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.Wish;
import org.jspecify.annotations.Nullable;

/**
 * An act of the organisation that the perpetrator can notice. The affected person is asked before
 * it is done (domain rule 2).
 */
public enum VisibleAct {
  /** A response to the perpetrator, such as a warning or a ban from the building. */
  RESPONSE,
  POLICE_REPORT,
  /** Claiming the damage from the perpetrator. */
  CLAIM;

  /** The kind of promise that is kept by deciding about it. */
  public PromiseKind kind() {
    return switch (this) {
      case RESPONSE -> PromiseKind.RESPONSE;
      case POLICE_REPORT -> PromiseKind.POLICE_REPORT;
      case CLAIM -> PromiseKind.DAMAGE;
    };
  }

  /** The kind of promise that is kept by doing what was decided. */
  public PromiseKind executionKind() {
    return switch (this) {
      case RESPONSE -> PromiseKind.RESPONSE_DONE;
      case POLICE_REPORT -> PromiseKind.POLICE_REPORT_DONE;
      case CLAIM -> PromiseKind.CLAIM_DONE;
    };
  }

  /** Returns true when a promise of this kind is kept by deciding about the act, or by doing it. */
  public boolean isOf(PromiseKind other) {
    return kind().equals(other) || executionKind().equals(other);
  }

  /**
   * The act by which a promise of this kind is kept; empty when the perpetrator notices nothing of
   * it. An act that is neither a police report nor a claim follows the wish about a response.
   */
  public static Optional<VisibleAct> find(PromiseKeeper keeper) {
    return keeper.isVisibleToPerpetrator()
        ? Arrays.stream(values())
            .filter(act -> act.isOf(keeper.kind()))
            .findFirst()
            .or(() -> Optional.of(RESPONSE))
        : Optional.empty();
  }

  /** The answer of the affected person about this act; null when they were not asked. */
  public @Nullable Wish findWish(PartRecord affected) {
    return switch (this) {
      case RESPONSE -> affected.responseWish();
      case POLICE_REPORT -> affected.policeWish();
      case CLAIM -> affected.damage();
    };
  }
}
