// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.Optional;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.web.TelephoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * Tells somebody in danger, and who reported it, whom we call. The alarm room implements it: that
 * room depends on the register.
 */
public interface OwnCalls {

  /** Returns what may be said of the call for this part; empty for a report without a name. */
  Optional<CallStatus> find(PartId part);

  /**
   * Returns who is on duty now and may be called about this part, with the number of the duty line.
   * Empty without such a number, while nobody is on duty, and while somebody is who may not be
   * called: nobody knows who of them would answer.
   */
  Optional<OfficerOnDuty> findOnDuty(CasePart part);

  /** The first officer on duty, and the number on which whoever is on duty answers. */
  record OfficerOnDuty(String name, TelephoneNumber number) {}

  /**
   * Returns what was still to be done in the first hour when it was handed over, as a sentence;
   * empty when nothing is left.
   */
  Optional<String> findLeft(PartId part);

  /**
   * Says on which number whoever reads the page is called, or offers the field to give it.
   *
   * @param phone the number that they gave, or null
   * @param takesNumber true when they can give one here
   */
  void offerNumber(@Nullable String phone, boolean takesNumber, Model model);

  /**
   * @param name who is called or took it on; null when there is nobody, and in a talk, which does
   *     not tell who else works for the adviser
   * @param next whom we call next and when, as a sentence, or null
   */
  record CallStatus(@Nullable String name, @Nullable String next) {}
}
