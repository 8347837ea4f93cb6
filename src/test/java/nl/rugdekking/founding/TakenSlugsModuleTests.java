// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.organisation.Slugs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** An organisation under an address that is something else already would be hidden by it. */
@RugdekkingTest
class TakenSlugsModuleTests {

  @Autowired Map<String, HandlerMapping> mappings;

  @Test
  void areAllFirstPartsOfAddressesThatBelongToNoOrganisation() {
    var first = new TreeSet<String>();
    mappings.values().stream()
        .flatMap(TakenSlugsModuleTests::patterns)
        .map(pattern -> pattern.split("/", 3))
        .filter(parts -> parts.length > 1 && parts[1].matches("[a-z0-9][a-z0-9-]{1,59}"))
        .forEach(parts -> first.add(parts[1]));
    assertThat(first).contains("taal", "assets", "actuator");
    assertThat(Slugs.RESERVED).containsExactlyInAnyOrderElementsOf(first);
  }

  private static Stream<String> patterns(HandlerMapping mapping) {
    return switch (mapping) {
      case RequestMappingInfoHandlerMapping methods ->
          methods.getHandlerMethods().keySet().stream()
              .flatMap(info -> info.getPatternValues().stream());
      case AbstractUrlHandlerMapping urls -> urls.getHandlerMap().keySet().stream();
      default -> Stream.empty();
    };
  }
}
