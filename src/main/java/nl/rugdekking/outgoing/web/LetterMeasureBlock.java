// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.outgoing.LetterDesk;
import nl.rugdekking.outgoing.OutgoingLetter;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.register.acting.HeldOutcomes;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.response.MeasureBlock;
import nl.rugdekking.response.Response;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Shows the letters of a measure below that measure: a link to the page of each letter, and if it
 * was posted. The affected person reads on which day it was posted.
 */
@Component
record LetterMeasureBlock(
    LetterDesk desk, PostingTexts postings, CaseTexts texts, HeldOutcomes held)
    implements MeasureBlock {

  /**
   * A letter of a measure.
   *
   * @param path the path of the letter's page, below the address of the page about the response
   * @param own the sentence for the affected person; null as long as the letter was not posted, or
   *     tells an outcome that they are still to be told
   */
  record Row(String path, String name, String state, @Nullable String own) {}

  @Override
  public String fill(CaseAccess access, PartId part, List<Response> measures, Model model) {
    var written = desk.list(measures.stream().map(Response::id).toList());
    var rows = new HashMap<UUID, List<Row>>();
    boolean may = access.may(Action.DECIDE, part);
    for (var measure : measures) {
      var letters = new ArrayList<Row>();
      for (var kind : desk.listKinds(measure)) {
        var letter =
            written.stream()
                .filter(
                    one -> one.about().matter().equals(measure.id().value()) && one.kind() == kind)
                .findFirst()
                .orElse(null);
        if (letter != null || may) {
          letters.add(row(part, measure, kind, letter));
        }
      }
      rows.put(measure.id().value(), letters);
    }
    model.addAttribute("measureLetters", rows);
    return "outgoing/measure";
  }

  @Override
  public Optional<MeasureStep> findStep(List<Response> held, List<Response> unsent) {
    if (unsent.isEmpty()) {
      return Optional.empty();
    }
    var measure = unsent.getFirst();
    var kind = desk.listKinds(measure).getFirst();
    var made = desk.list(List.of(measure.id())).stream().anyMatch(letter -> letter.kind() == kind);
    var state = made ? "written" : "none";
    var name = texts.text("response.kind." + measure.kind().name());
    return Optional.of(
        new MeasureStep(
            LetterPlace.path(measure.id(), kind),
            texts.text("outgoing.step." + state, name),
            texts.text("outgoing.step.action." + state)));
  }

  private Row row(PartId part, Response measure, LetterKind kind, @Nullable OutgoingLetter letter) {
    var posting = letter == null ? null : letter.findPosting().orElse(null);
    return new Row(
        LetterPlace.path(measure.id(), kind),
        texts.text("paper.kind." + kind.name()),
        postings.describeState(letter),
        posting == null || held.isHeld(part, desk.findTelling(measure, kind))
            ? null
            : postings.describeForAffected(posting));
  }
}
