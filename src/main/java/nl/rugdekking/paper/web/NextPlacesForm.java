// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper.web;

import jakarta.validation.constraints.Size;
import nl.rugdekking.paper.LetterSetting.NextPlaces;
import org.jspecify.annotations.Nullable;

/** The form with the places where somebody can go who disagrees. Either may be left open. */
record NextPlacesForm(
    @Size(max = ObjectionAddressForm.MAX, message = "{paper.setting.long}")
        @Nullable String ombudsman,
    @Size(max = ObjectionAddressForm.MAX, message = "{paper.setting.long}")
        @Nullable String court) {

  static NextPlacesForm of(NextPlaces places) {
    return new NextPlacesForm(places.ombudsman(), places.court());
  }

  NextPlaces toPlaces() {
    return new NextPlaces(strip(ombudsman), strip(court));
  }

  private static String strip(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
