// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.util.Locale;

/** A text that an organisation wrote itself, in both languages. */
public record Label(String code, String nl, String en) {

  public String in(Locale language) {
    return language.getLanguage().equals("en") ? en : nl;
  }
}
