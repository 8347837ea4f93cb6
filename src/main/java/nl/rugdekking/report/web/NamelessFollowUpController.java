// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Endpoint.Gate;
import nl.rugdekking.evidence.web.Uploads;
import nl.rugdekking.load.Network;
import nl.rugdekking.report.followup.FollowUpQuestion;
import nl.rugdekking.report.nameless.NamelessFollowUp;
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
 * Lets a reporter without a name add to their report by means of the receipt code. The code and the
 * question are in the content of each request and never in the address, as in {@link
 * ReturnController}.
 */
@Controller
@RequestMapping("/{organisatie}/terugkomen/meer")
record NamelessFollowUpController(
    NamelessFollowUp followUp,
    AnswerSubmission submission,
    FollowUpPage page,
    NamelessNavigation navigation) {

  @PostMapping
  @Endpoint(value = Gate.PUBLIC, nameless = true)
  String show(
      @ModelAttribute("codeForm") ReceiptCodeForm typed,
      BindingResult errors,
      @RequestParam(defaultValue = "") String vraag,
      Model model,
      HttpServletRequest request) {
    return ReceiptCode.parse(typed.code())
        .map(
            code ->
                navigation.showQuestion(
                    Network.of(request), code, FollowUpQuestion.of(vraag).orElse(null), model))
        .orElseGet(() -> navigation.showUnknownCode(typed, errors, model));
  }

  @PostMapping("/bewaren")
  @Endpoint(value = Gate.PUBLIC, nameless = true)
  String save(
      @ModelAttribute("codeForm") ReceiptCodeForm typed,
      BindingResult unused,
      @ModelAttribute("form") AnswerForm form,
      BindingResult errors,
      @RequestParam(defaultValue = "") String vraag,
      @RequestParam(required = false) @Nullable List<MultipartFile> photo,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    var responseTime = ConstantResponseTime.begin();
    var address = Network.of(request);
    var code = ReceiptCode.parse(typed.code());
    var questionPage =
        code.flatMap(
            read ->
                FollowUpQuestion.of(vraag)
                    .flatMap(asked -> followUp.findPage(address, read, asked)));
    if (questionPage.isEmpty()) {
      return navigation.showUnknownCode(typed, unused, model);
    }
    var sent = new AnswerSubmission.PostedForm(form, errors, Uploads.of(photo));
    return submission
        .submit(
            questionPage.get(),
            sent,
            answer -> {
              followUp.save(address, code.orElseThrow(), answer, sent.uploads());
              responseTime.await();
            },
            model,
            response)
        .map(again -> page.showForNameless(questionPage.get(), code.orElseThrow(), again, model))
        .orElseGet(
            () ->
                navigation.showNext(address, code.orElseThrow(), questionPage.get(), form, model));
  }
}
