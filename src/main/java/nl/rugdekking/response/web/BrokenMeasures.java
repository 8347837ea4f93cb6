// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response.web;

import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CasePages;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.response.MeasureBreaches;
import nl.rugdekking.response.MeasureBreaches.BrokenMeasure;
import nl.rugdekking.web.ButtonLink;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Says on the page of a decision that the case was reported as a breach of a measure, with a link
 * to that measure.
 */
@Component
record BrokenMeasures(MeasureBreaches breaches, CaseTexts texts, CaseAddresses addresses) {

  void add(CaseAccess access, Model model) {
    model.addAttribute(
        "brokenMeasures", breaches.listBroken(access).stream().map(this::link).toList());
  }

  private ButtonLink link(BrokenMeasure broken) {
    var part = CasePages.partAddress(addresses.incident(broken.number()), broken.part());
    var kind = texts.text("response.kind." + broken.kind().name());
    return new ButtonLink(
        texts.text("response.breach.of", kind, broken.number()), part + "/reactie", false);
  }
}
