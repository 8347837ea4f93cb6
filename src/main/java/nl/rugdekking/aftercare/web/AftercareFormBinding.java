// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare.web;

import nl.rugdekking.web.ReadableTextEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Applies the common rules for reading typed text to the forms of this package. */
@ControllerAdvice(basePackageClasses = ContactController.class)
class AftercareFormBinding {

  @InitBinder
  void read(WebDataBinder form) {
    ReadableTextEditor.registerIn(form);
  }
}
