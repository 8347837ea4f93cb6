// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records that an incident was registered, and sends letters and alarms about cases. A letter holds
 * only a link, no data of the case.
 */
@Component
public class CaseNotifications {

  private final Timeline timeline;
  private final AuditLog audit;
  private final CaseLetters letters;
  private final CaseSignals signals;
  private final ResponsiblePersons responsible;

  CaseNotifications(
      Timeline timeline,
      AuditLog audit,
      CaseLetters letters,
      CaseSignals signals,
      ResponsiblePersons responsible) {
    this.responsible = responsible;
    this.timeline = timeline;
    this.audit = audit;
    this.letters = letters;
    this.signals = signals;
  }

  void registrationDone(
      PartCreator.NewIncident opened,
      Registration registration,
      List<CasePart> parts,
      Optional<Instant> firstDue) {
    var talk = parts.stream().anyMatch(CasePart::isTalk);
    if (!talk) {
      timeline.add(
          opened.incident(),
          opened.key(),
          new TimelineEntry(null, opened.at(), null, CaseEntryKind.REGISTERED, null, null, false));
    }
    var reporter = registration.reporter();
    audit.record(
        AuditEvent.of(
                "incident.registered", Purpose.HANDLING, "incident", opened.incident().value())
            .by(reporter == null ? null : reporter.value())
            .within(opened.incident().value())
            // The number of a talk is shown to nobody, so it is not written to the audit log
            // either.
            .with(talk ? Map.of() : Map.of("number", opened.number())));
    signals.scheduleFirstWork(opened.at(), firstDue, parts);
    sendRegistrationLetters(opened, registration, parts);
    if (registration.dangerNow()) {
      signals.startAlarms(parts);
    }
  }

  private void sendRegistrationLetters(
      PartCreator.NewIncident opened, Registration registration, List<CasePart> parts) {
    var owners = new HashSet<PersonId>();
    for (var part : parts) {
      if (!part.isHeld() && (part.owner() == null || owners.add(part.owner()))) {
        if (registration.dangerNow()) {
          letters.notifyNewHandlerOfDanger(part, opened.number());
        } else {
          letters.notifyNewHandler(part, opened.number());
        }
      }
      var affected = part.affected();
      // A talk is between the reporter and the confidential adviser, so nobody else gets a letter
      // about it.
      if (affected != null && !part.isTalk() && !affected.equals(registration.reporter())) {
        send(affected, "reported-for-you", "/mijn/" + opened.number());
      }
    }
  }

  /** Calls somebody about danger that became known after the report. */
  void startAlarm(CasePart part) {
    signals.startAlarms(List.of(part));
  }

  /** Calls somebody else about danger when the person who was called is blocked now. */
  public void replaceBlocked(List<CasePart> parts) {
    signals.replaceBlocked(parts);
  }

  /** Writes to the new handler of a part that had none, and calls them in danger. */
  public void notifyFoundHandler(CasePart part, String number) {
    letters.notifyNewHandler(part, number);
    signals.callNewHandler(part);
  }

  /**
   * Writes to the responsible person about a part whose handler left.
   *
   * @param told the persons who already got this letter in the same round
   */
  public void notifyHandlerLeft(CasePart part, Set<PersonId> told) {
    responsible.notifyHandlerLeft(part, told);
  }

  /** Writes to the handler of the part, or to the person who stands in for them today. */
  public void notifyHandler(CasePart part, String number) {
    letters.notifyHandler(part, number);
  }

  /** Asks the handler of the part, or the person who stands in for them, how it stands. */
  public void askHandler(CasePart part, String number) {
    letters.askHandler(part, number);
  }

  /**
   * Writes to the handler of the part, and to the person who takes care of a danger in it, that the
   * affected person added a text.
   */
  public void notifyAdded(CasePart part, String number) {
    notifyHandler(part, number);
    signals.notifyResponders(List.of(part));
  }

  /**
   * Writes one letter to each new handler of these parts. Where the rules leave no handler, the
   * administrators get it.
   */
  public void notifyNewHandlers(List<CasePart> before, List<CasePart> now, String number) {
    signals.checkPromiseOwners(now);
    var informed = new HashSet<@Nullable PersonId>();
    HandlerChanges.list(before, now).stream()
        .filter(part -> informed.add(part.owner()))
        .forEach(part -> notifyHandler(part, number));
  }

  /** Sends a letter with a link to a page of this organisation. */
  public void send(PersonId person, String template, String path) {
    letters.send(person, template, path);
  }
}
