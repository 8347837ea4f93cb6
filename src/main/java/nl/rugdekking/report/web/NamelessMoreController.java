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

  private final NamelessMore followUp;
  private final MoreSending submission;
  private final MorePage page;
  private final NamelessWayBack navigation;

  NamelessMoreController(
      NamelessMore followUp, MoreSending submission, MorePage page, NamelessWayBack navigation) {
    this.followUp = followUp;
    this.submission = submission;
    this.page = page;
    this.navigation = navigation;
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
                navigation.question(
                    Network.of(request), code, MoreQuestion.of(vraag).orElse(null), model))
        .orElseGet(() -> navigation.unknown(typed, errors, model));
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
    var responseTime = SteadyAnswer.begin();
    var address = Network.of(request);
    var code = ReceiptCode.read(typed.code());
    var questionPage =
        code.flatMap(
            read -> MoreQuestion.of(vraag).flatMap(asked -> followUp.open(address, read, asked)));
    if (questionPage.isEmpty()) {
      return navigation.unknown(typed, unused, model);
    }
    var sent = new MoreSending.Sent(form, errors, Uploads.of(photo));
    return submission
        .send(
            questionPage.get(),
            sent,
            answer -> {
              followUp.save(address, code.orElseThrow(), answer, sent.uploads());
              responseTime.await();
            },
            model,
            response)
        .map(again -> page.nameless(questionPage.get(), code.orElseThrow(), again, model))
        .orElseGet(
            () -> navigation.onwards(address, code.orElseThrow(), questionPage.get(), model));
  }
}
