// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Endpoint.Gate;
import nl.rugdekking.load.Network;
import nl.rugdekking.report.followup.MoreQuestion;
import nl.rugdekking.report.nameless.NamelessMore;
import nl.rugdekking.report.nameless.ReceiptCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Lets a reporter without a name add to their report, using the receipt code. Code and question are
 * in the content of each request and never in the address, as in {@link ReturnController}.
 */
@Controller
@RequestMapping("/{organisatie}/terugkomen/meer")
class NamelessMoreController {

  private final NamelessMore telling;
  private final MoreSending sending;
  private final MorePage page;
  private final NamelessWayBack back;

  NamelessMoreController(
      NamelessMore telling, MoreSending sending, MorePage page, NamelessWayBack back) {
    this.telling = telling;
    this.sending = sending;
    this.page = page;
    this.back = back;
  }

  @PostMapping
  @Endpoint(value = Gate.PUBLIC, nameless = true)
  String show(
      @ModelAttribute("codeForm") CodeForm typed,
      BindingResult errors,
      @RequestParam(defaultValue = "") String vraag,
      Model model,
      HttpServletRequest request) {
    return ReceiptCode.read(typed.code())
        .map(
            code ->
                back.question(
                    Network.of(request), code, MoreQuestion.of(vraag).orElse(null), model))
        .orElseGet(() -> back.unknown(typed, errors, model));
  }

  @PostMapping("/bewaren")
  @Endpoint(value = Gate.PUBLIC, nameless = true)
  String save(
      @ModelAttribute("codeForm") CodeForm typed,
      BindingResult unused,
      @ModelAttribute("form") MoreForm form,
      BindingResult errors,
      @RequestParam(defaultValue = "") String vraag,
      @RequestParam(required = false) @Nullable List<MultipartFile> photo,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var evenly = SteadyAnswer.begin();
    var address = Network.of(request);
    var code = ReceiptCode.read(typed.code());
    var sheet =
        code.flatMap(
            read -> MoreQuestion.of(vraag).flatMap(asked -> telling.open(address, read, asked)));
    if (sheet.isEmpty()) {
      return back.unknown(typed, unused, model);
    }
    var sent = new MoreSending.Sent(form, errors, Uploads.of(photo));
    return sending
        .send(
            sheet.get(),
            sent,
            told -> {
              telling.save(address, code.orElseThrow(), told, sent.uploads());
              evenly.await();
            },
            model,
            response)
        .map(again -> page.nameless(sheet.get(), code.orElseThrow(), again, model))
        .orElseGet(() -> back.onwards(address, code.orElseThrow(), sheet.get(), model));
  }
}
