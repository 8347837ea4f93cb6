// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police.web;

import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import nl.rugdekking.police.PoliceFileDetails;
import nl.rugdekking.police.PoliceFileGap;
import nl.rugdekking.register.web.TextForm;
import org.jspecify.annotations.Nullable;

/**
 * The form for what a file for the police says and no report contains.
 *
 * @param shown the version that the page showed, or null when the form lacks it
 * @param numberAgreed true when the affected person agreed that their own number is in the file
 * @param added what was typed about the event, by what was missing
 */
record PoliceFileForm(
    @Nullable Integer shown,
    @Size(max = PoliceStepForm.MAX_LINE, message = "{police.long}") @Nullable String address,
    @Size(max = PoliceStepForm.MAX_LINE, message = "{police.long}") @Nullable String companion,
    @Size(max = PoliceStepForm.MAX_LINE, message = "{police.long}") @Nullable String reach,
    @Size(max = PoliceStepForm.MAX_LINE, message = "{police.long}") @Nullable String filer,
    @Nullable Boolean numberAgreed,
    @Nullable
        Map<
            PoliceFileGap,
            @Size(max = TextForm.MAX_LENGTH, message = "{register.words.long}") String>
        added) {

  static PoliceFileForm of(PoliceFileDetails details) {
    return new PoliceFileForm(
        details.version(),
        details.address(),
        details.companion(),
        details.reach(),
        details.filer(),
        details.numberAgreed(),
        details.added());
  }

  PoliceFileDetails toDetails() {
    return new PoliceFileDetails(
        strip(address),
        strip(companion),
        strip(reach),
        strip(filer),
        Boolean.TRUE.equals(numberAgreed),
        listAdded(),
        shown == null ? 0 : shown);
  }

  private Map<PoliceFileGap, String> listAdded() {
    var typed = new EnumMap<PoliceFileGap, String>(PoliceFileGap.class);
    if (added != null) {
      added.forEach(
          (gap, text) -> {
            var stripped = strip(text);
            if (gap.isAboutEvent() && stripped != null) {
              typed.put(gap, stripped);
            }
          });
    }
    return typed;
  }

  private static @Nullable String strip(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
