// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.rugdekking.objection.ObjectionKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.outgoing.LetterPreparation;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.register.web.CaseTexts;
import org.springframework.stereotype.Component;

/**
 * Says beforehand which letters about an objection cannot be written yet, and who sees to that, so
 * that nobody finds out on the day on which the answer is due.
 */
@Component
record LetterWarnings(LetterPreparation preparation, CaseTexts texts) {

  /** Returns one sentence for each thing that has to be set up; empty when all is there. */
  List<String> list(Collection<ObjectionKind> kinds) {
    var letters = kinds.stream().flatMap(kind -> kind.letters().stream()).toList();
    var warnings = new ArrayList<String>();
    var unconfirmed = preparation.listUnconfirmed(letters);
    for (var office : List.of(OfficeKind.ADMINISTRATOR, OfficeKind.LEGAL)) {
      var names =
          unconfirmed.stream()
              .filter(letter -> LetterPreparation.confirmingOffice(letter) == office)
              .map(this::name)
              .toList();
      if (!names.isEmpty()) {
        warnings.add(describe(names, office));
      }
    }
    preparation.listUnfilled(letters).stream()
        .map(gap -> texts.text("objection.unready." + gap.name()))
        .forEach(warnings::add);
    return warnings;
  }

  private String describe(List<String> letters, OfficeKind office) {
    var holders = preparation.listHolders(office);
    var list = String.join(", ", letters);
    return holders.isEmpty()
        ? texts.text("objection.unready.nobody." + office.name(), list)
        : texts.text("objection.unready", list, String.join(", ", holders));
  }

  private String name(LetterKind letter) {
    return texts.text("paper.kind." + letter.name());
  }
}
