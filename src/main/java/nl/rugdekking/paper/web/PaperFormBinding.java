// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper.web;

import nl.rugdekking.web.ReadableTextEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Applies the common rules for reading typed text to all forms of this package. */
@ControllerAdvice(basePackageClasses = LetterSettingsController.class)
class PaperFormBinding {

  @InitBinder
  void read(WebDataBinder form) {
    ReadableTextEditor.registerIn(form);
  }
}
