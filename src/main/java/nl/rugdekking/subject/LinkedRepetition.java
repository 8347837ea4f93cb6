// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import nl.rugdekking.access.PartId;
import nl.rugdekking.register.Repetition;
import org.springframework.stereotype.Component;

/**
 * Tells the register that a part is a repetition when a dossier links its subject to an earlier
 * incident.
 */
@Component
record LinkedRepetition(SubjectLinkRepository links) implements Repetition {

  @Override
  public boolean isRepeated(PartId part) {
    return links.listLinkedIn(part).stream().anyMatch(this::wasEarlier);
  }

  private boolean wasEarlier(SubjectId subject) {
    var dossier = links.listDossier(subject);
    var own =
        dossier.stream()
            .filter(member -> member.subject().equals(subject))
            .findFirst()
            .orElseThrow();
    return !dossier.getFirst().incident().equals(own.incident());
  }
}
