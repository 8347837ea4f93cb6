// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rugdekking.OurClasses;
import org.junit.jupiter.api.Test;

/** Everything that leaves the organisation stands in the table of exits. */
class ExitsUnitTests {

  /**
   * The classes with which something is printed, written to a workbook, sent as a file or shown.
   */
  private static final Set<String> MEANS =
      Set.of(
          "nl.rugdekking.paper.PrintedForm",
          "nl.rugdekking.paper.WrittenLetter",
          "nl.rugdekking.sheet.WorkbookWriter",
          "nl.rugdekking.response.RunningMeasures",
          "org.springframework.http.ContentDisposition");

  private static final Set<String> ROOMS_OF_MEANS =
      Set.of("nl.rugdekking.paper", "nl.rugdekking.sheet", "nl.rugdekking.response");

  @Test
  void whateverLeavesHasARow() {
    var found =
        OurClasses.ALL.stream()
            .filter(type -> !ROOMS_OF_MEANS.contains(type.getPackageName()))
            .filter(ExitsUnitTests::leavesBy)
            .map(ExitsUnitTests::outermost)
            .collect(Collectors.toSet());
    assertThat(found)
        .as("give a new exit a row in Exit, and try it under number when it tells of a case")
        .isEqualTo(Exit.listClasses());
  }

  private static boolean leavesBy(JavaClass type) {
    return type.getMethodCallsFromSelf().stream()
            .anyMatch(call -> MEANS.contains(call.getTargetOwner().getName()))
        || type.getConstructorCallsFromSelf().stream()
            .anyMatch(call -> MEANS.contains(call.getTargetOwner().getName()));
  }

  private static String outermost(JavaClass type) {
    var name = type.getName();
    var nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }
}
