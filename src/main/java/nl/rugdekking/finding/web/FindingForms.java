// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import nl.rugdekking.web.ReadableText;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Sets how the forms of this room are read. */
@ControllerAdvice(basePackageClasses = SearchController.class)
class FindingForms {

  @InitBinder
  void read(WebDataBinder form) {
    ReadableText.in(form);
  }
}
