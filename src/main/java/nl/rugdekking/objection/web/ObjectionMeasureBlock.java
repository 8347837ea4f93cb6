// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.evidence.EvidenceItem;
import nl.rugdekking.objection.MeasurePapers;
import nl.rugdekking.objection.Objection;
import nl.rugdekking.objection.Objections;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.acting.HeldOutcomes;
import nl.rugdekking.response.MeasureBlock;
import nl.rugdekking.response.Response;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Shows below each measure what was undertaken against it, with links to record more and to record
 * the answer. The affected person reads that it was received and how it was answered, a bad answer
 * after they were told.
 */
@Component
@Order(20)
record ObjectionMeasureBlock(
    Objections objections, MeasurePapers papers, ObjectionTexts texts, HeldOutcomes held)
    implements MeasureBlock {

  /**
   * What was undertaken against one measure.
   *
   * @param papers what came in, for whoever reads the case
   * @param mayAnswer true when the viewer may record an answer
   * @param mayAdd true when something more can be recorded
   */
  record View(
      List<ObjectionTexts.Line> lines,
      List<String> own,
      List<EvidenceItem> papers,
      boolean mayAnswer,
      boolean mayAdd) {}

  @Override
  public String fill(CaseAccess access, PartId part, List<Response> measures, Model model) {
    var recorded = objections.list(measures.stream().map(Response::id).toList());
    boolean may = access.may(Action.DECIDE, part);
    var untold = held.list(part);
    var stored = listPapers(access, part, recorded);
    var views = new HashMap<UUID, View>();
    for (var measure : measures) {
      var against = recorded.stream().filter(one -> one.measure().equals(measure.id())).toList();
      var ofMeasure =
          stored.stream().filter(one -> one.report().equals(measure.id().value())).toList();
      views.put(measure.id().value(), view(measure, against, ofMeasure, untold, may));
    }
    model.addAttribute("measureObjections", views);
    return "objection/measure";
  }

  // The affected person does not read what the perpetrator wrote.
  private List<EvidenceItem> listPapers(CaseAccess access, PartId part, List<Objection> recorded) {
    return access.may(Action.READ, part)
        ? papers.list(recorded.stream().map(Objection::measure).distinct().toList())
        : List.of();
  }

  private View view(
      Response measure,
      List<Objection> against,
      List<EvidenceItem> stored,
      Map<PromiseId, LocalDate> untold,
      boolean may) {
    return new View(
        against.stream().map(one -> texts.describe(one, findHeldUntil(one, untold))).toList(),
        against.stream()
            .map(one -> findHeldUntil(one, untold) == null ? one : one.withoutAnswer())
            .map(texts::describeForAffected)
            .toList(),
        stored,
        may,
        may
            && !objections.listPossible(measure).isEmpty()
            && objections.findDaySent(measure).isPresent());
  }

  private static @Nullable LocalDate findHeldUntil(
      Objection objection, Map<PromiseId, LocalDate> untold) {
    return objection.telling() == null ? null : untold.get(objection.telling());
  }
}
