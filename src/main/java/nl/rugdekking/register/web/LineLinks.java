// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.Testimony;
import nl.rugdekking.web.Action;
import org.springframework.stereotype.Component;

/** The links of a timeline line, to files of evidence and to the messages with the reporter. */
@Component
record LineLinks(CaseTexts texts) {

  /**
   * @param base the address of the page that shows the line
   */
  List<Action> of(CaseView.Line line, String base) {
    var links = new ArrayList<Action>();
    line.evidence().forEach(evidence -> links.addAll(files(evidence, base)));
    var told = line.told();
    if (told != null && told.talk() != null) {
      var key = told.talk().waits() ? "register.messages.waiting" : "register.messages";
      var path = base + "/meldingen/" + told.report();
      links.add(new Action(texts.text(key, told.talk().messages()), path, false));
    }
    return links;
  }

  private List<Action> files(Testimony.Evidence evidence, String base) {
    var files = new ArrayList<Action>();
    var path = base + "/bewijs/" + evidence.id() + "/";
    if (evidence.cleaned()) {
      files.add(
          new Action(
              texts.text("register.evidence.clean", evidence.name()), path + "schoon", false));
    }
    if (evidence.original()) {
      var key = evidence.scanned() ? "register.evidence.original" : "register.evidence.unscanned";
      files.add(new Action(texts.text(key, evidence.name()), path + "origineel", false));
    }
    return files;
  }
}
