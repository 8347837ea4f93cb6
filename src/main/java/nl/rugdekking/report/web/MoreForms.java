// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import nl.rugdekking.web.ReadableText;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Cleans the text fields of the forms for adding to a report. */
@ControllerAdvice(
    assignableTypes = {MoreController.class, EffectsController.class, NamelessMoreController.class})
class MoreForms {

  @InitBinder
  void read(WebDataBinder form) {
    ReadableText.in(form);
  }
}
