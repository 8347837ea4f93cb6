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
 * Writes down that an incident was registered, and sends letters to those who must know. A letter
 * carries a link and nothing of what happened.
 */
@Component
public class CaseNotifications {

  private final Timeline timeline;
  private final Audit audit;
  private final CaseLetters letters;
  private final CaseSignals waking;
  private final HandlerLeft left;

  CaseNotifications(
      Timeline timeline, Audit audit, CaseLetters letters, CaseSignals waking, HandlerLeft left) {
    this.left = left;
    this.timeline = timeline;
    this.audit = audit;
    this.letters = letters;
    this.waking = waking;
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
        new AuditEvent(
            reporter == null ? null : reporter.value(),
            "incident.registered",
            Purpose.HANDLING,
            "incident",
            opened.incident().value(),
            opened.incident().value(),
            Map.of("number", opened.number())));
    waking.registered(opened.at(), firstDue);
    write(opened, registration, parts);
    if (registration.dangerNow()) {
      waking.danger(parts);
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

  /** Calls somebody about danger that was said after the report, as at reporting. */
  void danger(CasePart part) {
    waking.danger(List.of(part));
  }

  /** Calls another about danger where the rules now keep out who was called before. */
  void barred(List<CasePart> parts) {
    waking.barred(parts);
  }

  /** Tells whoever handles a part from now on that had nobody before. */
  public void found(CasePart part, String number) {
    letters.given(part, number);
    waking.found(part);
  }

  /**
   * Tells whoever handles a part from now on, since its handler left.
   *
   * @param told the people who heard so already in this round
   */
  public void fell(CasePart part, Set<PersonId> told) {
    left.tell(part, told);
  }

  /** Sends a task to whoever handles the part, or stands in for them today. */
  public void task(CasePart part, String number) {
    letters.task(part, number);
  }

  /**
   * Tells whoever handles a part from now on and did not before, in one letter each. Where the
   * rules leave nobody, those who give roles hear it.
   */
  public void moved(List<CasePart> before, List<CasePart> now, String number) {
    var told = new HashSet<@Nullable PersonId>();
    HandlerChanges.list(before, now).stream()
        .filter(part -> told.add(part.owner()))
        .forEach(part -> task(part, number));
  }

  /** Sends a letter with a link to a page of this organisation. */
  public void send(PersonId person, String template, String path) {
    letters.send(person, template, path);
  }
}
