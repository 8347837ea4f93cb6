// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.PartId;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.promise.PromiseId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and changes what is recorded for one affected person (a part of the case), and writes each
 * step to the timeline and the audit log. All code that changes a case uses it, inside the
 * transaction of the caller.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PartService {

  private final AffectedRepository repository;
  private final Timeline timeline;
  private final AuditLog audit;
  private final Organisations organisations;
  private final Clock clock;

  PartService(
      AffectedRepository repository,
      Timeline timeline,
      AuditLog audit,
      Organisations organisations,
      Clock clock) {
    this.repository = repository;
    this.timeline = timeline;
    this.audit = audit;
    this.organisations = organisations;
    this.clock = clock;
  }

  /**
   * The part, for a viewer who may do this while the part is open.
   *
   * @throws RefusedException when the part is closed, because it has to be reopened first
   */
  public PartRecord getOpen(CaseAccess access, PartId part, Action action) {
    var affected = get(access, part, action);
    if (affected.closedAt() != null) {
      throw new RefusedException("register.closed");
    }
    return affected;
  }

  /** The part, open or closed, for a viewer who may do this. */
  public PartRecord get(CaseAccess access, PartId part, Action action) {
    access.require(action, part);
    return repository.find(part).orElseThrow(HiddenException::new);
  }

  /** The part, for work of the system itself, without a check of a viewer. */
  public PartRecord getUnchecked(PartId part) {
    return repository.find(part).orElseThrow();
  }

  /** The policy under which the part was opened. */
  public Policy getPolicy(CaseAccess access, PartId part, Action action) {
    return organisations.policy(get(access, part, action).policy());
  }

  /**
   * Saves the changed part.
   *
   * @throws StalePageException when somebody else changed it since it was read
   */
  public void update(PartRecord before, PartRecord after) {
    if (!repository.update(before, after)) {
      throw new StalePageException();
    }
  }

  public boolean exists(PartId part) {
    return repository.find(part).isPresent();
  }

  /** Writes a step: a line in the timeline and a row in the audit. */
  public void recordStep(
      CaseAccess access,
      PartRecord affected,
      EntryKind kind,
      @Nullable String about,
      @Nullable String words) {
    write(access, affected, affected.part(), kind, about, words);
  }

  /**
   * Writes a step that is an outcome. While the outcome is held back from the affected person, so
   * is the line in the timeline.
   *
   * @param telling the promise to tell them of the outcome, or null when there is none
   */
  public void recordOutcome(
      CaseAccess access,
      PartRecord affected,
      EntryKind kind,
      @Nullable String about,
      @Nullable String words,
      @Nullable PromiseId telling) {
    var by = access.viewer().person();
    timeline.add(
        affected.incident(),
        affected.key(),
        new TimelineEntry(affected.part(), now(), by, kind, about, words, false),
        telling);
    record(access, affected, kind, about);
  }

  /** Writes such a step for the system. */
  public void recordOutcome(
      CasePart part, EntryKind kind, @Nullable String about, @Nullable PromiseId telling) {
    var entry = new TimelineEntry(part.id(), now(), null, kind, about, null, false);
    write(part, entry, telling);
  }

  /** Writes a step as a line that everybody in the case can read. */
  public void recordStepForAll(CaseAccess access, PartRecord affected, EntryKind kind) {
    write(access, affected, null, kind, null, null);
  }

  public void recordStepForAll(CasePart anyPart, EntryKind kind, @Nullable PersonId by) {
    write(anyPart, new TimelineEntry(null, now(), by, kind, null, null, false));
  }

  private void write(
      CaseAccess access,
      PartRecord affected,
      @Nullable PartId part,
      EntryKind kind,
      @Nullable String about,
      @Nullable String words) {
    timeline.add(
        affected.incident(),
        affected.key(),
        new TimelineEntry(part, now(), access.viewer().person(), kind, about, words, false));
    record(access, affected, kind, about);
  }

  /**
   * Writes a step without a signed-in viewer, by the system or by somebody with a link from a mail.
   *
   * @param by the person, or null for the system
   */
  public void recordStep(
      CasePart part, EntryKind kind, @Nullable PersonId by, @Nullable String about) {
    recordStep(part, kind, by, about, null);
  }

  /** Writes such a step with a text. */
  public void recordStep(
      CasePart part,
      EntryKind kind,
      @Nullable PersonId by,
      @Nullable String about,
      @Nullable String words) {
    write(part, new TimelineEntry(part.id(), now(), by, kind, about, words, false));
  }

  private void write(CasePart part, TimelineEntry entry) {
    write(part, entry, null);
  }

  private void write(CasePart part, TimelineEntry entry, @Nullable PromiseId telling) {
    var by = entry.by();
    var about = entry.about();
    timeline.add(part.incident(), getUnchecked(part.id()).key(), entry, telling);
    audit.record(
        AuditEvent.of(entry.kind().auditVerb(), Purpose.HANDLING, "part", part.id().value())
            .by(by == null ? null : by.value())
            .within(part.incident().value())
            .with(about == null ? Map.of() : Map.of("about", about)));
  }

  /**
   * Writes that the reporter added something about a report. The line belongs to no part, and only
   * handlers can see it.
   */
  void recordReportStep(CasePart anyPart, UUID report, @Nullable PersonId by, String about) {
    var kind = CaseEntryKind.TOLD_MORE;
    timeline.add(
        anyPart.incident(),
        getUnchecked(anyPart.id()).key(),
        new TimelineEntry(null, now(), by, kind, about, null, false));
    audit.record(
        AuditEvent.of(kind.auditVerb(), Purpose.INSIGHT, "report", report)
            .by(by == null ? null : by.value())
            .within(anyPart.incident().value())
            .with(Map.of("about", about)));
  }

  /**
   * Writes a text that was sent with a form.
   *
   * @return false when the same form was sent before, so that the caller must not act again
   */
  public boolean recordStepOnce(
      CaseAccess access,
      PartRecord affected,
      EntryKind kind,
      SubmittedText submitted,
      boolean policeMarked) {
    return recordStepOnce(access, affected, kind, null, submitted, policeMarked);
  }

  /** Writes such a text, with the code of what the line is about. */
  public boolean recordStepOnce(
      CaseAccess access,
      PartRecord affected,
      EntryKind kind,
      @Nullable String about,
      SubmittedText submitted,
      boolean policeMarked) {
    var entry =
        new TimelineEntry(
            affected.part(),
            now(),
            access.viewer().person(),
            kind,
            about,
            submitted.text(),
            policeMarked);
    if (!timeline.add(submitted.formId(), affected.incident(), affected.key(), entry)) {
      return false;
    }
    record(access, affected, kind, about);
    return true;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private void record(
      CaseAccess access, PartRecord affected, EntryKind kind, @Nullable String about) {
    audit.record(
        AuditEvent.of(
                kind.auditVerb(), access.purpose(affected.part()), "part", affected.part().value())
            .by(access.viewer().person().value())
            .within(affected.incident().value())
            .with(about == null ? Map.of() : Map.of("about", about)));
  }
}
