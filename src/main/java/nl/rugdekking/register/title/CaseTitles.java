// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.title;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CurrentViewer;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.IncidentRecord;
import nl.rugdekking.register.PartService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The titles of cases in words. Each part of a case (the part of one affected person) has its own
 * title, because the handler of one part may not see the facts of another.
 */
@Service
public class CaseTitles {

  /** The longest title that somebody may write. */
  public static final int MAX_LENGTH = 120;

  /**
   * The text about a case in a list.
   *
   * @param title the title; the number to a viewer without the second step of signing in
   * @param detail the number; the form and the date to a viewer without the second step
   */
  public record Heading(String title, String detail) {}

  private final TitleRepository repository;
  private final TitleTexts texts;
  private final CurrentViewer currentViewer;
  private final PartService parts;
  private final AuditLog audit;

  CaseTitles(
      TitleRepository repository,
      TitleTexts texts,
      CurrentViewer currentViewer,
      PartService parts,
      AuditLog audit) {
    this.repository = repository;
    this.texts = texts;
    this.currentViewer = currentViewer;
    this.parts = parts;
    this.audit = audit;
  }

  /**
   * The titles of these parts. The caller has checked that the viewer may read them, and has
   * recorded that in the audit log.
   */
  @Transactional(readOnly = true)
  public Map<PartId, String> of(Collection<PartId> of) {
    return map(of, this::title);
  }

  /** The titles that somebody wrote, for the search; a part without one is left out. */
  @Transactional(readOnly = true)
  public Map<PartId, String> listWritten(Collection<PartId> of) {
    return of.isEmpty() ? Map.of() : repository.listWritten(of);
  }

  /** The title of a part that was read already. */
  public String titleOf(CaseView.PartView part, IncidentRecord incident) {
    var written = part.affected().title();
    return written != null
        ? written
        : texts.make(
            new TitleTexts.Facts(
                incident.forms(),
                incident.channel(),
                TitleTexts.ReportKind.of(
                    incident.dangerNow(), part.part().lane(), incident.history()),
                incident.happenedOn(),
                incident.precision(),
                incident.registeredAt()));
  }

  /**
   * The texts that a list shows of these parts, which the viewer may see. A list with titles or
   * names gets one row in the audit log with all its parts, so call this once for each page.
   */
  @Transactional
  public Map<PartId, Heading> showInList(Viewer viewer, Collection<PartId> listed) {
    return showInList(viewer, listed, currentViewer.hasSecondStep());
  }

  @Transactional
  Map<PartId, Heading> showInList(Viewer viewer, Collection<PartId> listed, boolean secondStep) {
    if (secondStep && !listed.isEmpty()) {
      logLook(viewer, listed);
    }
    return map(listed, secondStep ? this::heading : this::headingWithoutTitle);
  }

  private <T> Map<PartId, T> map(
      Collection<PartId> of, Function<TitleRepository.TitledPart, T> describe) {
    var described = new HashMap<PartId, T>();
    if (!of.isEmpty()) {
      repository.list(of).forEach(part -> described.put(part.part(), describe.apply(part)));
    }
    return described;
  }

  private String title(TitleRepository.TitledPart part) {
    return part.written() == null ? texts.make(part.facts()) : part.written();
  }

  private Heading heading(TitleRepository.TitledPart part) {
    return part.talk() ? headingOfTalk(part) : new Heading(title(part), part.number());
  }

  private Heading headingWithoutTitle(TitleRepository.TitledPart part) {
    return part.talk()
        ? headingOfTalk(part)
        : new Heading(part.number(), texts.formAndDay(part.facts()));
  }

  // The number of a talk with the confidential adviser is shown on no page.
  private Heading headingOfTalk(TitleRepository.TitledPart part) {
    return new Heading(texts.ofTalk(part.facts()), "");
  }

  // Only the ids of the parts are stored, so that the log shows who looked at which part without
  // telling what they saw.
  private void logLook(Viewer viewer, Collection<PartId> listed) {
    var ids = listed.stream().map(part -> part.value().toString()).distinct().sorted().toList();
    audit.record(
        AuditEvent.of("look.LIST", Purpose.HANDLING, "list", UUID.randomUUID())
            .by(viewer.person().value())
            .with(Map.of("parts", String.join(" ", ids))));
  }

  /**
   * Writes the title of each part that the viewer may assess; other parts keep theirs. A blank
   * title removes it, so that it is made of form and place again.
   */
  @Transactional
  public void write(CaseAccess access, @Nullable String typed) {
    var title = typed == null || typed.isBlank() ? null : typed.strip();
    for (var part : access.parts(Action.ASSESS)) {
      var before = parts.get(access, part.id(), Action.ASSESS);
      if (!Objects.equals(before.title(), title)) {
        repository.save(part.id(), before.key(), title);
        logChange(access, part.id(), title != null);
      }
    }
  }

  private void logChange(CaseAccess access, PartId part, boolean written) {
    audit.record(
        AuditEvent.of(
                written ? "title.WRITTEN" : "title.REMOVED",
                access.purpose(part),
                "part",
                part.value())
            .by(access.viewer().person().value())
            .within(access.part(part).incident().value()));
  }
}
