// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.Comparator;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.PartId;
import nl.rugdekking.complaint.Complaints;
import nl.rugdekking.register.web.CaseAddresses;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page on which affected persons record their own complaint (the request to prosecute), and
 * that they withdrew it.
 */
@Controller
record OwnComplaintController(Complaints complaints, ComplaintPage page, CaseAddresses addresses) {

  static final String PAGE = "/klacht";
  private static final String PATH = "/{organisatie}/mijn/{nummer}" + PAGE;

  @Endpoint(value = CASE, action = Action.WISH)
  @GetMapping(PATH)
  String show(CaseAccess access, Model model) {
    var own = addresses.ownCase(access.number());
    model.addAttribute("steps", addresses.ownBreadcrumb(access));
    model.addAttribute("base", own);
    model.addAttribute("incidentPath", own);
    return page.show(access, findOwnPart(access), model);
  }

  @Endpoint(value = CASE, action = Action.WISH)
  @PostMapping(PATH)
  String record(
      CaseAccess access,
      @Valid @ModelAttribute("form") ComplaintForm form,
      BindingResult errors,
      Model model) {
    return page.record(access, findOwnPart(access), form, errors)
        ? redirect(access)
        : show(access, model);
  }

  @Endpoint(value = CASE, action = Action.WISH)
  @PostMapping(PATH + "/intrekken")
  String withdraw(
      CaseAccess access,
      @Valid @ModelAttribute("withdrawal") WithdrawalForm form,
      BindingResult errors,
      Model model) {
    return page.withdraw(access, findOwnPart(access), form, errors)
        ? redirect(access)
        : show(access, model);
  }

  @Endpoint(value = CASE, action = Action.WISH)
  @PostMapping(PATH + "/bekend")
  String recordKnownDay(
      CaseAccess access,
      @ModelAttribute("known") KnownDayForm form,
      BindingResult errors,
      Model model) {
    return page.recordKnownDay(access, findOwnPart(access), form, errors)
        ? redirect(access)
        : show(access, model);
  }

  @Endpoint(value = CASE, action = Action.WISH)
  @PostMapping(PATH + "/vergissing")
  String remove(CaseAccess access, @ModelAttribute("withdrawal") WithdrawalForm form) {
    complaints.remove(access, findOwnPart(access), form.id());
    return redirect(access);
  }

  /**
   * Returns the part of the viewer. When two reports on the same event gave the viewer two parts,
   * it is the one that is handled.
   */
  private static PartId findOwnPart(CaseAccess access) {
    return access.parts(Action.WISH).stream()
        .min(Comparator.comparing(CasePart::continued))
        .map(CasePart::id)
        .orElseThrow(HiddenException::new);
  }

  private String redirect(CaseAccess access) {
    return "redirect:" + addresses.ownCase(access.number());
  }
}
