// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.ending.CaseKeeping;
import nl.rugdekking.web.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/**
 * Tells the affected how their case ended, until when it is kept, and how they come back. It stands
 * beneath the first lines of the page, and is no block of its own.
 */
@Component
class OwnEnding implements OwnCaseBlock {

  private final PartService parts;
  private final CaseKeeping keeping;
  private final CaseTexts texts;
  private final Dates dates;

  OwnEnding(PartService parts, CaseKeeping keeping, CaseTexts texts, Dates dates) {
    this.parts = parts;
    this.keeping = keeping;
    this.texts = texts;
    this.dates = dates;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> fill(CaseAccess access, PartId part, Model model) {
    var outcome = access.part(part).open() ? null : parts.getUnchecked(part).outcome();
    if (outcome != null && outcome != Outcome.CONTINUED && outcome != Outcome.TALK) {
      model.addAttribute("ended", list(access, outcome));
    }
    return Optional.empty();
  }

  private List<String> list(CaseAccess access, Outcome outcome) {
    var lines = new ArrayList<String>();
    lines.add(texts.text("register.own.ended", texts.nameOf(outcome)));
    keeping
        .find(access)
        .map(term -> texts.text("register.own.kept", term.years(), dates.day(term.until())))
        .ifPresent(lines::add);
    lines.add(texts.text("register.own.ended.back"));
    return lines;
  }
}
