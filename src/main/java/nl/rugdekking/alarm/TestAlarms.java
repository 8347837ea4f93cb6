// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.post.LetterLinks;
import nl.rugdekking.vault.LinkSigner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tests the call that goes out in danger: the person on duty gets the same kind of urgent mail with
 * a key, and the same time to confirm. A test belongs to no case.
 */
@Service
public class TestAlarms implements LetterLinks {

  static final String PURPOSE = "test-alarm";

  private static final int MOST_IN_AN_HOUR = 3;
  private static final Duration KEY_LIFE = Duration.ofHours(24);
  private static final Duration KEPT_FOR = Duration.ofDays(365);

  /** The result of starting a test. */
  public enum StartResult {
    STARTED,
    NOBODY_ON_DUTY,
    /**
     * The test was refused, because another test is waiting for an answer, or there were three in
     * the last hour.
     */
    TOO_MANY
  }

  /** The last test, with the name of the person who was called. */
  public record LastTest(TestAlarm test, String officer) {}

  private final TestAlarmRepository repository;
  private final DutyRepository duties;
  private final People people;
  private final AlarmMessenger messengers;
  private final LinkSigner keys;
  private final AuditLog audit;
  private final Clock clock;

  TestAlarms(
      TestAlarmRepository repository,
      DutyRepository duties,
      People people,
      AlarmMessenger messengers,
      LinkSigner keys,
      AuditLog audit,
      Clock clock) {
    this.repository = repository;
    this.duties = duties;
    this.people = people;
    this.messengers = messengers;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  /** Calls the person who is on duty now. */
  @Transactional
  public StartResult start(PersonId by) {
    repository.lock();
    var now = now();
    var recent = repository.listStartedSince(now.minus(Duration.ofHours(1)));
    if (recent.size() >= MOST_IN_AN_HOUR
        || recent.stream().anyMatch(test -> test.state() == TestAlarm.State.WAITING)) {
      return StartResult.TOO_MANY;
    }
    var officer = findOfficer(now);
    if (officer.isEmpty()) {
      return StartResult.NOBODY_ON_DUTY;
    }
    repository.deleteStartedBefore(now.minus(KEPT_FOR));
    start(officer.get(), by, now);
    return StartResult.STARTED;
  }

  private void start(PersonId officer, PersonId by, Instant now) {
    var due = now.plus(AlarmCaller.TIME_TO_CONFIRM);
    var test = new TestAlarm(Ids.timeOrdered(), officer, by, now, due, null);
    repository.insert(test);
    messengers.sendTest(test);
    record("duty.test-started", test, by);
  }

  // Returns the first person whom a real alarm would call: somebody on duty who is not away and
  // still has the role.
  private Optional<PersonId> findOfficer(Instant now) {
    return duties.getRoster(now, now).officersAt(now).keySet().stream()
        .filter(this::isDutyOfficer)
        .findFirst();
  }

  private boolean isDutyOfficer(PersonId person) {
    return people.listCachedOffices().stream()
        .anyMatch(
            office -> office.kind() == OfficeKind.DUTY_OFFICER && office.person().equals(person));
  }

  @Transactional(readOnly = true)
  public Optional<LastTest> findLast() {
    return repository.findLast().map(test -> new LastTest(test, people.get(test.officer()).name()));
  }

  @Override
  public Set<String> templates() {
    return Set.of(AlarmMessenger.TEST_LETTER);
  }

  /** Returns the path with a key, for the message. The result is empty once the test is settled. */
  @Override
  @Transactional(readOnly = true)
  public Optional<String> createPath(UUID person, String path) {
    return repository
        .find(LinkSigner.idAtEnd(path))
        .filter(test -> test.state() == TestAlarm.State.WAITING)
        .filter(test -> messengers.isAddressee(test.officer(), person))
        .map(test -> keys.sign(PURPOSE, path));
  }

  /**
   * Returns the test that belongs to a key. The result is empty when the key is invalid or older
   * than a day.
   */
  @Transactional(readOnly = true)
  public Optional<TestAlarm> find(String key) {
    return keys.findSignedId(PURPOSE, key)
        .flatMap(repository::find)
        .filter(test -> clock.instant().isBefore(test.startedAt().plus(KEY_LIFE)));
  }

  /**
   * Confirms the test for the holder of the key. Does nothing when it was confirmed before, or the
   * time to confirm has passed.
   *
   * @return the test after this; empty when the key is invalid or older than a day
   */
  @Transactional
  public Optional<TestAlarm> confirm(String key) {
    find(key)
        .filter(test -> repository.confirm(test.id(), now()))
        .ifPresent(test -> record("duty.test-confirmed", test, test.officer()));
    return find(key);
  }

  @Transactional(readOnly = true)
  List<TestAlarm> listDue() {
    return repository.listDue(clock.instant());
  }

  /** Settles a test that nobody confirmed in time, and tells the person who started it. */
  @Transactional
  void fail(TestAlarm test) {
    if (repository.markFailed(test.id())) {
      messengers.queueMail(test.startedBy(), "alarm-test-failed", "/beheer/piket");
      record("duty.test-failed", test, null);
    }
  }

  private void record(String verb, TestAlarm test, @Nullable PersonId by) {
    audit.record(
        AuditEvent.of(verb, Purpose.HANDLING, "person", test.officer().value())
            .by(by == null ? null : by.value()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
