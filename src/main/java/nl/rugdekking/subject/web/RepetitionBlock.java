// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import java.util.List;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.acting.Repetition;
import nl.rugdekking.register.acting.Repetition.OtherAct;
import nl.rugdekking.register.web.CaseBlock;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The block on the page of a case that names the earlier incidents of its series, as far as the
 * viewer may read them. Of others nothing is said.
 */
@Component
record RepetitionBlock(Repetition repetition, AccessControl control, SubjectPages pages)
    implements CaseBlock {

  record EarlierIncident(String number, String path) {}

  @Override
  public String fill(CaseAccess access, CaseView view, Model model) {
    model.addAttribute("repeated", listEarlier(access));
    return "subject/repeated";
  }

  private List<EarlierIncident> listEarlier(CaseAccess access) {
    return access.parts(Action.READ).stream()
        .flatMap(part -> repetition.listOtherActs(part.id()).stream())
        .filter(OtherAct::earlier)
        .filter(act -> control.may(access.viewer(), act.incident(), act.part(), Action.READ))
        .map(OtherAct::number)
        .distinct()
        .map(number -> new EarlierIncident(number, pages.incident(number)))
        .toList();
  }
}
