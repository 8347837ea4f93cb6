// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.organisation.AddressChanges;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.post.LetterLinks;
import nl.rugdekking.vault.LinkSigner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the alarm that a call was made for. The link in the message carries a key of the call, so
 * that the person need not sign in; the page behind it does not show the case
 * (docs/decisions/alarm-by-key.md).
 */
@Service
public class CalledAlarms implements LetterLinks {

  static final String PURPOSE = "alarm-call";
  private static final Duration KEY_LIFETIME = Duration.ofHours(24);

  /**
   * The alarm, as far as the holder of a key may see it.
   *
   * @param number the number of the incident
   * @param together the number of unconfirmed alarms without a name that this call is for; 1 when
   *     the alarm was raised under a name
   */
  public record CalledAlarm(Alarm alarm, AlarmCall call, String number, int together) {

    /** Returns true when the holder of the key confirmed the alarm. */
    public boolean isMine() {
      return call.person().equals(alarm.confirmedBy());
    }
  }

  private final AlarmRepository repository;
  private final NamelessAlarmRepository nameless;
  private final CallLine callLine;
  private final CaseAssignments cases;
  private final AddressChanges addresses;
  private final LinkSigner keys;
  private final Clock clock;

  CalledAlarms(
      AlarmRepository repository,
      NamelessAlarmRepository nameless,
      CallLine callLine,
      CaseAssignments cases,
      AddressChanges addresses,
      LinkSigner keys,
      Clock clock) {
    this.repository = repository;
    this.nameless = nameless;
    this.callLine = callLine;
    this.cases = cases;
    this.addresses = addresses;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public Set<String> templates() {
    return Set.of(AlarmMessenger.LETTER);
  }

  /**
   * Returns the path with a key, for the message. The result is empty when somebody confirmed
   * meanwhile, so that nobody else is woken.
   */
  @Override
  @Transactional(readOnly = true)
  public Optional<String> createPath(UUID person, String path) {
    return findValid(LinkSigner.idAtEnd(path))
        .filter(called -> isFor(called.call(), person))
        .filter(called -> isConfirmationNeeded(called.alarm(), called.call().person()))
        .map(called -> keys.sign(PURPOSE, path));
  }

  // A message may also have been sent to an address that the person has given up since.
  private boolean isFor(AlarmCall call, UUID addressee) {
    return call.person().value().equals(addressee)
        || addresses.addresseesAtOldAddresses(call.person()).contains(addressee);
  }

  /**
   * Returns the alarm that belongs to a key. The result is empty when the key is invalid or older
   * than a day, when the alarm has ended, or when the person left or may not see the case.
   */
  @Transactional(readOnly = true)
  public Optional<CalledAlarm> find(String key) {
    return keys.findSignedId(PURPOSE, key).flatMap(this::findValid);
  }

  /** Returns the alarm of the call with this id, under the same conditions as {@link #find}. */
  Optional<CalledAlarm> findValid(UUID id) {
    return repository
        .findCall(id)
        .filter(call -> clock.instant().isBefore(call.calledAt().plus(KEY_LIFETIME)))
        .flatMap(this::findValid);
  }

  private Optional<CalledAlarm> findValid(AlarmCall call) {
    return repository
        .find(call.alarm())
        .filter(alarm -> !alarm.isEnded())
        .filter(alarm -> callLine.canRespond(call.person(), alarm.incident()))
        .map(
            alarm ->
                new CalledAlarm(
                    alarm, call, cases.number(alarm.incident()), countTogether(call, alarm)));
  }

  // At least 1, because the list is empty once somebody confirmed.
  private int countTogether(AlarmCall call, Alarm alarm) {
    return alarm.nameless() ? Math.max(1, nameless.listUnconfirmed(call.person()).size()) : 1;
  }

  // One message stands for all alarms that the same answer confirms, so it is sent as long as at
  // least one of them is unconfirmed.
  private boolean isConfirmationNeeded(Alarm alarm, PersonId person) {
    return alarm.nameless()
        ? !nameless.listUnconfirmed(person).isEmpty()
        : repository.hasUnconfirmed(alarm.incident(), person);
  }

  /** Returns the number of alarms that the call with this id is for; see {@link CalledAlarm}. */
  @Transactional(readOnly = true)
  int countAlarms(UUID call) {
    return findValid(call).map(CalledAlarm::together).orElse(1);
  }

  /**
   * Locks the alarms that this person answers with one confirmation: those of the incident and
   * these others, or all alarms without a name, because these count as one call.
   *
   * @param others the other dangers of the same person
   */
  @Transactional(propagation = Propagation.MANDATORY)
  List<Alarm> lockAnswered(Alarm alarm, Collection<UUID> others, PersonId person) {
    return alarm.nameless()
        ? listPossible(nameless.lockUnconfirmed(person), person)
        : listPossible(repository.lockUnconfirmed(alarm.incident(), others, person), person);
  }

  /** Locks those of these alarms that this person, who is signed in, may answer. */
  @Transactional(propagation = Propagation.MANDATORY)
  List<Alarm> lockOthers(Collection<UUID> others, PersonId person) {
    return listPossible(repository.lockUnconfirmed(null, others, person), person);
  }

  private List<Alarm> listPossible(List<Alarm> alarms, PersonId person) {
    return alarms.stream().filter(found -> callLine.canRespond(person, found.incident())).toList();
  }

  /**
   * Prevents other alarms without a name from joining the running call until the transaction ends.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void lockCall() {
    nameless.lock();
  }
}
