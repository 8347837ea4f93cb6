// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.housestyle.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.housestyle.HouseColours;
import nl.rugdekking.housestyle.HouseStyles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page on which an administrator chooses the logo and the colours. */
@Controller
@RequestMapping("/{organisatie}/beheer/huisstijl")
record HouseStyleController(HouseStyles styles) {

  private static final String BACK = "redirect:/{organisatie}/beheer/huisstijl";

  @Endpoint(OFFICE)
  @GetMapping
  String show(Model model) {
    model.addAttribute("form", ColoursForm.of(colours()));
    return page(model);
  }

  @Endpoint(OFFICE)
  @PostMapping
  String chooseColours(
      Viewer viewer, @ModelAttribute("form") ColoursForm form, BindingResult errors, Model model) {
    var chosen = form.check(errors);
    if (chosen.isEmpty()) {
      return page(model);
    }
    styles.chooseColours(viewer, chosen.get());
    return BACK;
  }

  @Endpoint(OFFICE)
  @PostMapping("/standaard")
  String useShipped(Viewer viewer) {
    styles.chooseColours(viewer, null);
    return BACK;
  }

  @Endpoint(OFFICE)
  @PostMapping("/logo")
  String chooseLogo(
      Viewer viewer,
      @RequestParam(required = false) @Nullable MultipartFile logo,
      Model model,
      HttpServletResponse response)
      throws IOException {
    if (logo != null && styles.chooseLogo(viewer, new Upload("logo", logo.getBytes()))) {
      return BACK;
    }
    model.addAttribute("refused", true);
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(model);
  }

  @Endpoint(OFFICE)
  @PostMapping("/logo/weghalen")
  String removeLogo(Viewer viewer) {
    styles.removeLogo(viewer);
    return BACK;
  }

  private HouseColours colours() {
    var chosen = styles.get().colours();
    return chosen == null ? HouseColours.SHIPPED : chosen;
  }

  private String page(Model model) {
    model.addAttribute("contrasts", colours().listContrasts());
    model.addAttribute("own", styles.get().colours() != null);
    return "housestyle/house-style";
  }
}
