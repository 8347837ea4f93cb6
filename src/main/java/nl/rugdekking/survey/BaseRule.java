// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The group of people that a percentage is taken of. */
enum BaseRule {
  ASKED("gevraagd aan", "asked"),
  ANSWERED("beantwoord door", "answered by"),
  TOOK_PART("deelgenomen door", "took part");

  private final String dutch;
  private final String english;

  BaseRule(String dutch, String english) {
    this.dutch = dutch;
    this.english = english;
  }

  BilingualText label() {
    return new BilingualText(dutch, english);
  }

  /** The code used in files. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<BaseRule> find(String code) {
    return Arrays.stream(values()).filter(rule -> rule.code().equals(code)).findFirst();
  }

  static BaseRule usual(QuestionKind kind) {
    return kind == QuestionKind.MULTIPLE ? ASKED : ANSWERED;
  }
}
