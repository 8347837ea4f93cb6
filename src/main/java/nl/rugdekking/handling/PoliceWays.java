// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.EnumSet;
import java.util.Set;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.police.PoliceDecisions;
import nl.rugdekking.police.PoliceLog;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.acting.Obstacle;
import nl.rugdekking.register.acting.OnBehalfOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides in which ways the police can be approached: with a report, under number, with a notice
 * only, or not at all.
 */
@Component
record PoliceWays(PoliceDecisions decisions, PoliceLog log) {

  void record(CaseAccess access, PartRecord affected, OnBehalfOf way) {
    decisions.record(access, affected, way);
  }

  /** Begins the log of the police, because what was decided was done in this way. */
  void recordDone(CaseAccess access, PromiseId kept, @Nullable OnBehalfOf way) {
    log.recordFiled(access, kept, way);
  }

  /**
   * Adds the ways that exist only for the police when this is the promise to decide. When it is the
   * promise to do what was decided, a number or a notice can only be what was decided.
   *
   * @param possible the parties for whom it can be done, which this method changes
   */
  void adjust(
      Set<OnBehalfOf> possible, PartRecord affected, Set<Obstacle> obstacles, PromiseKind kind) {
    if (kind.equals(PromiseKind.POLICE_REPORT)) {
      if (possible.contains(OnBehalfOf.AUTHORITY)) {
        possible.add(OnBehalfOf.UNDER_NUMBER);
      }
      if (obstacles.isEmpty()) {
        possible.add(OnBehalfOf.NOTICE);
      }
      // The affected person is asked before anybody decides that nothing is done.
      if (obstacles.stream().noneMatch(Obstacle::isOfWish)) {
        possible.add(OnBehalfOf.NONE);
      }
      return;
    }
    var decided = decisions.findWay(affected.part()).filter(OnBehalfOf::isOnlyForPolice);
    if (decided.isPresent()) {
      possible.retainAll(EnumSet.of(OnBehalfOf.AFFECTED));
      if (obstacles.isEmpty()) {
        possible.add(decided.get());
      }
    }
  }

  /**
   * Requires that a way that exists only for the police can be chosen now, and that what was
   * decided is done in that way. The obstacles of the other ways are checked elsewhere.
   *
   * @throws RefusedException when it cannot
   */
  void requirePossible(
      ActQuestion question, PartRecord affected, OnBehalfOf way, PromiseKind kept) {
    var decided = decisions.findWay(affected.part()).filter(OnBehalfOf::isOnlyForPolice);
    var isOtherWay =
        kept.equals(PromiseKind.POLICE_REPORT_DONE)
            && way != OnBehalfOf.AFFECTED
            && decided.filter(known -> known != way).isPresent();
    if (!isOtherWay && (!way.isOnlyForPolice() || question.possible().contains(way))) {
      return;
    }
    question.obstacles().stream()
        .findFirst()
        .ifPresent(
            obstacle -> {
              throw new RefusedException("register.Obstacle." + obstacle.name());
            });
    throw new RefusedException("handling.behalf.other-way");
  }
}
