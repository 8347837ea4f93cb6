// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

class RedirectViewResolverUnitTests {

  private static String target(String address) throws Exception {
    var view =
        Objects.requireNonNull(new RedirectViewResolver().resolveViewName(address, Locale.ROOT));
    var request = new MockHttpServletRequest();
    request.setAttribute(
        HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
        Map.of("organisatie", "muurdam", "mens", "a/b?c{d}"));
    var response = new MockHttpServletResponse();
    view.render(Map.of("form", "secret", "organisatie", "of the model"), request, response);
    return Objects.requireNonNull(response.getRedirectedUrl());
  }

  @ParameterizedTest
  @CsvSource({
    "redirect:/{organisatie}/taken?volgende=1#a, /muurdam/taken?volgende=1#a",
    "redirect:/{organisatie}/personen/{mens}, /muurdam/personen/a%2Fb%3Fc%7Bd%7D",
    "redirect:/{x}, /%7Bx%7D",
    "redirect:/{form}, /%7Bform%7D",
    "redirect:/{, /%7B",
    "redirect:/}{, /%7D%7B",
    "redirect:/{{organisatie}}, /%7Bmuurdam%7D",
    "redirect:/$1\\, /$1\\"
  })
  void onlyWhatTheAddressNamedIsPutIn(String address, String expected) throws Exception {
    assertThat(target(address)).isEqualTo(expected);
  }

  @Test
  void everythingElseIsAnotherView() {
    assertThat(new RedirectViewResolver().resolveViewName("signin/sign-in", Locale.ROOT)).isNull();
  }
}
