// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.outgoing.LetterDesk;
import nl.rugdekking.outgoing.OutgoingLetter;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseNeed;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.PromiseOwnerBlock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Shows somebody to whom the promise of an answer was given the letters about the measure: those
 * that were written, and those that they write themselves.
 */
@Component
@Order(65)
record GivenLettersBlock(
    LetterDesk desk, PostingTexts postings, CaseTexts texts, CaseAddresses addresses)
    implements PromiseOwnerBlock {

  /** A letter about the measure, and if it was written and posted. */
  record Row(String path, String name, String state) {}

  @Override
  public Optional<String> fill(
      CaseAccess access, Promise promise, Set<PromiseNeed> needs, Model model) {
    if (!needs.contains(PromiseNeed.CONTESTED_MEASURE)
        || !access.isPromiseOwner(promise.part(), promise.id().value())) {
      return Optional.empty();
    }
    var rows = listRows(access, promise);
    model.addAttribute("givenLetters", rows);
    return rows.isEmpty() ? Optional.empty() : Optional.of("outgoing/given");
  }

  private List<Row> listRows(CaseAccess access, Promise promise) {
    var rows = new ArrayList<Row>();
    var measure = desk.getContested(access, promise.part(), promise.id());
    var own = desk.listGiven(access, promise.part(), measure.id());
    var written = desk.list(List.of(measure.id()));
    var given =
        Promise.pathForOwner(addresses.incident(access.number()), promise.part(), promise.id());
    for (var kind : desk.listKinds(measure)) {
      var letter = written.stream().filter(one -> one.kind() == kind).findFirst().orElse(null);
      if (letter != null || own.contains(kind)) {
        rows.add(row(given, kind, letter));
      }
    }
    return rows;
  }

  private Row row(String given, LetterKind kind, @Nullable OutgoingLetter letter) {
    return new Row(
        given + LetterPlace.path(kind),
        texts.text("paper.kind." + kind.name()),
        postings.describeState(letter));
  }
}
