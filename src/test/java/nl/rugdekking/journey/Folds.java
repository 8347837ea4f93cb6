// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import com.microsoft.playwright.Page;

/** Opens what a page folds, as somebody does who wants to read on. */
final class Folds {

  private Folds() {}

  /** Opens what is folded under the line of this text. */
  static Visitor open(Visitor visitor, String key) {
    var line = new Page.LocatorOptions().setHasText(visitor.text(key));
    visitor.hands().click(visitor.page().locator("summary", line).first());
    return visitor;
  }

  /** Opens the form to explain a promise, which is folded where the page offers to keep it. */
  static Visitor explaining(Visitor visitor) {
    if (!visitor.page().locator("#explain-reason").isVisible()) {
      open(visitor, "handling.explain");
    }
    return visitor;
  }
}
