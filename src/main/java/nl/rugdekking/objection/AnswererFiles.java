// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.evidence.EvidenceItem;
import nl.rugdekking.evidence.EvidenceRepository;
import nl.rugdekking.outgoing.HiddenNames;
import nl.rugdekking.register.CaseViews;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.Testimony;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides which files are read by somebody to whom only the promise of an answer was given: what
 * came in, and the evidence that whoever handles the case chose, because the measure rests on it.
 * No program can find a name in a file, so as long as a name in the case must be hidden, they read
 * only files that were chosen after somebody looked for it.
 */
@Service
public class AnswererFiles {

  private final EvidenceRepository evidence;
  private final ChosenEvidenceRepository chosen;
  private final CaseViews views;
  private final HiddenNames hidden;
  private final Objections objections;
  private final PartService parts;

  AnswererFiles(
      EvidenceRepository evidence,
      ChosenEvidenceRepository chosen,
      CaseViews views,
      HiddenNames hidden,
      Objections objections,
      PartService parts) {
    this.evidence = evidence;
    this.chosen = chosen;
    this.views = views;
    this.hidden = hidden;
    this.objections = objections;
    this.parts = parts;
  }

  /** A file that can be chosen. */
  public record ChoosableFile(EvidenceItem file, boolean chosen) {}

  /**
   * The files that somebody reads who answers.
   *
   * @param papers what came in
   * @param evidence files of the case on which the measure rests
   * @param isPaperHidden true when something came in that they do not read, because nobody looked
   *     yet for a name that must be hidden
   */
  public record ReadableFiles(
      List<EvidenceItem> papers, List<EvidenceItem> evidence, boolean isPaperHidden) {

    public ReadableFiles {
      papers = List.copyOf(papers);
      evidence = List.copyOf(evidence);
    }

    Stream<EvidenceItem> all() {
      return Stream.concat(papers.stream(), evidence.stream());
    }
  }

  /** Returns true when a name in the case must be hidden from whoever answers. */
  @Transactional(readOnly = true)
  public boolean isNameHidden(CaseAccess access, PartId part) {
    return hidden.hasAny(access, part);
  }

  /**
   * Returns the files from which whoever handles the part chooses: those of the case, and what came
   * in when a name must be hidden.
   */
  @Transactional(readOnly = true)
  public List<ChoosableFile> listChoosable(CaseAccess access, PartId part, Objection objection) {
    access.require(Action.DECIDE, part);
    var nameHidden = isNameHidden(access, part);
    var now = chosen.list(objection.measure(), nameHidden);
    var files = new ArrayList<EvidenceItem>();
    if (nameHidden) {
      files.addAll(evidence.list(objection.measure().value()));
    }
    var reports =
        views.listReports(access).stream()
            .filter(Testimony.VisibleReport::ofCase)
            .map(Testimony.VisibleReport::report);
    files.addAll(listOfCase(reports, part));
    return files.stream().map(file -> new ChoosableFile(file, now.contains(file.id()))).toList();
  }

  // Evidence came with a report, or somebody added it to the part.
  private List<EvidenceItem> listOfCase(Stream<UUID> reports, PartId part) {
    return evidence.list(
        Stream.concat(reports, Stream.of(part.value())).collect(Collectors.toSet()));
  }

  /** Gives the person who answers these files of the case to read, and no others from now on. */
  @Transactional
  public void choose(CaseAccess access, PartId part, UUID id, Set<UUID> files) {
    var affected = parts.get(access, part, Action.DECIDE);
    var objection = objections.get(access, part, id);
    var nameHidden = isNameHidden(access, part);
    var isChanged = false;
    for (var file : listChoosable(access, part, objection)) {
      var wanted = files.contains(file.file().id());
      isChanged |= wanted != file.chosen();
      if (wanted && !file.chosen()) {
        add(access, objection, file.file(), nameHidden);
      } else if (!wanted) {
        chosen.remove(objection.measure(), file.file().id());
      }
    }
    if (isChanged) {
      parts.recordStep(
          access, affected, ObjectionEntryKind.EVIDENCE_CHOSEN, objection.kind().name(), null);
    }
  }

  /** Gives the person who answers one more file to read, for example one that they added. */
  void add(CaseAccess access, Objection objection, EvidenceItem file, boolean nameHidden) {
    chosen.add(objection.measure(), file.id(), nameHidden, access.viewer().person());
  }

  /** Returns the files that the viewer reads, to whom the promise of this answer was given. */
  @Transactional(readOnly = true)
  public ReadableFiles list(CaseAccess access, PartId part, Objection objection) {
    access.require(Action.KEEP_GIVEN, part);
    var nameHidden = isNameHidden(access, part);
    var readable = chosen.list(objection.measure(), nameHidden);
    var papers = evidence.list(objection.measure().value());
    var read =
        papers.stream().filter(paper -> !nameHidden || readable.contains(paper.id())).toList();
    var reports =
        readable.isEmpty()
            ? Stream.<UUID>empty()
            : views.listFacts(access, part).stream().map(Testimony.ReportedFacts::report);
    return new ReadableFiles(
        read,
        listOfCase(reports, part).stream().filter(file -> readable.contains(file.id())).toList(),
        read.size() < papers.size());
  }
}
