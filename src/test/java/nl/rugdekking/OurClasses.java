// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of the application, read once for all tests that look at them: it takes seconds. */
public final class OurClasses {

  public static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          // the wiring that the build writes
          .withImportOption(place -> !place.contains("__") && !place.contains("$$Spring"))
          .importPackages("nl.rugdekking");

  private OurClasses() {}
}
