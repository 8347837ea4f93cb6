// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.web.ButtonLink;
import org.springframework.stereotype.Component;

/** The links of a timeline line, to files of evidence and to the messages with the reporter. */
@Component
record TimelineLinks(CaseTexts texts) {

  /**
   * @param base the address of the page that shows the line
   */
  List<ButtonLink> linksOf(CaseView.Line line, String base) {
    var links = new ArrayList<ButtonLink>();
    line.evidence().forEach(evidence -> links.addAll(files(evidence, base)));
    var told = line.report();
    if (told != null && told.conversation() != null) {
      var key =
          told.conversation().needsReply() ? "register.messages.waiting" : "register.messages";
      var path = base + "/meldingen/" + told.report();
      links.add(new ButtonLink(texts.text(key, told.conversation().messages()), path, false));
    }
    return links;
  }

  private List<ButtonLink> files(Testimony.Evidence evidence, String base) {
    var files = new ArrayList<ButtonLink>();
    var path = base + "/bewijs/" + evidence.id() + "/";
    if (evidence.cleaned()) {
      files.add(
          new ButtonLink(
              texts.text("register.evidence.clean", evidence.name()), path + "schoon", false));
    }
    if (evidence.original()) {
      var key = evidence.scanned() ? "register.evidence.original" : "register.evidence.unscanned";
      files.add(new ButtonLink(texts.text(key, evidence.name()), path + "origineel", false));
    }
    return files;
  }
}
