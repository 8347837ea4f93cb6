// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.beans.PropertyEditorSupport;
import org.springframework.web.bind.WebDataBinder;

/**
 * Reads a text from a form without characters that no keyboard makes, such as a null byte, and with
 * one character for each line end, so that it is as long as the browser counted.
 */
public final class ReadableTextEditor extends PropertyEditorSupport {

  private ReadableTextEditor() {}

  public static void registerIn(WebDataBinder form) {
    form.registerCustomEditor(String.class, new ReadableTextEditor());
  }

  @Override
  public void setAsText(String text) {
    setValue(TypedText.removeUnreadable(text));
  }
}
