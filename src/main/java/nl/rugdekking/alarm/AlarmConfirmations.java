// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.AddressChanges;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.post.LetterLinks;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.vault.LinkSigner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Confirms an alarm: a person who was called says that they take care of it. The link in the
 * message carries a key of that call, with which they can confirm without signing in and without
 * seeing the case (docs/decisions/alarm-by-key.md). To see the case they have to sign in.
 */
@Service
public class AlarmConfirmations implements LetterLinks {

  static final String PURPOSE = "alarm-call";
  private static final Duration LIFE = Duration.ofHours(24);

  /**
   * The alarm, as far as the holder of a key may see it.
   *
   * @param number the number of the incident
   * @param together the number of unconfirmed alarms without a name that this call is for; 1 when
   *     the alarm was raised under a name
   */
  public record CalledAlarm(Alarm alarm, AlarmCall call, String number, int together) {

    /** Returns true when the holder of the key is the one who confirmed. */
    public boolean isMine() {
      return call.person().equals(alarm.confirmedBy());
    }
  }

  private final AlarmRepository repository;
  private final AlarmPromise promise;
  private final CaseAssignments cases;
  private final PartService parts;
  private final Collaborators collaborators;

  AlarmConfirmations(
      AlarmRepository repository,
      AlarmPromise promise,
      CaseAssignments cases,
      PartService parts,
      Collaborators collaborators) {
    this.repository = repository;
    this.promise = promise;
    this.cases = cases;
    this.parts = parts;
    this.collaborators = collaborators;
  }

  /** Collaborators that read a key and find the people and alarms it is valid for. */
  @org.springframework.stereotype.Component
  record Collaborators(
      LinkSigner keys,
      CallLine line,
      NamelessAlarmRepository nameless,
      AddressChanges addresses,
      Clock clock) {}

  @Override
  public Set<String> templates() {
    return Set.of(AlarmMessenger.LETTER);
  }

  /**
   * Returns the path with a key, for the message; empty when somebody confirmed meanwhile, so that
   * nobody else is woken.
   */
  @Override
  @Transactional(readOnly = true)
  public Optional<String> createPath(UUID person, String path) {
    return findValid(LinkSigner.idAtEnd(path))
        .filter(called -> isFor(called.call(), person))
        .filter(called -> isConfirmationNeeded(called.alarm(), called.call().person()))
        .map(called -> collaborators.keys().sign(PURPOSE, path));
  }

  private boolean isFor(AlarmCall call, UUID addressee) {
    return call.person().value().equals(addressee)
        || collaborators.addresses().addresseesAtOldAddresses(call.person()).contains(addressee);
  }

  /**
   * Returns the alarm of a key; empty when the key is invalid or older than a day, the alarm was
   * handed over, or the person left or may not see the case.
   */
  @Transactional(readOnly = true)
  public Optional<CalledAlarm> find(String key) {
    return collaborators.keys().findSignedId(PURPOSE, key).flatMap(this::findValid);
  }

  private Optional<CalledAlarm> findValid(UUID id) {
    return repository
        .findCall(id)
        .filter(call -> collaborators.clock().instant().isBefore(call.calledAt().plus(LIFE)))
        .flatMap(
            call ->
                repository
                    .find(call.alarm())
                    .filter(alarm -> !alarm.isEnded())
                    .filter(
                        alarm -> collaborators.line().canRespond(call.person(), alarm.incident()))
                    .map(
                        alarm ->
                            new CalledAlarm(
                                alarm,
                                call,
                                cases.number(alarm.incident()),
                                countAlarms(call, alarm))));
  }

  private int countAlarms(AlarmCall call, Alarm alarm) {
    return alarm.nameless()
        ? Math.max(1, collaborators.nameless().listUnconfirmed(call.person()).size())
        : 1;
  }

  // One message stands for all alarms that the same answer confirms, so it is sent while at least
  // one of them is unconfirmed.
  private boolean isConfirmationNeeded(Alarm alarm, PersonId person) {
    return alarm.nameless()
        ? !collaborators.nameless().listUnconfirmed(person).isEmpty()
        : repository.hasUnconfirmed(alarm.incident(), person);
  }

  /** Returns the number of alarms that the call with this id is for; see {@link CalledAlarm}. */
  @Transactional(readOnly = true)
  int countAlarms(UUID call) {
    return findValid(call).map(CalledAlarm::together).orElse(1);
  }

  /**
   * Confirms, for the holder of the key, the alarms of this incident that they were called for.
   * Does nothing for an alarm that somebody confirmed already.
   *
   * @return the alarm after this; empty in the cases that {@link #find} names
   */
  @Transactional
  public Optional<CalledAlarm> confirm(String key) {
    return find(key)
        .map(
            called -> {
              var person = called.call().person();
              lockAnswered(called.alarm(), person).forEach(alarm -> confirm(alarm, person));
              if (called.alarm().nameless()) {
                // another alarm may have joined this call meanwhile; one that comes after the lock
                // calls anew
                collaborators.nameless().lock();
                lockAnswered(called.alarm(), person).forEach(alarm -> confirm(alarm, person));
              }
              return findValid(called.call().id()).orElse(called);
            });
  }

  /**
   * Confirms the alarm of this part for the viewer, who is signed in.
   *
   * @throws RefusedException when there is no alarm, or somebody else confirmed it
   */
  @Transactional
  public void confirm(CaseAccess access, PartId part) {
    parts.getOpen(access, part, Action.ACUTE);
    var alarm = repository.find(part).orElseThrow(() -> new RefusedException("alarm.refused.none"));
    var viewer = access.viewer().person();
    if (!viewer.equals(alarm.confirmedBy()) && !confirm(alarm, viewer)) {
      throw new RefusedException("alarm.refused.taken");
    }
  }

  // All alarms without a name are one call, so the answer to it confirms all of them.
  private List<Alarm> lockAnswered(Alarm alarm, PersonId person) {
    return alarm.nameless()
        ? collaborators.nameless().listUnconfirmed(person).stream()
            .flatMap(id -> repository.lock(id).stream())
            .filter(found -> collaborators.line().canRespond(person, found.incident()))
            .toList()
        : repository.lockUnconfirmed(alarm.incident(), person);
  }

  private boolean confirm(Alarm alarm, PersonId by) {
    var confirmed = new AtomicBoolean();
    alarm.runWithRoundedTimes(() -> confirmed.set(confirmNow(alarm, by)));
    return confirmed.get();
  }

  private boolean confirmNow(Alarm alarm, PersonId by) {
    var now = AlarmCaller.now(collaborators.clock());
    if (!repository.confirm(alarm.id(), by, now)) {
      return false;
    }
    repository.confirmCalls(alarm.id(), by, now);
    promise.keep(alarm.part(), by);
    parts.recordStep(part(alarm), AlarmEntryKind.CONFIRMED, by, null);
    return true;
  }

  private CasePart part(Alarm alarm) {
    return cases.getPart(alarm.incident(), alarm.part());
  }
}
