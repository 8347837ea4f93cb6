// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import nl.rugdekking.web.ReadableTextEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Cleans the text fields of the forms for adding to a report. */
@ControllerAdvice(
    assignableTypes = {
      FollowUpController.class,
      AnswerDraftController.class,
      EffectsController.class,
      NamelessFollowUpController.class
    })
class AnswerFormBinding {

  @InitBinder
  void read(WebDataBinder form) {
    ReadableTextEditor.registerIn(form);
  }
}
