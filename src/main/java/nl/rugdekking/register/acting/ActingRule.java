// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.register.AffectedRepository;
import nl.rugdekking.register.PartRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides if the organisation may act in a way that the perpetrator can notice. It applies the rule
 * of {@link Obstacle}, and the exemptions (decisions to act all the same). Pages, services and the
 * planning of promises all use it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ActingRule {

  private final ExemptionRepository exemptions;
  private final MeetingRepository meetings;
  private final AffectedRepository affecteds;

  ActingRule(
      ExemptionRepository exemptions, MeetingRepository meetings, AffectedRepository affecteds) {
    this.exemptions = exemptions;
    this.meetings = meetings;
    this.affecteds = affecteds;
  }

  public Set<Obstacle> listObstacles(PartRecord affected, VisibleAct act) {
    var obstacles = Obstacle.list(affected, act, findExemption(affected, act).orElse(null));
    if (isPrivileged(affected.part(), act)) {
      obstacles.add(Obstacle.SAID_IN_MEETING);
    }
    return obstacles;
  }

  /**
   * Returns what the affected person was not asked yet and must be asked before the responsible
   * person can decide about the act of this promise; empty when it is about no act.
   */
  public Optional<Obstacle> findUnasked(PartRecord affected, PromiseKind kind) {
    return Stream.of(VisibleAct.values())
        .filter(act -> act.isOf(kind))
        .flatMap(act -> listObstacles(affected, act).stream())
        .filter(Obstacle::isUnasked)
        .findFirst();
  }

  /**
   * Returns true when this is the promise to decide about an act, and something prevents the act
   * that the responsible person can overrule.
   */
  public boolean canBeOverruled(PartRecord affected, PromiseKind kind) {
    return Stream.of(VisibleAct.values())
        .filter(act -> act.kind().equals(kind))
        .flatMap(act -> listObstacles(affected, act).stream())
        .anyMatch(Obstacle::canBeOverruled);
  }

  /** Returns true when something prevents this act that the responsible person can overrule. */
  public boolean canBeOverruled(PartRecord affected, VisibleAct act) {
    return !isPrivileged(affected.part(), act)
        && listObstacles(affected, act).stream().anyMatch(Obstacle::canBeOverruled);
  }

  /** Returns true when the responsible person can decide about this act now. */
  public boolean canBeDecided(PartRecord affected, VisibleAct act) {
    return !isAwaitingPolice(affected, act) && canBeOverruled(affected, act);
  }

  /**
   * Returns true when somebody must ask the police first, or wait for their answer, and record that
   * with the answers of the affected person. While nothing was recorded about it, the responsible
   * person records it with their decision.
   */
  public static boolean isAwaitingPolice(PartRecord affected, VisibleAct act) {
    var advice = affected.policeAdvice();
    return act != VisibleAct.POLICE_REPORT && advice != null && !advice.allowsActing();
  }

  /**
   * Returns what stands in the way of deciding to do what this promise is about; empty when it can
   * be decided, or when it is about no act.
   */
  public Set<Obstacle> listHindrances(PartRecord affected, PromiseKind kind) {
    var obstacles = EnumSet.noneOf(Obstacle.class);
    for (var act : VisibleAct.values()) {
      if (act.isOf(kind)) {
        if (canBeDecided(affected, act)) {
          return Set.of();
        }
        obstacles.addAll(listObstacles(affected, act));
      }
    }
    // The responsible person can overrule the answers of the affected person, so these are left
    // out.
    obstacles.removeIf(Obstacle::canBeOverruled);
    return obstacles;
  }

  /**
   * Returns the decision of the responsible person to act all the same, for a promise about that
   * act; empty when there is none.
   */
  public Optional<Exemption> findDecision(PartRecord affected, PromiseKind kind) {
    return Stream.of(VisibleAct.values())
        .filter(act -> act.isOf(kind))
        .flatMap(act -> findExemption(affected, act).stream())
        .filter(exemption -> exemption.cause().isForResponsible())
        .findFirst();
  }

  /**
   * Returns true for a police report or a claim about words that were said in a meeting of the
   * council or a committee. No decision makes it possible for the organisation. The affected person
   * may still act for themselves.
   */
  public boolean isPrivileged(PartId part, VisibleAct act) {
    return act != VisibleAct.RESPONSE
        && meetings.find(part).filter(Meeting::privileged).isPresent();
  }

  /** The meeting in which it happened; empty when it happened in none, or nobody said so yet. */
  public Optional<Meeting> findMeeting(PartId part) {
    return meetings.find(part);
  }

  /**
   * Records the meeting.
   *
   * @param meeting the meeting, or null when it happened in none
   */
  void setMeeting(PartId part, @Nullable Meeting meeting) {
    if (meeting == null) {
      meetings.delete(part);
    } else {
      meetings.save(part, meeting);
    }
  }

  /**
   * The decision to act all the same; empty when there is none, or when the affected person
   * answered after it.
   */
  public Optional<Exemption> findExemption(PartRecord affected, VisibleAct act) {
    return exemptions
        .findLast(affected.part(), act)
        .filter(exemption -> exemption.isValidFor(affected));
  }

  /**
   * Returns true when it was recorded that this act was done in direct danger. The record only
   * tells what was done: whatever is decided after it waits for the affected person like any act.
   */
  public boolean wasDoneInDanger(PartId part, VisibleAct act) {
    return exemptions.wasDoneInDanger(part, act);
  }

  public void addExemption(PartRecord affected, Exemption exemption) {
    exemptions.insert(affected, exemption);
  }

  /**
   * Returns true when somebody else is affected in this case who does not want the act, does not
   * want it yet or was not asked, and nobody decided to act all the same. The act may then be done
   * only without the name and facts of that person.
   */
  public boolean isOpposedByOthers(CaseAccess access, PartId part, VisibleAct act) {
    return access.all().stream()
        .filter(other -> isOfSomebodyElse(other, access.part(part)))
        .flatMap(other -> affecteds.find(other.id()).stream())
        .anyMatch(other -> listObstacles(other, act).stream().anyMatch(Obstacle::isOfWish));
  }

  private static boolean isOfSomebodyElse(CasePart other, CasePart part) {
    return !other.id().equals(part.id())
        && (other.affected() == null || !other.affected().equals(part.affected()));
  }
}
