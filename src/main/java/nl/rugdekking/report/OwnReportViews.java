// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Reader;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.evidence.EvidenceRepository;
import nl.rugdekking.register.DangerCalls;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.report.OwnReport.PartCall;
import nl.rugdekking.report.OwnReport.PartReaders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows reporters their own report: the text, who can read it, and how far the handling has come.
 */
@Service
public class OwnReportViews {

  /**
   * The danger that somebody reported, as its reporter may follow it.
   *
   * @param telling the text of the report, or null once it has been destroyed
   */
  public record ReportedDanger(
      boolean talk, @Nullable ReportText telling, List<PartInDanger> parts) {}

  /** The part of one affected person, and how the reporter's own page names that person. */
  public record PartInDanger(CasePart part, PartReaders whose) {}

  private final ReportRepository reports;
  private final EvidenceRepository evidence;
  private final AccessControl access;
  private final ReportProgress progress;
  private final DangerCalls calls;
  private final PartService records;

  OwnReportViews(
      ReportRepository reports,
      EvidenceRepository evidence,
      AccessControl access,
      ReportProgress progress,
      DangerCalls calls,
      PartService records) {
    this.records = records;
    this.reports = reports;
    this.evidence = evidence;
    this.access = access;
    this.progress = progress;
    this.calls = calls;
  }

  /**
   * Opens a report for its reporter.
   *
   * @throws HiddenException when the viewer did not send a report with this id
   */
  @Transactional
  public OwnReport open(Viewer viewer, UUID id) {
    var report = find(viewer, id);
    var caseAccess =
        access.authorize(viewer, report.incident(), Action.READ_STATUS, Purpose.INSIGHT);
    var parts = parts(caseAccess, report, this::listReaders);
    return new OwnReport(
        describeReport(report, caseAccess),
        caseAccess.isTalk(),
        progress.of(caseAccess.parts(Action.READ_STATUS)),
        parts.values().stream().toList(),
        calls(parts),
        findOwn(caseAccess),
        progress.listPromises(ownParts(caseAccess)));
  }

  /**
   * Returns the number of the case when the viewer, who reported it, is also an affected person in
   * it. In that case one page shows both the report and the case.
   *
   * @throws HiddenException when the viewer did not send a report with this id
   */
  @Transactional(readOnly = true)
  public Optional<String> findOwnCase(Viewer viewer, UUID id) {
    return access
        .findRights(viewer, find(viewer, id).incident())
        .filter(rights -> !ownParts(rights).isEmpty())
        .map(CaseAccess::number);
  }

  /** Returns the reports that the viewer sent in this case, oldest first. */
  @Transactional(readOnly = true)
  public List<ToldReport> listTold(CaseAccess caseAccess) {
    return listOwn(caseAccess).stream().map(own -> describeReport(own, caseAccess)).toList();
  }

  /**
   * Returns the parts of other people in what the viewer reported, with the people who can read
   * them.
   */
  @Transactional(readOnly = true)
  public List<PartReaders> listOthers(CaseAccess caseAccess) {
    return listOwn(caseAccess).stream()
        .limit(1)
        .flatMap(own -> parts(caseAccess, own, this::listReaders).values().stream())
        .filter(part -> !part.own())
        .toList();
  }

  private List<Report> listOwn(CaseAccess caseAccess) {
    return reports.list(caseAccess.incidents()).stream()
        .filter(report -> caseAccess.viewer().person().equals(report.reporter()))
        .sorted(Comparator.comparing(Report::receivedAt))
        .toList();
  }

  private List<Reader> listReaders(CasePart part) {
    return access.readers(part.withoutHold());
  }

  /**
   * Reads the danger that the viewer reported. It reads only what the page about danger needs,
   * because open pages ask for it every few seconds.
   *
   * @throws HiddenException when the viewer did not send a report with this id
   */
  @Transactional(readOnly = true)
  public ReportedDanger openDanger(Viewer viewer, UUID id) {
    var report = find(viewer, id);
    var caseAccess = access.findRights(viewer, report.incident()).orElseThrow(HiddenException::new);
    var parts = parts(caseAccess, report, part -> List.of());
    return new ReportedDanger(
        caseAccess.isTalk(),
        report.text(),
        parts.entrySet().stream()
            .map(entry -> new PartInDanger(caseAccess.part(entry.getKey()), entry.getValue()))
            .toList());
  }

  private Report find(Viewer viewer, UUID id) {
    return reports
        .find(id)
        .filter(found -> viewer.person().equals(found.reporter()))
        .orElseThrow(HiddenException::new);
  }

  private ToldReport describeReport(Report report, CaseAccess caseAccess) {
    return new ToldReport(
        report.id(),
        caseAccess.number(),
        report.receivedAt(),
        report.happenedOn(),
        report.channel(),
        report.text(),
        files(report),
        progress.findCameraImages(report, caseAccess));
  }

  private List<Draft.File> files(Report report) {
    return evidence.list(report.id()).stream()
        .map(item -> new Draft.File(item.id(), item.metadata().name(), item.cleaned() != null))
        .toList();
  }

  private Map<PartId, PartReaders> parts(
      CaseAccess caseAccess, Report report, Function<CasePart, List<Reader>> readers) {
    var telling = report.text();
    var names = telling == null ? List.<String>of() : telling.names();
    var parts = new LinkedHashMap<PartId, PartReaders>();
    var others = 0;
    for (var part : caseAccess.parts(Action.READ_STATUS)) {
      var own = isOwn(caseAccess, part);
      var named = own ? null : progress.nameAsWritten(part, names);
      others += own ? 0 : 1;
      parts.put(part.id(), new PartReaders(part, own, named, others, readers.apply(part)));
    }
    return parts;
  }

  private List<PartCall> calls(Map<PartId, PartReaders> parts) {
    return parts.entrySet().stream()
        .flatMap(
            part ->
                calls.find(part.getKey()).stream().map(call -> new PartCall(part.getValue(), call)))
        .toList();
  }

  private static List<CasePart> ownParts(CaseAccess caseAccess) {
    return caseAccess.parts(Action.READ_OWN).stream()
        .filter(part -> isOwn(caseAccess, part))
        .toList();
  }

  private @Nullable PartRecord findOwn(CaseAccess caseAccess) {
    return ownParts(caseAccess).stream()
        .filter(part -> part.open() && !part.isTalk())
        .findFirst()
        .map(part -> records.getUnchecked(part.id()))
        .orElse(null);
  }

  private static boolean isOwn(CaseAccess caseAccess, CasePart part) {
    return caseAccess.viewer().person().equals(part.affected());
  }
}
