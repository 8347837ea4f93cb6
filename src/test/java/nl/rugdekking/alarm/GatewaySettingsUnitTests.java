// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What the settings make of a number and a text, and where they let it go. */
class GatewaySettingsUnitTests {

  private final Map<String, Object> values = new HashMap<>();

  @Test
  void aQuoteOrANewLineBreaksNoTemplate() {
    var settings = settings(values);
    assertThat(settings.body(new MobileNumber("+31612345678"), "a \"b\"\n\\c"))
        .isEqualTo("{\"to\":\"+31612345678\",\"message\":\"a \\\"b\\\"\\n\\\\c\"}");
    values.put("RUGDEKKING_GATEWAY_CONTENT_TYPE", "text/xml");
    values.put("RUGDEKKING_GATEWAY_BODY", "<m>{text}</m>");
    assertThat(settings.body(new MobileNumber("+31612345678"), "a<b>&c"))
        .isEqualTo("<m>a&lt;b&gt;&amp;c</m>");
  }

  @Test
  void nothingGoesOverAConnectionThatOthersCanRead() {
    values.put("RUGDEKKING_GATEWAY_URL", "http://sms.example/sms");
    assertThat(new Gateway(settings(values)).send(new MobileNumber("+31612345678"), "x"))
        .isEqualTo(Gateway.Outcome.REFUSED);
  }

  static GatewaySettings settings(Map<String, Object> values) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", values));
    return new GatewaySettings(environment);
  }
}
