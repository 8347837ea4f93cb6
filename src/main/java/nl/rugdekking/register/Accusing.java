// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.Cases;
import nl.rugdekking.access.Narrowing;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A colleague did it: neither they nor the line above either party reads or decides any more. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Accusing {

  private final PartSteps parts;
  private final Cases cases;
  private final Narrowing narrowing;
  private final CaseNotifications announcement;

  Accusing(PartSteps parts, Cases cases, Narrowing narrowing, CaseNotifications announcement) {
    this.narrowing = narrowing;
    this.parts = parts;
    this.cases = cases;
    this.announcement = announcement;
  }

  /**
   * Whoever takes over gets word, and where nobody does those who give roles. Does nothing when the
   * report accused them already.
   */
  public void accuse(CaseAccess access, PartId part, PersonId accused) {
    if (access.accuses(accused)) {
      return;
    }
    // The name stands in no line: the timeline is read by more people than may know it.
    parts.stepForAll(access, parts.any(access, part, Action.SUBJECT), CaseEntry.ACCUSED);
    var now = cases.accuse(access.part(part).incident(), accused);
    announcement.barred(now);
    announcement.moved(access.all(), now, access.number());
  }

  /**
   * The same, as somebody tells about their report.
   *
   * @param by nobody for whoever keeps their name from us
   */
  public void accuse(CasePart any, @Nullable PersonId by, PersonId accused) {
    var incident = any.incident();
    if (!cases.accuses(incident, accused)) {
      parts.stepForAll(any, CaseEntry.ACCUSED, by);
    }
    var before = cases.parts(incident);
    var now = cases.accuse(incident, accused, true);
    announcement.barred(now);
    announcement.moved(before, now, cases.number(incident));
  }

  /** A colleague did it whom we cannot find, as somebody tells who keeps their name from us. */
  void accuseUnknown(CasePart any) {
    var incident = any.incident();
    var before = cases.parts(incident);
    announcement.moved(before, narrowing.narrow(incident), cases.number(incident));
  }
}
