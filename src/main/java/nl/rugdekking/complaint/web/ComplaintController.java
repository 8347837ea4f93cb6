// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.complaint.Complaints;
import nl.rugdekking.register.web.PartPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page of a complaint (the request of the affected person to prosecute), for the case owner of
 * the part or the confidential adviser in a talk. They record what the affected person did.
 */
@Controller
record ComplaintController(Complaints complaints, ComplaintPage page, PartPage partPage) {

  private static final String PATH = "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/klacht";

  @Endpoint(value = CASE, action = Action.COMPLAINT)
  @GetMapping(PATH)
  String show(CaseAccess access, @PathVariable UUID deel, Model model) {
    partPage.addFrame(access, deel, Action.COMPLAINT, model);
    return page.show(access, new PartId(deel), model);
  }

  @Endpoint(value = CASE, action = Action.COMPLAINT)
  @PostMapping(PATH)
  String record(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("form") ComplaintForm form,
      BindingResult errors,
      Model model) {
    access.require(Action.COMPLAINT, new PartId(deel));
    return page.record(access, new PartId(deel), form, errors)
        ? partPage.redirect(access)
        : show(access, deel, model);
  }

  @Endpoint(value = CASE, action = Action.COMPLAINT)
  @PostMapping(PATH + "/intrekken")
  String withdraw(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("withdrawal") WithdrawalForm form,
      BindingResult errors,
      Model model) {
    access.require(Action.COMPLAINT, new PartId(deel));
    return page.withdraw(access, new PartId(deel), form, errors)
        ? partPage.redirect(access)
        : show(access, deel, model);
  }

  /**
   * Records the day on which the affected person learned of the offence, from which the term is
   * counted.
   */
  @Endpoint(value = CASE, action = Action.COMPLAINT)
  @PostMapping(PATH + "/bekend")
  String recordKnownDay(
      CaseAccess access,
      @PathVariable UUID deel,
      @ModelAttribute("known") KnownDayForm form,
      BindingResult errors,
      Model model) {
    access.require(Action.COMPLAINT, new PartId(deel));
    return page.recordKnownDay(access, new PartId(deel), form, errors)
        ? partPage.redirect(access)
        : show(access, deel, model);
  }

  /** Removes a complaint that was recorded by mistake, such as for another person. */
  @Endpoint(value = CASE, action = Action.COMPLAINT)
  @PostMapping(PATH + "/vergissing")
  String remove(
      CaseAccess access,
      @PathVariable UUID deel,
      @ModelAttribute("withdrawal") WithdrawalForm form) {
    complaints.remove(access, new PartId(deel), form.id());
    return partPage.redirect(access);
  }
}
