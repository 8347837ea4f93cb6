// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.Objects;
import java.util.Optional;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.ending.CaseKeeping;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/**
 * Shows the affected person how their case ended and until when its data are kept. The page shows
 * this under its first lines, so this class returns no block of its own.
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

  /**
   * @param how a sentence that says how the case ended, and when
   * @param kept a sentence that says until when its data are kept, or null
   */
  record Ending(String how, @Nullable String kept) {}

  @Override
  @Transactional(readOnly = true)
  public Optional<String> fill(CaseAccess access, PartId part, Model model) {
    var affected = access.part(part).open() ? null : parts.getUnchecked(part);
    var outcome = affected == null ? null : affected.outcome();
    if (affected != null
        && outcome != null
        && outcome != Outcome.CONTINUED
        && outcome != Outcome.TALK) {
      model.addAttribute("ended", describe(access, affected, outcome));
    }
    return Optional.empty();
  }

  private Ending describe(CaseAccess access, PartRecord affected, Outcome outcome) {
    var closed = dates.day(DueDates.dayOf(Objects.requireNonNull(affected.closedAt())));
    return new Ending(
        texts.text("register.own.ended", texts.nameOf(outcome), closed),
        keeping
            .find(access)
            .map(
                term ->
                    texts.text(
                        "register.own.kept",
                        term.years(),
                        dates.day(term.until()),
                        dates.day(term.lastInterest())))
            .orElse(null));
  }
}
