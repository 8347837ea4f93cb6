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
import nl.rugdekking.audit.Audit;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Policy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and changes the part of one affected person, and writes each step to the timeline and the
 * audit log. All rooms that change a part use it, inside their own transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PartSteps {

  private final AffectedRepository repository;
  private final Timeline timeline;
  private final Audit audit;
  private final Organisations organisations;
  private final Clock clock;

  PartSteps(
      AffectedRepository repository,
      Timeline timeline,
      Audit audit,
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
  public PartRecord open(CaseAccess access, PartId part, Action action) {
    var affected = any(access, part, action);
    if (affected.closedAt() != null) {
      throw new RefusedException("register.closed");
    }
    return affected;
  }

  /** The part, open or closed, for a viewer who may do this. */
  public PartRecord any(CaseAccess access, PartId part, Action action) {
    access.require(action, part);
    return repository.find(part).orElseThrow(HiddenException::new);
  }

  /** The part, for work of the system itself, without a check of a viewer. */
  public PartRecord get(PartId part) {
    return repository.find(part).orElseThrow();
  }

  /** The policy under which the part was opened. */
  public Policy policy(CaseAccess access, PartId part, Action action) {
    return organisations.policy(any(access, part, action).policy());
  }

  public void change(PartRecord before, PartRecord after) {
    if (!repository.change(before, after)) {
      throw new StalePageException();
    }
  }

  public boolean has(PartId part) {
    return repository.find(part).isPresent();
  }

  /** Writes a step: a line in the timeline and a row in the audit. */
  public void step(
      CaseAccess access,
      PartRecord affected,
      EntryKind kind,
      @Nullable String about,
      @Nullable String words) {
    write(access, affected, affected.part(), kind, about, words);
  }

  /** Writes a step as a line that everybody in the case can read. */
  public void stepForAll(CaseAccess access, PartRecord affected, EntryKind kind) {
    write(access, affected, null, kind, null, null);
  }

  public void stepForAll(CasePart any, EntryKind kind, @Nullable PersonId by) {
    write(any, null, kind, by, null);
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
        new Entry(part, now(), access.viewer().person(), kind, about, words, false));
    record(access, affected, kind, about);
  }

  /**
   * Writes a step without a signed-in viewer, by the system or by somebody with a link from a mail.
   *
   * @param by the person, or null for the system
   */
  public void step(CasePart part, EntryKind kind, @Nullable PersonId by, @Nullable String about) {
    write(part, part.id(), kind, by, about);
  }

  private void write(
      CasePart part,
      @Nullable PartId whose,
      EntryKind kind,
      @Nullable PersonId by,
      @Nullable String about) {
    timeline.add(
        part.incident(),
        get(part.id()).key(),
        new Entry(whose, now(), by, kind, about, null, false));
    audit.record(
        AuditEvent.of(kind.verb(), Purpose.HANDLING, "part", part.id().value()).by(by == null ? null : by.value()).within(part.incident().value()).with(about == null ? Map.of() : Map.of("about", about)));
  }

  /** Writes that something was told about a report: a line of no part, shown to handlers only. */
  void stepOfReport(CasePart any, UUID report, @Nullable PersonId by, String about) {
    var kind = CaseEntry.TOLD_MORE;
    timeline.add(
        any.incident(), get(any.id()).key(), new Entry(null, now(), by, kind, about, null, false));
    audit.record(
        AuditEvent.of(kind.verb(), Purpose.INSIGHT, "report", report).by(by == null ? null : by.value()).within(any.incident().value()).with(Map.of("about", about)));
  }

  /**
   * Writes a text that was sent with a form.
   *
   * @return false when the same form was sent before, so that the caller must not act again
   */
  public boolean stepOnce(
      CaseAccess access,
      PartRecord affected,
      EntryKind kind,
      Said submitted,
      boolean policeMarked) {
    var entry =
        new Entry(
            affected.part(),
            now(),
            access.viewer().person(),
            kind,
            null,
            submitted.words(),
            policeMarked);
    if (!timeline.add(submitted.form(), affected.incident(), affected.key(), entry)) {
      return false;
    }
    record(access, affected, kind, null);
    return true;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private void record(
      CaseAccess access, PartRecord affected, EntryKind kind, @Nullable String about) {
    audit.record(
        AuditEvent.of(kind.verb(), access.purpose(affected.part()), "part", affected.part().value()).by(access.viewer().person().value()).within(affected.incident().value()).with(about == null ? Map.of() : Map.of("about", about)));
  }
}
