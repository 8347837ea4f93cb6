// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.response.InvitationLetters;
import org.springframework.stereotype.Component;

/** Tells on which day the letter that invites to a hearing went out, with all corrections. */
@Component
record PostedInvitations(OutgoingRepository repository) implements InvitationLetters {

  @Override
  public Map<UUID, LocalDate> listDaysSent(Collection<UUID> hearings) {
    var days = new HashMap<UUID, LocalDate>();
    for (var letter : repository.list(hearings)) {
      letter.findPosting().ifPresent(posting -> days.put(letter.about().matter(), posting.on()));
    }
    return days;
  }
}
