// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which entry of the menu a page belongs to, and which entries are folded. */
class PageUnitTests {

  private static final List<NavigationItem> ITEMS =
      List.of(
          new NavigationItem("start", "/duin", 1, 0),
          new NavigationItem("cases", "/duin/incidenten", 2, 0),
          new NavigationItem("people", "/duin/beheer/mensen", 3, 0));

  @ParameterizedTest
  @CsvSource({
    "/duin,start",
    "/duin?taal=en,start",
    "/duin/incidenten,cases",
    "/duin/incidenten/2026-1/x,cases",
    "/duin/incidenten?filter=late,cases",
    "/duin/beheer/mensen/lijst,people",
    "/duin/beheer/gesloten-dagen,",
    "/duin/incidentenlijst,",
    "/elders,"
  })
  void aPageWithoutAnEntryIsNotUnderStart(String path, @Nullable String entry) {
    var page = Page.bare(Locale.ROOT, path);
    for (var item : ITEMS) {
      page = page.with(item);
    }
    assertThat(page.getNavigation().stream().filter(page::isCurrent))
        .extracting(NavigationItem::label)
        .isEqualTo(entry == null ? List.of() : List.of(entry));
  }

  @Test
  void onlyALongMenuFoldsThePagesForSettingUp() {
    var page = Page.bare(Locale.ROOT, "/duin/beheer/9");
    for (int at = 0; at < 10; at++) {
      page =
          page.with(
              new NavigationItem(
                  "item" + at, at < 8 ? "/duin/" + at : "/duin/beheer/" + at, at, 0));
    }
    assertThat(page.getNavigation()).hasSize(10);
    assertThat(page.getFoldedNavigation()).isEmpty();
    assertThat(page.isInFold()).isFalse();
    page = page.with(new NavigationItem("own", "/duin/mijn", 2, 0));
    assertThat(page.getNavigation()).hasSize(9).noneMatch(item -> item.path().contains("/beheer/"));
    assertThat(page.getFoldedNavigation())
        .extracting(NavigationItem::label)
        .containsExactly("item8", "item9");
    assertThat(page.isInFold()).isTrue();
  }
}
