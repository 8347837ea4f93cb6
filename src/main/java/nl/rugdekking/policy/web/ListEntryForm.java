// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy.web;

import nl.rugdekking.web.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The form for an entry of a list, as typed.
 *
 * @param promise the kind of promise that a reason is for; empty for every kind
 * @param verb the change to make to an existing entry
 */
record ListEntryForm(
    @Nullable String nl, @Nullable String en, @Nullable String promise, @Nullable String verb) {

  private static final int MAX_LENGTH = 120;

  static ListEntryForm empty() {
    return new ListEntryForm("", "", "", "");
  }

  String dutch() {
    return TypedText.cleanLine(nl == null ? "" : nl);
  }

  String english() {
    return TypedText.cleanLine(en == null ? "" : en);
  }

  boolean hasBothNames() {
    return isName(dutch()) && isName(english());
  }

  private static boolean isName(String text) {
    return !text.isEmpty() && text.length() <= MAX_LENGTH;
  }

  void check(BindingResult errors) {
    if (!isName(dutch())) {
      errors.rejectValue("nl", "policy.lists.name.wrong");
    }
    if (!isName(english())) {
      errors.rejectValue("en", "policy.lists.name.wrong");
    }
  }
}
