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
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.Cases;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.AddressChanges;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.post.OneTimeWays;
import nl.rugdekking.register.PartSteps;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.vault.OneTimeKeys;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Confirms an alarm: a person who was called says that they take care of it. The link in the
 * message carries a key of that call, with which they can confirm without signing in and without
 * seeing the case (docs/decisions/alarm-by-key.md). To see the case they have to sign in.
 */
@Service
public class Confirming implements OneTimeWays {

  static final String PURPOSE = "alarm-call";
  private static final Duration LIFE = Duration.ofHours(24);

  /**
   * The alarm, as far as the holder of a key may see it.
   *
   * @param number the number of the incident
   * @param together the number of unconfirmed alarms without a name that this call is for; 1 when
   *     the alarm was raised under a name
   */
  public record Called(Alarm alarm, AlarmCall call, String number, int together) {

    /** Returns true when the holder of the key is the one who confirmed. */
    public boolean isMine() {
      return call.person().equals(alarm.confirmedBy());
    }
  }

  private final AlarmRepository repository;
  private final AlarmPromise promise;
  private final Cases cases;
  private final PartSteps parts;
  private final Keyring collaborators;

  Confirming(
      AlarmRepository repository,
      AlarmPromise promise,
      Cases cases,
      PartSteps parts,
      Keyring collaborators) {
    this.repository = repository;
    this.promise = promise;
    this.cases = cases;
    this.parts = parts;
    this.collaborators = collaborators;
  }

  /** Collaborators that read a key and find the people and alarms it is valid for. */
  @org.springframework.stereotype.Component
  record Keyring(
      OneTimeKeys keys,
      CallLine line,
      NamelessAlarms nameless,
      AddressChanges addresses,
      Clock clock) {}

  @Override
  public Set<String> letters() {
    return Set.of(Messengers.LETTER);
  }

  /**
   * Returns the path with a key, for the message; empty when somebody confirmed meanwhile, so that
   * nobody else is woken.
   */
  @Override
  @Transactional(readOnly = true)
  public Optional<String> open(UUID person, String path) {
    return findValid(OneTimeKeys.idAtEnd(path))
        .filter(called -> isFor(called.call(), person))
        .filter(called -> isConfirmationNeeded(called.alarm(), called.call().person()))
        .map(called -> collaborators.keys().sealed(PURPOSE, path));
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
  public Optional<Called> find(String key) {
    return collaborators.keys().read(PURPOSE, key).flatMap(this::findValid);
  }

  private Optional<Called> findValid(UUID id) {
    return repository
        .findCall(id)
        .filter(call -> collaborators.clock().instant().isBefore(call.calledAt().plus(LIFE)))
        .flatMap(
            call ->
                repository
                    .find(call.alarm())
                    .filter(alarm -> !alarm.isEnded())
                    .filter(alarm -> collaborators.line().reliesOn(call.person(), alarm.incident()))
                    .map(
                        alarm ->
                            new Called(
                                alarm,
                                call,
                                cases.number(alarm.incident()),
                                together(call, alarm))));
  }

  private int together(AlarmCall call, Alarm alarm) {
    return alarm.nameless()
        ? Math.max(1, collaborators.nameless().unconfirmed(call.person()).size())
        : 1;
  }

  // One message stands for all alarms that the same answer confirms, so it is sent while at least
  // one of them is unconfirmed.
  private boolean isConfirmationNeeded(Alarm alarm, PersonId person) {
    return alarm.nameless()
        ? !collaborators.nameless().unconfirmed(person).isEmpty()
        : repository.isUnconfirmed(alarm.incident(), person);
  }

  /** Returns the number of alarms that the call with this id is for; see {@link Called}. */
  @Transactional(readOnly = true)
  int together(UUID call) {
    return findValid(call).map(Called::together).orElse(1);
  }

  /**
   * Confirms, for the holder of the key, the alarms of this incident that they were called for.
   * Does nothing for an alarm that somebody confirmed already.
   *
   * @return the alarm after this; empty in the cases that {@link #find} names
   */
  @Transactional
  public Optional<Called> confirm(String key) {
    return find(key)
        .map(
            called -> {
              var person = called.call().person();
              lockAnswered(called.alarm(), person).forEach(alarm -> confirm(alarm, person));
              if (called.alarm().nameless()) {
                // another alarm may have joined this call meanwhile; one that comes after the lock
                // calls anew
                collaborators.nameless().hold();
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
    parts.open(access, part, Action.ACUTE);
    var alarm = repository.find(part).orElseThrow(() -> new RefusedException("alarm.refused.none"));
    var viewer = access.viewer().person();
    if (!viewer.equals(alarm.confirmedBy()) && !confirm(alarm, viewer)) {
      throw new RefusedException("alarm.refused.taken");
    }
  }

  // All alarms without a name are one call, so the answer to it confirms all of them.
  private List<Alarm> lockAnswered(Alarm alarm, PersonId person) {
    return alarm.nameless()
        ? collaborators.nameless().unconfirmed(person).stream()
            .flatMap(id -> repository.hold(id).stream())
            .filter(found -> collaborators.line().reliesOn(person, found.incident()))
            .toList()
        : repository.holdUnconfirmed(alarm.incident(), person);
  }

  private boolean confirm(Alarm alarm, PersonId by) {
    var confirmed = new AtomicBoolean();
    alarm.withItsMoments(() -> confirmed.set(confirmNow(alarm, by)));
    return confirmed.get();
  }

  private boolean confirmNow(Alarm alarm, PersonId by) {
    var now = Calling.now(collaborators.clock());
    if (!repository.confirm(alarm.id(), by, now)) {
      return false;
    }
    repository.confirmCalls(alarm.id(), by, now);
    promise.keep(alarm.part(), by);
    parts.step(part(alarm), AlarmEntry.CONFIRMED, by, null);
    return true;
  }

  private CasePart part(Alarm alarm) {
    return cases.find(alarm.incident(), alarm.part());
  }
}
