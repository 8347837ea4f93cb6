// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.AffectedRepository;
import nl.rugdekking.register.IncidentRecord;
import nl.rugdekking.register.IncidentRepository;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.register.acting.Repetition;
import nl.rugdekking.register.acting.Repetition.OtherAct;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The incidents around one subject (a recorded perpetrator), limited to those that the viewer may
 * read. Only a person draws conclusions, with a day on which to look again; no score or label is
 * computed (domain rule 7).
 */
@Service
public class Dossiers {

  /**
   * An incident of the dossier.
   *
   * @param number its number; that of a talk with the confidential adviser is used in addresses
   *     only
   * @param outcome the outcome of its part, or null while the part is open
   */
  public record DossierIncident(
      String number,
      boolean talk,
      Subject subject,
      IncidentRecord incident,
      @Nullable Outcome outcome) {}

  /**
   * @param mayConclude true when this viewer may write a conclusion here
   */
  public record Dossier(
      List<DossierIncident> lines, List<Conclusion> conclusions, boolean mayConclude) {}

  private final SubjectLinkRepository links;
  private final SubjectRegister register;
  private final IncidentRepository incidents;
  private final AffectedRepository affecteds;
  private final ConclusionRepository conclusions;
  private final DossierAccess access;
  private final Repetition repetition;

  Dossiers(
      SubjectLinkRepository links,
      SubjectRegister register,
      IncidentRepository incidents,
      AffectedRepository affecteds,
      ConclusionRepository conclusions,
      DossierAccess access,
      Repetition repetition) {
    this.links = links;
    this.register = register;
    this.incidents = incidents;
    this.affecteds = affecteds;
    this.conclusions = conclusions;
    this.access = access;
    this.repetition = repetition;
  }

  /**
   * @throws HiddenException when there is no such subject, or the viewer may not read its part; the
   *     answer is the same, so that nobody learns which
   */
  @Transactional
  public Dossier getDossier(Viewer viewer, SubjectId id) {
    var lines = new ArrayList<DossierIncident>();
    for (var member : listVisible(viewer, id)) {
      var subject = get(member.subject());
      access.logRead(viewer, subject);
      var outcome = affecteds.find(member.part()).map(PartRecord::outcome).orElse(null);
      lines.add(
          new DossierIncident(
              member.number(), member.talk(), subject, incidents.get(member.incident()), outcome));
    }
    return new Dossier(
        lines,
        conclusions.listBasedOn(lines.stream().map(line -> line.subject().id()).toList()),
        access.mayConclude(viewer, get(id)));
  }

  /**
   * Returns true when the dossier holds more than this viewer may see. It is told only to somebody
   * who answers what the perpetrator asked, so that the answer is not taken for the whole.
   */
  @Transactional(readOnly = true)
  public boolean hasMore(Viewer viewer, SubjectId id) {
    return links.listDossier(id).size() > listVisible(viewer, id).size();
  }

  private List<SubjectLinkRepository.DossierMember> listVisible(Viewer viewer, SubjectId subject) {
    var members = links.listVisible(viewer, subject);
    if (members.isEmpty()) {
      throw new HiddenException();
    }
    return members;
  }

  private Subject get(SubjectId id) {
    return register.find(id).orElseThrow(HiddenException::new);
  }

  /**
   * Saves a conclusion, based on all subjects that the viewer sees now. No timeline shows it,
   * because a case that leaves the dossier must keep no trace of it.
   *
   * @param submitted the text with the id of its form, so that a form sent twice makes one
   *     conclusion
   * @throws RefusedException when the day is not in the future, or more than a year away
   */
  @Transactional
  public void addConclusion(
      Viewer viewer, SubjectId id, SubmittedText submitted, LocalDate lookAgainOn) {
    var members = listVisible(viewer, id);
    var subject = get(id);
    if (!access.mayConclude(viewer, subject)) {
      throw new ForbiddenException();
    }
    var today = LocalDate.ofInstant(register.now(), DueDates.ZONE);
    if (!lookAgainOn.isAfter(today) || lookAgainOn.isAfter(today.plusYears(1))) {
      throw new RefusedException("subject.dossier.day.far");
    }
    var basis = members.stream().map(SubjectLinkRepository.DossierMember::subject).toList();
    var conclusion =
        new Conclusion(
            submitted.formId(), register.now(), viewer.person(), submitted.text(), lookAgainOn);
    if (conclusions.insert(conclusion, basis)) {
      access.logConclusion(viewer, subject);
    }
  }

  /**
   * The numbers of the earlier acts that make a case repeated, as far as the viewer may read them.
   */
  @Transactional(readOnly = true)
  public List<String> listEarlierActs(CaseAccess caseAccess) {
    var acts =
        caseAccess.parts(Action.READ).stream()
            .flatMap(part -> repetition.listOtherActs(part.id()).stream())
            .filter(OtherAct::earlier)
            .toList();
    return access.listReadable(caseAccess.viewer(), acts).stream()
        .map(OtherAct::number)
        .distinct()
        .toList();
  }

  /** A dossier to look at again, named by one of its subjects. */
  public record DueReview(SubjectId subject, LocalDate reviewOn) {}

  /**
   * The dossiers that this viewer may see, the first day first; only the last conclusion of each
   * counts.
   */
  @Transactional(readOnly = true)
  public List<DueReview> listDueReviews(Viewer viewer) {
    return conclusions.listDueReviews(viewer);
  }
}
