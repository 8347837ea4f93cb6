// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import com.microsoft.playwright.Page;
import java.util.List;
import nl.rugdekking.Browser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@LookTest
class LookJourneyTests {

  private static final List<String> PATHS =
      List.of(
          "/stijl",
          "/stijl/onderdelen",
          "/stijl/onderdelen/gevaar",
          "/stijl/taken/nieuw",
          "/stijl/incidenten/2026-K7M4",
          "/nergens?onbekend",
          "/stijl?thema=voorbeeld");

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({"nl,true", "nl,false", "en,true"})
  void everyFragmentIsReadableByEveryone(String language, boolean script) {
    try (Browser browser = Browser.at("http://localhost:" + port)) {
      for (Browser.Visit screen :
          List.of(
              browser.phone(), new Browser.Visit(browser, 390, 844, true, "nl"), browser.desk())) {
        Page page = (script ? screen : screen.withoutScript()).in(language).page();
        for (String path : PATHS) {
          page.navigate(path);
          Browser.check(page, (script ? "" : "bare-") + language + path.replaceAll("\\W+", "-"));
        }
      }
    }
  }
}
