// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Endpoint.Gate;
import nl.rugdekking.load.Network;
import nl.rugdekking.report.nameless.NamelessReports;
import nl.rugdekking.report.nameless.ReceiptCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Lets a reporter without a name return to their report with the receipt code. The code is in the
 * content of each request, because an address would stay in the history of the browser and in the
 * logs of proxies.
 */
@Controller
@RequestMapping("/{organisatie}/terugkomen")
record ReturnController(NamelessReports reports, NamelessPage page, NamelessNavigation navigation) {

  @GetMapping
  @Endpoint(value = Gate.PUBLIC, nameless = true)
  String showCodeForm(Model model) {
    return navigation.showCodeForm(new ReceiptCodeForm(""), model);
  }

  @PostMapping
  @Endpoint(value = Gate.PUBLIC, nameless = true)
  String showReport(
      @ModelAttribute("codeForm") ReceiptCodeForm typed,
      BindingResult errors,
      Model model,
      HttpServletRequest request) {
    var code = ReceiptCode.parse(typed.code());
    var report = code.flatMap(read -> reports.find(Network.of(request), read));
    if (report.isEmpty()) {
      return navigation.showUnknownCode(typed, errors, model);
    }
    return page.showReport(report.get(), code.orElseThrow(), MessageForm.empty(), model);
  }

  @PostMapping("/bericht")
  @Endpoint(value = Gate.PUBLIC, nameless = true)
  String write(
      @ModelAttribute("codeForm") ReceiptCodeForm typed,
      BindingResult unused,
      @Valid @ModelAttribute("form") MessageForm form,
      BindingResult errors,
      Model model,
      HttpServletRequest request) {
    var code = ReceiptCode.parse(typed.code());
    var address = Network.of(request);
    var report =
        errors.hasErrors()
            ? code.flatMap(read -> reports.find(address, read))
            : code.flatMap(read -> reports.sendMessage(address, read, form.toMessage()));
    if (report.isEmpty()) {
      return navigation.showUnknownCode(typed, unused, model);
    }
    if (errors.hasErrors()) {
      return page.showReport(report.get(), code.orElseThrow(), form, model);
    }
    // The template reads the form by its name, so the bound form, which has been sent, must be
    // removed from the model.
    model.asMap().keySet().removeIf(name -> name.startsWith(BindingResult.MODEL_KEY_PREFIX));
    model.addAttribute("sent", true);
    return page.showReport(report.get(), code.orElseThrow(), MessageForm.empty(), model);
  }
}
