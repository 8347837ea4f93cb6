// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.CaseRole;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.register.acting.VisibleAct;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records the complaint of the affected (their request to prosecute), and that they withdrew it.
 * Only the affected make one: they record it themselves, or whoever handles the part or listens in
 * a talk records what they said. Nothing else in the case depends on it, so it can be recorded in
 * every lane (way in which a report came in), also after the part was closed.
 */
@Service
public class Complaints {

  private final ComplaintRepository repository;
  private final ComplaintLimits limits;
  private final KnownDayRepository knownDays;
  private final ComplaintNotices notices;
  private final PartService parts;
  private final Clock clock;

  Complaints(
      ComplaintRepository repository,
      ComplaintLimits limits,
      KnownDayRepository knownDays,
      ComplaintNotices notices,
      PartService parts,
      Clock clock) {
    this.repository = repository;
    this.limits = limits;
    this.knownDays = knownDays;
    this.notices = notices;
    this.parts = parts;
    this.clock = clock;
  }

  /**
   * The state of the complaint of one affected person.
   *
   * @param limit the limit until which it can be made; empty when the incident asks for no
   *     complaint
   * @param complaints the complaints that were made, the newest first
   * @param phase the relation of today to the limit
   */
  public record Status(
      Optional<ComplaintLimit> limit,
      List<Complaint> complaints,
      Optional<ComplaintLimit.Phase> phase) {

    /** Returns true when a complaint was made, or when it can soon be too late for one. */
    public boolean isUrgent() {
      return !complaints.isEmpty()
          || phase.filter(now -> now != ComplaintLimit.Phase.PASSED).isPresent();
    }

    /** Returns the complaint that was made and not withdrawn. */
    public Optional<Complaint> findStanding() {
      return complaints.stream().filter(complaint -> !complaint.isWithdrawn()).findFirst();
    }
  }

  /** Returns the status, for a viewer who may do this action in the part. */
  @Transactional(readOnly = true)
  public Status getStatus(CaseAccess access, PartId part, Action action) {
    var limit = limits.find(access.require(action, part));
    return new Status(
        limit, list(access, part, action), limit.map(known -> known.phaseOn(today())));
  }

  /**
   * Returns the acts against the affected of this part in this case, the earliest first. The caller
   * has checked what the viewer may see. The incidents of an old list have no acts.
   */
  @Transactional(readOnly = true)
  public List<ReportedAct> listActs(CasePart part) {
    return limits.listActs(part);
  }

  // The affected makes one complaint about an incident that was reported twice, and finds it in
  // either part.
  private List<Complaint> list(CaseAccess access, PartId part, Action action) {
    return repository.list(
        limits.listPartsOfPerson(access.part(part)).stream()
            .map(CasePart::id)
            .filter(id -> access.may(action, id))
            .toList());
  }

  private Complaint get(CaseAccess access, PartId part, ComplaintId id) {
    access.require(Action.COMPLAINT, part);
    return list(access, part, Action.COMPLAINT).stream()
        .filter(complaint -> complaint.id().equals(id))
        .findFirst()
        .orElseThrow(StalePageException::new);
  }

  /**
   * Returns the limit as it would be if the act asked for a complaint, for who does not know yet
   * which kind of act it was; empty when the day of the act is not known.
   */
  @Transactional(readOnly = true)
  public Optional<ComplaintLimit> findPossibleLimit(CasePart part) {
    return limits.findPossible(part);
  }

  /**
   * Returns the last day on which a complaint can be made when it is still to come and no complaint
   * stands, so that nothing may be planned after it.
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> findDeadline(CasePart part) {
    var own = limits.listPartsOfPerson(part).stream().map(CasePart::id).toList();
    return repository.list(own).stream().allMatch(Complaint::isWithdrawn)
        ? limits
            .find(part)
            .filter(limit -> limit.phaseOn(today()) == ComplaintLimit.Phase.AHEAD)
            .map(ComplaintLimit::lastDay)
        : Optional.empty();
  }

  /**
   * Records from which day the term is counted: that on which the affected learned of the act.
   *
   * @throws RefusedException when the day is in the future, or before an act that is no stalking
   */
  @Transactional
  public void recordKnownDay(CaseAccess access, PartId part, LocalDate day) {
    var affected = parts.get(access, part, Action.COMPLAINT);
    if (day.isAfter(today())) {
      throw new RefusedException("complaint.refused.future");
    }
    if (limits.isBeforeAct(access.part(part), day)) {
      throw new RefusedException("complaint.refused.before-act");
    }
    knownDays.set(part, day, access.viewer().person(), clock.instant());
    parts.recordStep(access, affected, ComplaintEntryKind.KNOWN, day.toString(), null);
    notices.recalculate();
  }

  /**
   * Records a complaint.
   *
   * @throws RefusedException when it was not made by the affected or with their authority, when it
   *     is no complaint, or when another one was recorded already
   */
  @Transactional
  public void record(CaseAccess access, PartId part, ComplaintStatement said) {
    var affected = parts.get(access, part, Action.COMPLAINT);
    requireOwnAct(access, affected, said.madeBy());
    requireComplaint(access, part, said);
    var known = list(access, part, Action.COMPLAINT);
    if (known.stream().anyMatch(complaint -> complaint.id().equals(said.id()))) {
      return; // the same form was sent again
    }
    if (!known.stream().allMatch(Complaint::isWithdrawn)
        || !repository.insert(affected, said, access.viewer().person(), clock.instant())) {
      throw new RefusedException("complaint.refused.standing");
    }
    recordStep(access, affected, ComplaintEntryKind.MADE, said.madeBy());
  }

  /**
   * Records the complaint that was made with the written authority of the affected, when the
   * promise to do so was kept. The caller has checked that this was allowed.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordByAuthority(
      CaseAccess access, PartRecord affected, LocalDate on, @Nullable String reference) {
    var said =
        new ComplaintStatement(
            new ComplaintId(UUID.randomUUID()),
            ComplaintWay.WRITTEN,
            OnBehalfOf.AUTHORITY,
            on,
            null,
            reference);
    if (repository.insert(affected, said, access.viewer().person(), clock.instant())) {
      recordStep(access, affected, ComplaintEntryKind.MADE, OnBehalfOf.AUTHORITY);
    }
  }

  /**
   * Records that a complaint was withdrawn.
   *
   * @throws RefusedException when the day is in the future, before the complaint was made, or more
   *     than eight days after that
   * @throws StalePageException when it was withdrawn or removed meanwhile
   */
  @Transactional
  public void withdraw(CaseAccess access, PartId part, ComplaintId id, LocalDate on) {
    var complaint = get(access, part, id);
    var affected = parts.get(access, complaint.part(), Action.COMPLAINT);
    if (on.isAfter(today())) {
      throw new RefusedException("complaint.refused.future");
    }
    if (on.isBefore(complaint.madeOn())) {
      throw new RefusedException("complaint.refused.before-made");
    }
    if (on.isAfter(complaint.lastDayToWithdraw())) {
      throw new RefusedException("complaint.refused.late");
    }
    if (!repository.withdraw(id, on, access.viewer().person())) {
      throw new StalePageException();
    }
    recordStep(access, affected, ComplaintEntryKind.WITHDRAWN, complaint.madeBy());
  }

  /**
   * Removes a complaint that was recorded by mistake. A complaint that the affected recorded in
   * person can be removed only by them.
   *
   * @throws StalePageException when it was removed meanwhile
   */
  @Transactional
  public void remove(CaseAccess access, PartId part, ComplaintId id) {
    var complaint = get(access, part, id);
    var affected = parts.get(access, complaint.part(), Action.COMPLAINT);
    if (!mayRemove(access, part, complaint)) {
      throw new RefusedException("complaint.refused.in-person");
    }
    if (!repository.delete(id)) {
      throw new StalePageException();
    }
    recordStep(access, affected, ComplaintEntryKind.REMOVED, complaint.madeBy());
  }

  /** Returns true when the viewer may remove the complaint because it was recorded by mistake. */
  public boolean mayRemove(CaseAccess access, PartId part, Complaint complaint) {
    var person = access.part(part).affected();
    return isAffected(access, part)
        || person == null
        || !Objects.equals(complaint.recordedBy(), person);
  }

  /** Returns true when the viewer is the affected of this part. */
  public boolean isAffected(CaseAccess access, PartId part) {
    return access.rolesIn(part).contains(CaseRole.AFFECTED);
  }

  public LocalDate today() {
    return DueDates.dayOf(clock.instant());
  }

  private void recordStep(
      CaseAccess access, PartRecord affected, ComplaintEntryKind kind, OnBehalfOf madeBy) {
    parts.recordStep(access, affected, kind, madeBy.name(), null);
    notices.tellOther(access, affected, isAffected(access, affected.part()));
  }

  // Requires that the affected makes the complaint. With their authority somebody else may, but
  // only once they said yes.
  private void requireOwnAct(CaseAccess access, PartRecord affected, OnBehalfOf madeBy) {
    switch (madeBy) {
      case ORGANISATION, UNDER_NUMBER, NOTICE, NONE ->
          throw new RefusedException("complaint.refused.organisation");
      case AFFECTED -> {}
      case AUTHORITY -> {
        if (isAffected(access, affected.part())
            || access.part(affected.part()).isTalk()
            || VisibleAct.POLICE_REPORT.findWish(affected) != Wish.YES) {
          throw new RefusedException("complaint.refused.authority");
        }
      }
    }
  }

  private void requireComplaint(CaseAccess access, PartId part, ComplaintStatement said) {
    if (said.way() == ComplaintWay.ONLINE) {
      throw new RefusedException("complaint.refused.online");
    }
    if (said.madeOn().isAfter(today())) {
      throw new RefusedException("complaint.refused.future");
    }
    if (limits.findDayOfAct(access.part(part)).filter(said.madeOn()::isBefore).isPresent()) {
      throw new RefusedException("complaint.refused.before-act");
    }
  }
}
