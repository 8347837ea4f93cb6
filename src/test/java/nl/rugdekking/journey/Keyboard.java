// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import com.microsoft.playwright.Page;

/** Somebody without a mouse: only what can be reached with the tab key exists. */
record Keyboard(Page page) {

  private static final int FURTHEST = 40;

  Keyboard tab() {
    page.keyboard().press("Tab");
    return this;
  }

  /** Goes on to the field of this name. */
  Keyboard tabTo(String field) {
    return tabUntil("name=" + field);
  }

  Keyboard tabToButton(String text) {
    return tabUntil("text=" + text);
  }

  /** Goes on to the link with this address. */
  Keyboard tabToLink(String address) {
    return tabUntil("href=" + address);
  }

  private Keyboard tabUntil(String wanted) {
    var before = focused();
    for (int step = 0; step < FURTHEST; step++) {
      if (focused().contains("[" + wanted + "]")) {
        mustBeSeen();
        return this;
      }
      tab();
    }
    throw new AssertionError("No way by keyboard to " + wanted + " from " + before);
  }

  private void mustBeSeen() {
    var seen =
        (boolean)
            page.evaluate(
                """
                () => {
                  const style = getComputedStyle(document.activeElement);
                  const box = document.activeElement.getBoundingClientRect();
                  return (style.outlineStyle !== 'none' || style.boxShadow !== 'none')
                    && box.bottom > 0 && box.top < innerHeight;
                }
                """);
    if (!seen) {
      throw new AssertionError("Nobody sees where the focus is: " + focused());
    }
  }

  Keyboard type(String text) {
    page.keyboard().type(text);
    return this;
  }

  Keyboard press(String key) {
    page.keyboard().press(key);
    return this;
  }

  String focused() {
    return String.valueOf(
        page.evaluate(
            """
            () => {
              const at = document.activeElement;
              return `${at.tagName} [name=${at.name ?? ''}] [href=${at.getAttribute('href') ?? ''}] `
                + `[text=${at.innerText?.trim() ?? ''}]`;
            }
            """));
  }
}
