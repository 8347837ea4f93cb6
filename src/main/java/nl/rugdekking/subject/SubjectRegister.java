// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.register.EntryKind;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads subjects (recorded perpetrators) for viewers who may see them, and records each change and
 * each time that they were read in the audit log (domain rule 11).
 */
@Component
record SubjectRegister(SubjectRepository subjects, PartService parts, AuditLog audit, Clock clock) {

  /**
   * @throws StalePageException when this part has no such subject (any more)
   */
  Subject get(CaseAccess access, PartId part, Action action, SubjectId id) {
    access.require(action, part);
    return subjects
        .find(id)
        .filter(subject -> subject.part().equals(part))
        .orElseThrow(StalePageException::new);
  }

  /**
   * @throws RefusedException when the part was closed without an incident, so that no subject may
   *     be stored
   */
  void requireStorable(CaseAccess access, PartId part) {
    var outcome = parts.get(access, part, Action.SUBJECT).outcome();
    if (outcome != null && outcome != Outcome.HANDLED) {
      throw new RefusedException("register.closed");
    }
  }

  Optional<Subject> find(SubjectId id) {
    return subjects.find(id);
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  void logRead(Viewer viewer, Purpose purpose, Subject subject) {
    audit.record(
        AuditEvent.of(
                "look." + Action.READ_SUBJECT.name(), purpose, "subject", subject.id().value())
            .by(viewer.person().value())
            .within(subject.incident().value()));
  }

  /** Writes a line in the timeline of this part, and an audit row that names the subject. */
  void recordStep(CaseAccess access, Subject subject, EntryKind kind, @Nullable SubjectId other) {
    // The caller has checked that the viewer may do this step. Only the right to read is checked
    // here, because some viewers may work on the dossier but not change the subject.
    var affected = parts.get(access, subject.part(), Action.READ_SUBJECT);
    parts.recordStep(access, affected, kind, null, null);
    audit.record(
        AuditEvent.of(
                "subject." + kind.name(),
                access.purpose(subject.part()),
                "subject",
                subject.id().value())
            .by(access.viewer().person().value())
            .within(subject.incident().value())
            .with(other == null ? Map.of() : Map.of("other", other.value().toString())));
  }
}
