// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.List;
import java.util.Optional;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.web.TelephoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * Tells a person in danger and the reporter whom we call. The alarm room (a module) implements it,
 * because that room depends on the register and not the other way round.
 */
public interface OwnCalls {

  /**
   * Returns the details of the call about this part that the reader may know; empty for a report
   * without a name.
   */
  Optional<CallStatus> find(PartId part);

  /**
   * Returns who is on duty now and may be called about this part, with the number of the duty line.
   * Empty when there is no such number, when nobody is on duty, and when somebody on duty may not
   * be called about this part, because it is not known which of them would answer.
   */
  Optional<OfficerOnDuty> findOnDuty(CasePart part);

  /**
   * The first officer on duty, and the number of the duty line, on which an officer on duty
   * answers.
   */
  record OfficerOnDuty(String name, TelephoneNumber number) {}

  /**
   * Returns the steps of the first hour that were still to be done when the part was handed over,
   * as a sentence; empty when nothing was left.
   */
  Optional<String> findLeft(CasePart part);

  /**
   * Returns what the affected person reads after the first hour was handed over: who has it now,
   * what was done and what follows. Empty before that, for a talk, and once a week has passed.
   */
  Optional<HandedOver> findHandedOver(CasePart part);

  /**
   * The state of the help after the first hour.
   *
   * @param title a sentence that says who has it now
   * @param done what was done, each with its time
   * @param next a sentence that says what is still to be done and by when, or null
   * @param line the number of the duty line, or null
   */
  record HandedOver(
      String title, List<String> done, @Nullable String next, @Nullable TelephoneNumber line) {

    public HandedOver {
      done = List.copyOf(done);
    }
  }

  /**
   * Shows the reader of the page on which number we call them, or offers a field to enter it.
   *
   * @param phone the number that they gave, or null
   * @param earlier the number that they gave elsewhere, which the field offers; or null
   * @param takesNumber true when they can give one here
   */
  void offerNumber(
      @Nullable String phone, @Nullable String earlier, boolean takesNumber, Model model);

  /**
   * @param name the person who is called or who took it on; null when there is nobody, and in a
   *     talk with the confidential adviser, because a talk does not show who else is involved
   * @param next a sentence that says whom we call next and when, or null
   */
  record CallStatus(@Nullable String name, @Nullable String next) {}
}
