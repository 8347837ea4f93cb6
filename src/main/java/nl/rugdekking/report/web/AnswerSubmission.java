// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.evidence.web.Uploads;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.report.ChangedAnswerException;
import nl.rugdekking.report.RefusedFilesException;
import nl.rugdekking.report.followup.AnswerTexts;
import nl.rugdekking.report.followup.QuestionPage;
import nl.rugdekking.report.followup.SentAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/**
 * Saves an answer to a question after the report. When the answer is refused, the form is shown
 * again with its errors, so that no text is lost.
 */
@Component
record AnswerSubmission(AnswerFormParser parser, AnswerTexts texts) {

  /** The refusals that are shown as an error of the name field. */
  private static final Set<String> COLLEAGUE_ERRORS =
      Set.of("report.more.colleague.unknown", "report.more.colleague.known");

  /** A posted form with its errors and uploaded files. */
  record PostedForm(AnswerForm form, BindingResult errors, List<Upload> uploads) {}

  /**
   * Saves the answer that was sent.
   *
   * @return the form to show again; empty when the answer was saved
   */
  Optional<AnswerForm> submit(
      QuestionPage questionPage,
      PostedForm sent,
      Consumer<SentAnswer> save,
      Model model,
      HttpServletResponse response) {
    var form = sent.form();
    var errors = sent.errors();
    var answer = parser.parse(questionPage.question(), form, !sent.uploads().isEmpty(), errors);
    if (answer.isPresent()) {
      try {
        // A message that there is danger now is accepted even when the answer was changed elsewhere
        // in the meantime.
        var version = form.isOnlyDangerNow() ? questionPage.version() : form.version();
        save.accept(new SentAnswer(form.id(), version, questionPage.question(), answer.get()));
        return Optional.empty();
      } catch (ChangedAnswerException changed) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return Optional.of(showBeside(questionPage, form, model));
      } catch (RefusedFilesException refused) {
        Uploads.addErrors(refused.refusals(), errors);
      } catch (RefusedException refused) {
        if (!COLLEAGUE_ERRORS.contains(refused.messageKey())) {
          throw refused;
        }
        errors.rejectValue("name", refused.messageKey());
      }
    }
    model.addAttribute("filesLost", !sent.uploads().isEmpty());
    return Optional.of(form);
  }

  // Shows the typed answer next to the one that was saved meanwhile. When the form is sent again,
  // the typed answer replaces the saved one.
  private AnswerForm showBeside(QuestionPage questionPage, AnswerForm typed, Model model) {
    var form = typed.withVersionOf(questionPage);
    var errors = new BeanPropertyBindingResult(form, "form");
    errors.reject("report.more.changed");
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
    if (questionPage.answer() != null) {
      model.addAttribute(
          "now", texts.describeAnswer(questionPage.question(), questionPage.answer()));
    }
    return form;
  }
}
