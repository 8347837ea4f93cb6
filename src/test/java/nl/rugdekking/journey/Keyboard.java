// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.function.BooleanSupplier;

/** Somebody without a mouse: only what the tab key comes to exists, and what shows that it did. */
record Keyboard(Page page) implements Hands {

  private static final int MOST_CHOICES = 60;

  /** At most so often the tab key is pressed: a date has a stop for day, month, year and picker. */
  private static final String STOPS =
      """
      () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
        .filter(it => it.tabIndex >= 0 && !it.disabled && it.checkVisibility())
        .reduce((sum, it) => sum + (['date', 'time'].includes(it.type) ? 4 : 1), 2)
      """;

  /** Of several to choose from the tab key comes to one, and the arrows go on from there. */
  private static final String REACHED =
      """
      it => {
        const at = document.activeElement;
        return at === it
          || at.type === 'radio' && it.type === 'radio' && at.name === it.name && at.form === it.form;
      }
      """;

  private static final String LOOKS =
      "it => getComputedStyle(it).outline + getComputedStyle(it).boxShadow";

  /** The focus is on the screen, and nothing lies over it. */
  private static final String UNCOVERED =
      """
      () => {
        const at = document.activeElement;
        const box = at.getBoundingClientRect();
        const top = Math.max(box.top, 0);
        const bottom = Math.min(box.bottom, innerHeight);
        const seen = document.elementFromPoint((box.left + box.right) / 2, (top + bottom) / 2);
        return top < bottom && !!seen && (at.contains(seen) || seen.contains(at));
      }
      """;

  private static final String FOCUSED =
      """
      () => {
        const at = document.activeElement;
        return at.cloneNode(false).outerHTML + (at.matches('a, button, summary') ? at.innerText : '');
      }
      """;

  @Override
  public void click(Locator on) {
    reach(on);
    press("Enter");
  }

  @Override
  public void fill(Locator field, String text) {
    reach(field);
    if ("date".equals(field.getAttribute("type"))) {
      // month, day, year: the order of a Chromium that speaks English
      page.keyboard().type(text.replaceFirst("(\\d+)-(\\d+)-(\\d+)", "$2$3$1"));
    } else {
      press("Control+A");
      press("Delete");
      page.keyboard().type(text);
    }
    assertThat(field.inputValue()).isEqualTo(text);
  }

  @Override
  public void check(Locator box) {
    if (box.isChecked()) {
      return;
    }
    reach(box);
    if ((boolean) box.evaluate("it => it === document.activeElement")) {
      press("Space");
    }
    assertThat(until("ArrowDown", MOST_CHOICES, box::isChecked)).as(focused()).isTrue();
  }

  @Override
  public void select(Locator list, String value) {
    reach(list);
    press("Home");
    assertThat(until("ArrowDown", MOST_CHOICES, () -> value.equals(list.inputValue())))
        .as(value + " in " + focused())
        .isTrue();
  }

  @Override
  public void handIn(Locator field, FilePayload file) {
    page.waitForFileChooser(
            () -> {
              reach(field);
              press("Enter");
            })
        .setFiles(file);
  }

  /** Goes on with the tab key; whoever is not there after a whole round is shut in or shut out. */
  private void reach(Locator wanted) {
    var atRest = wanted.evaluate(LOOKS);
    var start = focused();
    if (isAt(wanted)) {
      return;
    }
    if (!until("Tab", ((Number) page.evaluate(STOPS)).intValue(), () -> isAt(wanted))) {
      throw new AssertionError(
          "No way by keyboard on %s to %s: from %s to %s"
              .formatted(page.url(), wanted, start, focused()));
    }
    assertThat(page.evaluate(UNCOVERED)).as("the focus is uncovered: " + focused()).isEqualTo(true);
    assertThat(page.evaluateHandle("document.activeElement").asElement().evaluate(LOOKS))
        .as("the focus is seen: " + focused())
        .isNotEqualTo(atRest);
  }

  private static boolean isAt(Locator wanted) {
    return (boolean) wanted.evaluate(REACHED);
  }

  private boolean until(String key, int most, BooleanSupplier done) {
    for (int left = most; !done.getAsBoolean(); left--) {
      if (left == 0) {
        return false;
      }
      press(key);
    }
    return true;
  }

  private void press(String key) {
    page.keyboard().press(key);
  }

  private String focused() {
    return String.valueOf(page.evaluate(FOCUSED));
  }
}
