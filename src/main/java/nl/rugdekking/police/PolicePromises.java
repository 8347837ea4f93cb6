// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.DecisionPromises;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.promise.Proof;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.tick.WorkSchedule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the promises that follow from the log of the police: that the affected person is told of
 * each outcome, and that the organisation asks the police how it stands when nothing was heard.
 */
@Component
record PolicePromises(
    PoliceStepRepository repository,
    Promises promises,
    DecisionPromises decisions,
    Organisations organisations,
    CaseAssignments cases,
    CaseNotifications notifications,
    WorkSchedule schedule) {

  /** The subject of the promise to tell the affected person: an outcome at the police. */
  static final PromiseKind OUTCOME = new PromiseKind("POLICE_OUTCOME");

  private static final LocalTime NINE = LocalTime.of(9, 0);

  /**
   * Does what follows from a step.
   *
   * @return the promise to tell the affected person of it; empty when there is none yet
   */
  Optional<PromiseId> afterStep(CaseAccess access, PartRecord affected, PoliceStatement said) {
    if (!said.kind().isBeginning()) {
      promises
          .findUnsettled(affected.part(), PoliceAskedPromiseKeeper.KIND)
          .ifPresent(asked -> promises.markKept(access, asked, null));
    }
    scheduleAsking(said);
    var quiet = said.quiet();
    if (quiet != null) {
      schedule.schedule(PoliceQuietJob.KIND, nineOn(quiet.until().plusDays(1)));
      return Optional.empty();
    }
    return tell(access.part(affected.part()), affected, said.toTold());
  }

  void scheduleAsking(PoliceStatement said) {
    var day = said.findDayToAsk();
    if (day != null) {
      scheduleAskingOn(day);
    }
  }

  /** Schedules a check on this day if something was heard. */
  void scheduleAskingOn(LocalDate day) {
    schedule.schedule(PoliceSilenceJob.KIND, nineOn(day));
  }

  /**
   * A step of which the affected person is told.
   *
   * @param id the id of the step, with which the promise is stored, so that it ends when the step
   *     is removed
   * @param asked true when the police asked something of the organisation in it
   */
  record ToldStep(UUID id, PoliceStepKind kind, boolean asked) {

    private boolean isPromised() {
      return asked || kind.isOutcome();
    }
  }

  /**
   * Promises to tell the affected person of an outcome, and of what the police ask of the
   * organisation. No promises are made any more once the part is closed; then they get a letter at
   * once.
   *
   * @return the promise; empty when there is none
   */
  Optional<PromiseId> tell(CasePart part, PartRecord affected, ToldStep step) {
    var telling = promiseTelling(part, affected, step);
    telling.ifPresent(promise -> repository.setTelling(step.id(), promise));
    var mustHear =
        !part.open() || (step.kind() == PoliceStepKind.NUMBER_REFUSED && telling.isEmpty());
    var person = part.affected();
    if (person != null && mustHear) {
      notifications.send(person, "affected-told", "/mijn/" + cases.number(part.incident()));
    }
    return telling;
  }

  private Optional<PromiseId> promiseTelling(CasePart part, PartRecord affected, ToldStep step) {
    return step.isPromised() && part.open()
        ? decisions.createTelling(
            part, OUTCOME, organisations.policy(affected.policy()), affected.key())
        : Optional.empty();
  }

  /**
   * Promises that the organisation asks the police, unless that is promised already. When the
   * policy of the part has no such promise, for example because the policy is older than this log,
   * the handler gets a letter instead.
   */
  void promiseAsking(CasePart part, PartRecord affected) {
    var kind = PoliceAskedPromiseKeeper.KIND;
    var policy = organisations.policy(affected.policy());
    if (policy.term(kind, false).isEmpty()) {
      notifications.notifyHandler(part, cases.number(part.incident()));
    } else if (promises.findUnsettled(part.id(), kind).isEmpty()) {
      decisions.create(part, kind, policy, affected.key());
    }
  }

  /**
   * Ends the promises that followed from a step that is removed: to tell the affected person of it,
   * and to ask the police after it.
   *
   * @param newest true when it is the newest step of the log, after which the police are asked
   */
  void beforeRemoval(CaseAccess access, PoliceStep step, boolean newest) {
    var owed = new ArrayList<Promise>();
    repository.findTelling(step.id()).flatMap(promises::findUnsettled).ifPresent(owed::add);
    if (newest) {
      promises.findUnsettled(step.part(), PoliceAskedPromiseKeeper.KIND).ifPresent(owed::add);
    }
    owed.forEach(promise -> promises.markLapsed(access.viewer().person(), promise));
  }

  /**
   * Lets the police be asked after what is now the newest step, as if the removed one had never
   * been recorded.
   *
   * @param steps the steps that are left, the newest first
   */
  void askAgainAfter(List<PoliceStep> steps) {
    steps.stream()
        .findFirst()
        .filter(
            last -> promises.findUnsettled(last.part(), PoliceAskedPromiseKeeper.KIND).isEmpty())
        .ifPresent(
            last -> {
              repository.clearAsked(last.id());
              Optional.ofNullable(last.askFrom()).ifPresent(this::scheduleAskingOn);
            });
  }

  /**
   * Returns the promise that the report is made, when it can be kept now. It cannot while it waits,
   * for example for the answer of the affected person.
   */
  Optional<Promise> findDone(PartId part) {
    return promises
        .findUnsettled(part, PromiseKind.POLICE_REPORT_DONE)
        .filter(owed -> owed.state() == PromiseState.OPEN);
  }

  /** Keeps that promise by the report that the log says was made. */
  void keepDone(CaseAccess access, Promise done, PoliceStatement said) {
    var proof = new Proof(said.on(), access.viewer().name(), said.contact().number());
    promises.markKept(access, done, said.words(), proof);
  }

  Promise get(CaseAccess access, PromiseId id) {
    return promises.get(access, id);
  }

  /**
   * Returns who made the report and its number; null for a step that somebody recorded in the log.
   */
  @Nullable Proof findProof(CaseAccess access, PoliceStep step) {
    var promise = step.promise();
    return promise == null ? null : promises.get(access, promise).proof();
  }

  private static Instant nineOn(LocalDate day) {
    return day.atTime(NINE).atZone(DueDates.ZONE).toInstant();
  }
}
