// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.IncidentRecord;
import nl.rugdekking.register.IncidentRepository;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.Said;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The incidents around one subject, as far as a viewer may open them: the others do not exist for
 * the viewer. What to make of it a human concludes, until a day on which a human looks again; no
 * score or label is computed (domain rule 7).
 */
@Service
public class Dossiers {

  /** An incident of the dossier. */
  public record Line(String number, Subject subject, IncidentRecord incident) {}

  /**
   * @param mayConclude whether this viewer may write a conclusion here
   */
  public record Dossier(List<Line> lines, List<Conclusion> conclusions, boolean mayConclude) {}

  private final SubjectLinkRepository links;
  private final SubjectRegister register;
  private final IncidentRepository incidents;
  private final Conclusions conclusions;
  private final DossierAccess access;

  Dossiers(
      SubjectLinkRepository links,
      SubjectRegister register,
      IncidentRepository incidents,
      Conclusions conclusions,
      DossierAccess access) {
    this.links = links;
    this.register = register;
    this.incidents = incidents;
    this.conclusions = conclusions;
    this.access = access;
  }

  /**
   * @throws HiddenException when there is no such subject, or the viewer may not open its part: the
   *     two cannot be told apart
   */
  @Transactional
  public Dossier open(Viewer viewer, SubjectId id) {
    var lines = new ArrayList<Line>();
    for (var member : visible(viewer, id)) {
      var subject = get(member.subject());
      access.looked(viewer, subject);
      lines.add(new Line(member.number(), subject, incidents.get(member.incident())));
    }
    return new Dossier(
        lines,
        conclusions.on(lines.stream().map(line -> line.subject().id()).toList()),
        access.mayConclude(viewer, get(id)));
  }

  private List<SubjectLinkRepository.Member> visible(Viewer viewer, SubjectId subject) {
    var members = links.visible(viewer, subject);
    if (members.isEmpty()) {
      throw new HiddenException();
    }
    return members;
  }

  private Subject get(SubjectId id) {
    return register.find(id).orElseThrow(HiddenException::new);
  }

  /**
   * Writes what a human concludes, on all that they see of it now. Stands in no timeline: it is
   * about a dossier, and taking a case out of it must leave nothing behind there.
   *
   * @param said with a form, so that a form sent twice is one conclusion
   * @throws RefusedException when the day is not ahead, or farther than a year
   */
  @Transactional
  public void conclude(Viewer viewer, SubjectId id, Said said, LocalDate lookAgainOn) {
    var members = visible(viewer, id);
    var subject = get(id);
    if (!access.mayConclude(viewer, subject)) {
      throw new ForbiddenException();
    }
    var today = LocalDate.ofInstant(register.now(), DueDates.ZONE);
    if (!lookAgainOn.isAfter(today) || lookAgainOn.isAfter(today.plusYears(1))) {
      throw new RefusedException("subject.dossier.day.far");
    }
    var basis = members.stream().map(SubjectLinkRepository.Member::subject).toList();
    var conclusion =
        new Conclusion(said.form(), register.now(), viewer.person(), said.words(), lookAgainOn);
    if (conclusions.add(conclusion, basis)) {
      access.concluded(viewer, subject);
    }
  }

  /** A dossier somebody should look at again, by a subject to find it with. */
  public record Again(SubjectId subject, LocalDate on) {}

  /** What this viewer may know of, the first day first; of each dossier the last conclusion. */
  @Transactional(readOnly = true)
  public List<Again> again(Viewer viewer) {
    return conclusions.again(viewer);
  }
}
