// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import nl.rugdekking.OurClasses;
import org.junit.jupiter.api.Test;

class CareVaultUnitTests {

  /** Free care notes are under a key the rest of the application is not given (domain rule 5). */
  @Test
  void isGivenToTheRoomOfAftercareOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages("nl.rugdekking.vault", "nl.rugdekking.aftercare")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.belongTo(JavaClass.Predicates.type(CareVault.class)))
        .check(OurClasses.ALL);
  }
}
