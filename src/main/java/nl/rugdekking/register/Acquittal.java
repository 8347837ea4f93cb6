// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.List;
import java.util.Objects;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import org.springframework.stereotype.Component;

/**
 * That no colleague did it after all: a line without a name, and word to whoever handles it now.
 */
@Component
record Acquittal(Parts parts, Announcement announcement) {

  void write(CaseAccess access, PartId part, List<CasePart> handled) {
    parts.stepForAll(access, parts.any(access, part, Action.SUBJECT), EntryKind.ACQUITTED);
    var before = access.owners();
    handled.stream()
        .map(CasePart::owner)
        .filter(Objects::nonNull)
        .filter(owner -> !before.contains(owner))
        .distinct()
        .forEach(owner -> announcement.send(owner, "task-due", "/incidenten/" + access.number()));
  }
}
