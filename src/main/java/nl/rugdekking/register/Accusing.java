// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.Objects;
import java.util.stream.Collectors;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.Cases;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says that a colleague did it: neither they nor the line above either party reads or decides. */
@Service
public class Accusing {

  private final Parts parts;
  private final Cases cases;
  private final Announcement announcement;

  Accusing(Parts parts, Cases cases, Announcement announcement) {
    this.parts = parts;
    this.cases = cases;
    this.announcement = announcement;
  }

  /**
   * From now on those who may not, read nothing of it any more; whoever takes over gets word.
   *
   * @throws RefusedException when this colleague is affected in it, or is accused already
   */
  @Transactional
  public void accuse(CaseAccess access, PartId part, Person accused) {
    var affected = parts.open(access, part, Action.ACCUSE);
    if (access.affects(accused.id())) {
      throw new RefusedException("register.accuse.affected");
    }
    if (access.accuses(accused.id())) {
      throw new RefusedException("register.accuse.twice");
    }
    var before = access.owners();
    // The name stands in no line: the timeline is read by more people than may know it.
    parts.stepForAll(access, affected, EntryKind.ACCUSED);
    cases.accuse(access.incident(), accused.id()).stream()
        .map(CasePart::owner)
        .filter(Objects::nonNull)
        .map(PersonId.class::cast)
        .filter(owner -> !before.contains(owner))
        .collect(Collectors.toSet())
        .forEach(owner -> announcement.send(owner, "task-due", "/incidenten/" + access.number()));
  }
}
