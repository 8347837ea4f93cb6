// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.NamelessClock;
import nl.rugdekking.load.RateLimits;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.register.acting.ContactAttempts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Messages about one report between its reporter and the people who handle it. */
@Service
public class Conversation {

  /**
   * A message as a page shows it.
   *
   * @param by the name of the writer for the organisation, or null when the reporter wrote it
   * @param words the text, or null when it was destroyed
   */
  public record DisplayedMessage(
      Instant at, boolean fromReporter, @Nullable String by, @Nullable String words) {}

  private final ReportRepository reports;
  private final MessageRepository messages;
  private final MessageNotifier notifier;
  private final AuditLog audit;
  private final Clock clock;
  private final RateLimits limits;
  private final ContactAttempts attempts;

  Conversation(
      ReportRepository reports,
      MessageRepository messages,
      MessageNotifier notifier,
      AuditLog audit,
      Clock clock,
      RateLimits limits,
      ContactAttempts attempts) {
    this.reports = reports;
    this.messages = messages;
    this.notifier = notifier;
    this.audit = audit;
    this.clock = clock;
    this.limits = limits;
    this.attempts = attempts;
  }

  /**
   * Returns the messages for somebody who handles the case.
   *
   * @throws HiddenException when the report does not belong to this case, or the viewer may not
   *     read it
   */
  @Transactional(readOnly = true)
  public List<DisplayedMessage> list(CaseAccess access, UUID report) {
    return display(requireReadable(access, report));
  }

  /**
   * Returns the messages of a report for somebody who was called because of danger: all of them
   * when the report has no name, and otherwise those since the given moment. The caller has checked
   * that they were called.
   *
   * @param since the moment at which somebody was called, or null when no danger is going on
   * @return empty when the viewer may not reach this reporter, whose report is handled together
   *     with the one about the danger
   */
  @Transactional(readOnly = true)
  public Optional<List<DisplayedMessage>> findInDanger(
      CaseAccess access, UUID id, @Nullable Instant since) {
    return findReadable(access, Action.REACH_REPORTER, id)
        .map(
            report ->
                display(report).stream()
                    .filter(
                        message ->
                            report.isNameless() || (since != null && !message.at().isBefore(since)))
                    .toList());
  }

  /**
   * Returns the name of the reporter; null when it is not known, or withheld from this viewer.
   *
   * @throws HiddenException when the report does not belong to this case, or the viewer may not
   *     read it
   */
  @Transactional(readOnly = true)
  public @Nullable String findReporterName(CaseAccess access, UUID report) {
    var reporter = requireReadable(access, report).reporter();
    return reporter == null || access.personsWithheld().contains(reporter)
        ? null
        : notifier.getNames(List.of(reporter)).get(reporter);
  }

  private Map<PersonId, String> getNames(Stream<@Nullable PersonId> persons) {
    return notifier.getNames(persons.filter(Objects::nonNull).distinct().toList());
  }

  /**
   * Returns the messages for the reporter.
   *
   * @throws HiddenException when it is not the viewer's own report
   */
  @Transactional(readOnly = true)
  public List<DisplayedMessage> list(Viewer reporter, UUID report) {
    return display(requireOwn(reporter, report));
  }

  /** Returns the messages, without names, for a reporter who entered the receipt code. */
  public List<DisplayedMessage> listWithoutNames(Report report) {
    return messages.list(report.id()).stream().map(message -> display(message, Map.of())).toList();
  }

  /**
   * Sends a message from somebody who handles the case to the reporter. A form that is sent twice
   * makes one message.
   */
  @Transactional
  public void send(CaseAccess access, UUID id, SubmittedText said) {
    send(access, requireReadable(access, id), said);
  }

  /**
   * Sends a message from the person who takes care of the danger to a reporter, as {@link
   * #send(CaseAccess, UUID, SubmittedText)} does. The caller has checked that they take care of it.
   */
  @Transactional
  public void sendInDanger(CaseAccess access, UUID id, SubmittedText said) {
    send(access, requireReadable(access, Action.REACH_REPORTER, id), said);
  }

  private void send(CaseAccess access, Report report, SubmittedText said) {
    countAgainstLimit(access.viewer());
    var by = access.viewer().person();
    if (messages.add(report, momentFor(report), by, said)) {
      record(report, by, "report.message-sent", access.purpose());
      if (report.isNameless()) {
        // When the reporter gave no name, a message is the only way to reach anybody, so it is
        // recorded as an attempt.
        access
            .parts(Action.MESSAGE, report.incident())
            .forEach(part -> attempts.recordMessage(by, part));
      }
      if (report.reporter() != null) {
        notifier.notifyPerson(report.reporter(), "/meldingen/" + report.id());
      }
    }
  }

  /**
   * Sends a message from the reporter to the people who handle the case. A form that is sent twice
   * makes one message.
   */
  @Transactional
  public void send(Viewer reporter, UUID id, SubmittedText said) {
    countAgainstLimit(reporter);
    var report = requireOwn(reporter, id);
    if (messages.add(report, momentFor(report), null, said)) {
      record(report, reporter.person(), "report.message-received", Purpose.INSIGHT);
      notifier.notifyHandlers(report);
    }
  }

  /**
   * Sends a message from a reporter without a name, who entered the receipt code. A form that is
   * sent twice makes one message.
   */
  public void sendWithoutName(Report report, SubmittedText said) {
    if (messages.add(report, momentFor(report), null, said)) {
      record(report, null, "report.message-received", Purpose.INSIGHT);
      attempts.recordReply(report.incident());
      notifier.notifyHandlers(report);
    }
  }

  // The number of messages is limited, because each message causes a mail to somebody.
  private void countAgainstLimit(Viewer writer) {
    limits.countAttempt(RateLimits.Kind.ADDITION, writer.account().toString());
  }

  private Report requireReadable(CaseAccess access, UUID id) {
    return requireReadable(access, Action.MESSAGE, id);
  }

  private Report requireReadable(CaseAccess access, Action action, UUID id) {
    return findReadable(access, action, id).orElseThrow(HiddenException::new);
  }

  private Optional<Report> findReadable(CaseAccess access, Action action, UUID id) {
    return reports
        .find(id)
        .filter(report -> access.may(action, report.incident()))
        .filter(report -> ReadingRule.mayRead(access, report));
  }

  private Report requireOwn(Viewer reporter, UUID id) {
    return reports
        .find(id)
        .filter(report -> reporter.person().equals(report.reporter()))
        .orElseThrow(HiddenException::new);
  }

  private List<DisplayedMessage> display(Report report) {
    var found = messages.list(report.id());
    var names = getNames(found.stream().map(Message::by));
    return found.stream().map(message -> display(message, names)).toList();
  }

  private static DisplayedMessage display(Message message, Map<PersonId, String> names) {
    var by = message.by() == null ? null : names.get(message.by());
    return new DisplayedMessage(message.at(), message.fromReporter(), by, message.words());
  }

  private void record(Report report, @Nullable PersonId by, String verb, Purpose purpose) {
    audit.record(
        AuditEvent.of(verb, purpose, "report", report.id())
            .by(by == null ? null : by.value())
            .within(report.incident().value()));
  }

  // For a report without a name the moments of both sides are rounded to the day: the exact moment
  // of an answer would tell that the message before it was sent earlier that day.
  private Instant momentFor(Report report) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return report.isNameless() ? NamelessClock.startOfDay(now) : now;
  }
}
