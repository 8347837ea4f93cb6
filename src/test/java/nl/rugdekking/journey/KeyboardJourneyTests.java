// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.rugdekking.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our keyboard cannot do what somebody with a keyboard cannot do. */
@Tag("journey")
class KeyboardJourneyTests {

  private static final String BUTTON = "<button onclick='title=\"done\"'>Done</button>";

  @Test
  void whatTheTabKeyComesToCanBePressed() {
    assertThat(titleAfterPressing("<a href='#'>Before</a>" + BUTTON)).isEqualTo("done");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // left out by the tab key
        "<a href='#'>Before</a><button tabindex='-1'>Done</button>",
        // folded
        "<details><summary>More</summary>" + BUTTON + "</details>",
        // behind a field that one does not get out of
        "<input aria-label='Trap' onkeydown='event.preventDefault()'>" + BUTTON,
        // without a sign that one is there
        "<style>button { outline: none }</style>" + BUTTON,
        // under something else
        "<div style='position: fixed; inset: 0; background: white'></div>" + BUTTON
      })
  void whatCannotBeReachedOrIsNotSeenFails(String page) {
    assertThatThrownBy(() -> titleAfterPressing(page)).isInstanceOf(AssertionError.class);
  }

  private static Object titleAfterPressing(String content) {
    try (var browser = Browser.at("http://localhost")) {
      var page = browser.desk().page();
      page.setContent(content);
      new Keyboard(page).click(page.locator("button"));
      return page.locator("button").getAttribute("title");
    }
  }
}
