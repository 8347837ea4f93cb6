// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the person in danger, and the person who reported it, who is being called and who is called
 * next.
 */
@Service
public class HelpCalls {

  /**
   * The progress of a call for help. The message keys begin with {@code alarm.danger.} and the
   * name.
   */
  public enum Phase {
    /** Nobody could be reached, and nobody is called any more. */
    UNANSWERED,
    CALLING,
    CONFIRMED,
    /** The alarm was handed over to the case owner. */
    OVER
  }

  /**
   * A person who is being called, was called, or confirmed.
   *
   * @param name the name, or null in a confidential talk, because it would reveal which colleagues
   *     help the adviser
   */
  public record Responder(CallRole role, @Nullable String name, Instant at) {}

  /**
   * The state of the calls for one part.
   *
   * @param responder the person who is being called, or who confirmed; null when there was nobody
   *     to call
   * @param next the person who is called next if nobody confirms; null when that is not known
   * @param nextAt the moment of the next call, or null when there is none
   * @param sameAgain true when the next call goes to the person who is being called now
   * @param owner the name of the person who takes over after the first hour, or null
   * @param done the steps that were taken since somebody confirmed, in that order
   * @param endedAt the moment of handing over, or null
   */
  public record State(
      Phase phase,
      Instant raisedAt,
      @Nullable Responder responder,
      @Nullable Responder next,
      @Nullable Instant nextAt,
      boolean sameAgain,
      @Nullable String owner,
      List<FirstHour.TakenStep> done,
      @Nullable Instant endedAt) {

    /** Returns true once it was recorded that the affected person was called. */
    public boolean isReached() {
      return done.stream().anyMatch(taken -> taken.step() == FirstHourStep.CALL_AFFECTED);
    }
  }

  private final AlarmRepository alarms;
  private final FirstHourRepository firstHour;
  private final CallLine line;
  private final People people;
  private final CaseAssignments cases;
  private final Clock clock;

  HelpCalls(
      AlarmRepository alarms,
      FirstHourRepository firstHour,
      CallLine line,
      People people,
      CaseAssignments cases,
      Clock clock) {
    this.clock = clock;
    this.cases = cases;
    this.alarms = alarms;
    this.firstHour = firstHour;
    this.line = line;
    this.people = people;
  }

  /**
   * Returns the state of the last alarm of this part; empty when there never was one, or when it
   * was raised by a reporter without a name.
   */
  @Transactional(readOnly = true)
  public Optional<State> find(CasePart part) {
    return alarms
        .find(part.id())
        .filter(alarm -> !alarm.nameless())
        .map(alarm -> describe(alarm, part, alarms.listCalls(alarm.id())));
  }

  /**
   * Returns the state of the last alarm as {@link #find(CasePart)} does, for a caller that has only
   * the id of the part.
   */
  @Transactional(readOnly = true)
  public Optional<State> find(PartId part) {
    return alarms.find(part).flatMap(alarm -> find(cases.getPart(part)));
  }

  /**
   * Returns the name of the first officer on duty now. The result is empty when nobody is on duty,
   * or when one of the officers on duty may not be called about this part or is the affected
   * person.
   */
  @Transactional(readOnly = true)
  public Optional<String> findOnDuty(CasePart part) {
    return line.findOnDuty(part, clock.instant()).flatMap(people::find).map(Person::name);
  }

  private State describe(Alarm alarm, CasePart part, List<AlarmCall> calls) {
    var phase = phaseOf(alarm);
    var next = phase == Phase.CALLING ? findNext(alarm, part, calls) : null;
    var responder = alarm.isConfirmed() ? confirmer(alarm, part, calls) : lastCalled(part, calls);
    return new State(
        phase,
        alarm.raisedAt(),
        responder,
        next == null || alarm.nextAt() == null
            ? null
            : new Responder(next.getValue(), name(next.getKey(), part), alarm.nextAt()),
        alarm.nextAt(),
        next != null && !calls.isEmpty() && next.getKey().equals(calls.getLast().person()),
        part.owner() == null ? null : name(part.owner(), part),
        alarm.isConfirmed() ? firstHour.listSteps(part.id(), alarm.id()) : List.of(),
        alarm.endedAt());
  }

  private static Phase phaseOf(Alarm alarm) {
    if (alarm.isEnded()) {
      return Phase.OVER;
    }
    if (alarm.isConfirmed()) {
      return Phase.CONFIRMED;
    }
    return alarm.nextAt() == null ? Phase.UNANSWERED : Phase.CALLING;
  }

  // Determines whom the next call will go to, by the same rules and with the officers on duty at
  // that moment.
  private Map.@Nullable Entry<PersonId, CallRole> findNext(
      Alarm alarm, CasePart part, List<AlarmCall> calls) {
    return alarm.nextAt() == null
        ? null
        : AlarmCaller.findCandidate(line.listCandidates(part, alarm.nextAt()), calls).orElse(null);
  }

  private @Nullable Responder lastCalled(CasePart part, List<AlarmCall> calls) {
    if (calls.isEmpty()) {
      return null;
    }
    var last = calls.getLast();
    return new Responder(last.via(), name(last.person(), part), last.calledAt());
  }

  // The case owner, or the confidential adviser of a talk, can have confirmed without having been
  // called.
  private @Nullable Responder confirmer(Alarm alarm, CasePart part, List<AlarmCall> calls) {
    var person = alarm.confirmedBy();
    if (person == null || alarm.confirmedAt() == null) {
      return null;
    }
    var role =
        calls.stream()
            .filter(call -> call.person().equals(person))
            .map(AlarmCall::via)
            .reduce(CallRole.ofOwner(part), (first, later) -> later);
    return new Responder(role, name(person, part), alarm.confirmedAt());
  }

  private @Nullable String name(PersonId person, CasePart part) {
    return part.isTalk() ? null : people.find(person).map(Person::name).orElse(null);
  }
}
