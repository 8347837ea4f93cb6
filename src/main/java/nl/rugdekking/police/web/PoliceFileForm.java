// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police.web;

import jakarta.validation.constraints.Size;
import nl.rugdekking.police.PoliceFileDetails;
import org.jspecify.annotations.Nullable;

/**
 * The form for what a file for the police says and no report contains.
 *
 * @param shown the version that the page showed, or null when the form lacks it
 */
record PoliceFileForm(
    @Nullable Integer shown,
    @Size(max = PoliceStepForm.MAX_LINE, message = "{police.long}") @Nullable String address,
    @Size(max = PoliceStepForm.MAX_LINE, message = "{police.long}") @Nullable String companion,
    @Size(max = PoliceStepForm.MAX_LINE, message = "{police.long}") @Nullable String reach) {

  static PoliceFileForm of(PoliceFileDetails details) {
    return new PoliceFileForm(
        details.version(), details.address(), details.companion(), details.reach());
  }

  PoliceFileDetails toDetails() {
    return new PoliceFileDetails(
        strip(address), strip(companion), strip(reach), shown == null ? 0 : shown);
  }

  private static @Nullable String strip(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
