// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Tells on which day the letter of an invitation went out. The room that keeps the letters
 * implements it.
 */
public interface InvitationLetters {

  /** Returns the day for each of these hearings whose letter was recorded as posted. */
  Map<UUID, LocalDate> listDaysSent(Collection<UUID> hearings);
}
