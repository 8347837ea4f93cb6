// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.PromiseKeepers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator writes down what the council decided, and sees what changes first. */
@Tag("journey")
@RugdekkingTest
class PolicyJourneyTests {

  @Autowired BeanFactory beans;
  @LocalServerPort int port;

  @ParameterizedTest
  @MethodSource("nl.rugdekking.journey.Journey$Screen#desk")
  void writesDownTheNextVersion(Journey.Screen screen) {
    try (var journey = Journey.begin("policy", screen, beans, port)) {
      var administrator = journey.signedIn(Town.ADMINISTRATOR);
      administrator.open("/beheer/beleid").reads("policy.lead").look("bodies");
      administrator.open("/beheer/beleid/raad").reads("policy.shipped").look("now");
      administrator.follow("policy.change").look("form");
      assertThat(height(administrator.page())).isLessThan(2_500);
      administrator
          .hands()
          .click(
              administrator
                  .page()
                  .locator("details:has([name='" + field("amount") + "']) > summary"));
      var amount = administrator.page().locator("[name='" + field("amount") + "']");
      amount.fill("nul");
      administrator.press("policy.preview").reads("policy.amount.wrong").look("wrong");
      administrator.page().locator("[name='" + field("amount") + "']").fill("3");
      administrator.page().locator("[name='" + field("unit") + "']").selectOption("WORKING_DAYS");
      administrator.page().locator("[name='" + field("urgentUnit") + "']").selectOption("HOURS");
      administrator.page().locator("[name='" + field("urgentAmount") + "']").fill("96");
      administrator.press("policy.preview").reads("policy.urgent.longer");
      administrator.page().locator("[name='" + field("urgentAmount") + "']").fill("24");
      administrator.press("policy.preview");
      administrator.readsText(administrator.text("policy.preview.amount", 1)).look("preview");
      administrator.press("policy.again");
      administrator.press("policy.preview").press("policy.adopt");
      administrator.readsText(administrator.text("policy.term.WORKING_DAYS", 3));
      administrator.reads("policy.versions").look("adopted");
    }
  }

  /** Folded, the form is short on a phone too. */
  private static int height(Page page) {
    return ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
  }

  private String field(String what) {
    var kinds = beans.getBean(PromiseKeepers.class).listKinds();
    return "terms[" + kinds.indexOf(PromiseKind.RESPONSE) + "]." + what;
  }
}
