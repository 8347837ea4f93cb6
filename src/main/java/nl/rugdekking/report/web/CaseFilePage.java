// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.evidence.web.Uploads;
import nl.rugdekking.register.CaseView.PartView;
import nl.rugdekking.register.PartAction;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.web.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/**
 * Fills the page on which somebody adds files to a case: whoever handles it, or somebody to whom a
 * promise about the police was given.
 */
@Component
record CaseFilePage(PartPage page, CaseAddresses addresses, CaseTexts texts) {

  /** The form with which somebody adds files. */
  record FileForm(@Nullable List<MultipartFile> photo) {}

  /** The link that leads whoever handles a case to the page. */
  @Component
  static class CaseFileLink implements PartAction.Provider {

    @Override
    public List<PartAction> actions() {
      return List.of(
          new PartAction(35, Action.ADD_FILE, "report.case-file", "/bestanden", PartView::isOpen));
    }
  }

  /** Shows the page to whoever handles the case. */
  String show(CaseAccess access, UUID part, BindingResult errors, Model model) {
    page.addFrame(access, part, Action.ADD_FILE, model);
    var path = model.getAttribute("base") + "/bestanden";
    return fill(path, incident(access), errors, model);
  }

  /**
   * Shows the page to somebody to whom a promise about the police was given.
   *
   * @param back the address of the page from which they come
   */
  String showGiven(CaseAccess access, UUID part, String back, BindingResult errors, Model model) {
    page.addFrame(access, part, Action.KEEP_GIVEN, model);
    model.addAttribute(
        "steps", List.of(new Step(texts.text("finding.tasks"), addresses.home() + "/taken")));
    return fill(back + "/bestanden", back, errors, model);
  }

  private static String fill(String path, String back, BindingResult errors, Model model) {
    model.addAttribute("path", path);
    model.addAttribute("back", back);
    model.addAllAttributes(errors.getModel());
    return "report/case-file";
  }

  /** Returns the files that were sent, or adds the error that there is none. */
  static List<Upload> read(@Nullable List<MultipartFile> sent, BindingResult errors) {
    var uploads = Uploads.of(sent);
    if (uploads.isEmpty()) {
      errors.rejectValue("photo", "report.case-file.empty");
    }
    return uploads;
  }

  static BindingResult newErrors() {
    return new BeanPropertyBindingResult(new FileForm(null), "form");
  }

  String incident(CaseAccess access) {
    return addresses.incident(access.number());
  }
}
