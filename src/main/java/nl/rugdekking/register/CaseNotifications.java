// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.audit.Audit;
import nl.rugdekking.audit.AuditEvent;
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
  private final Audit audit;
  private final CaseLetters letters;
  private final CaseSignals signals;
  private final HandlerLeft departureNotice;

  CaseNotifications(
      Timeline timeline,
      Audit audit,
      CaseLetters letters,
      CaseSignals signals,
      HandlerLeft departureNotice) {
    this.departureNotice = departureNotice;
    this.timeline = timeline;
    this.audit = audit;
    this.letters = letters;
    this.signals = signals;
  }

  void registered(
      Opening.Opened opened,
      Registration registration,
      List<CasePart> parts,
      Optional<Instant> firstDue) {
    timeline.add(
        opened.incident(),
        opened.key(),
        new Entry(null, opened.at(), null, CaseEntry.REGISTERED, null, null, false));
    var reporter = registration.reporter();
    audit.record(
        AuditEvent.of("incident.registered", Purpose.HANDLING, "incident", opened.incident().value()).by(reporter == null ? null : reporter.value()).within(opened.incident().value()).with(Map.of("number", opened.number())));
    signals.registered(opened.at(), firstDue);
    write(opened, registration, parts);
    if (registration.dangerNow()) {
      signals.danger(parts);
    }
  }

  private void write(Opening.Opened opened, Registration registration, List<CasePart> parts) {
    var owners = new HashSet<PersonId>();
    for (var part : parts) {
      if (part.owner() == null || owners.add(part.owner())) {
        letters.given(part, opened.number());
      }
      var affected = part.affected();
      if (affected != null && !affected.equals(registration.reporter())) {
        send(affected, "reported-for-you", "/mijn/" + opened.number());
      }
    }
  }

  /** Calls somebody about danger that became known after the report. */
  void danger(CasePart part) {
    signals.danger(List.of(part));
  }

  /** Calls somebody else about danger when the person who was called is blocked now. */
  void barred(List<CasePart> parts) {
    signals.barred(parts);
  }

  /** Writes to the new handler of a part that had none, and calls them in danger. */
  public void found(CasePart part, String number) {
    letters.given(part, number);
    signals.found(part);
  }

  /**
   * Writes to the responsible person about a part whose handler left.
   *
   * @param told the persons who got this letter in the same round
   */
  public void fell(CasePart part, Set<PersonId> told) {
    departureNotice.tell(part, told);
  }

  /** Writes to the handler of the part, or to the person who stands in for them today. */
  public void task(CasePart part, String number) {
    letters.task(part, number);
  }

  /**
   * Writes one letter to each new handler of these parts. Where the rules leave no handler, the
   * administrators get it.
   */
  public void moved(List<CasePart> before, List<CasePart> now, String number) {
    var informed = new HashSet<@Nullable PersonId>();
    HandlerChanges.list(before, now).stream()
        .filter(part -> informed.add(part.owner()))
        .forEach(part -> task(part, number));
  }

  /** Sends a letter with a link to a page of this organisation. */
  public void send(PersonId person, String template, String path) {
    letters.send(person, template, path);
  }
}
