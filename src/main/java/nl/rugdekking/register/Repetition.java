// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import nl.rugdekking.access.PartId;
import org.springframework.stereotype.Component;

/**
 * Whether it was not the first time: a human linked a subject of this part to an earlier incident.
 * A police report is then due (L631). Follows from the links and is kept nowhere else.
 */
@Component
class Repetition {

  private final LinkRepository links;

  Repetition(LinkRepository links) {
    this.links = links;
  }

  boolean isRepeated(PartId part) {
    return links.in(part).stream().anyMatch(this::wasEarlier);
  }

  private boolean wasEarlier(SubjectId subject) {
    var dossier = links.all(subject);
    var own =
        dossier.stream()
            .filter(member -> member.subject().equals(subject))
            .findFirst()
            .orElseThrow();
    return !dossier.getFirst().incident().equals(own.incident());
  }
}
