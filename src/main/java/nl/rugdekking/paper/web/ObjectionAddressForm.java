// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.rugdekking.paper.LetterSetting.ObjectionAddress;
import org.jspecify.annotations.Nullable;

/** The form with the places to which an objection can be sent. */
record ObjectionAddressForm(
    @NotBlank(message = "{paper.objections.postal.empty}")
        @Size(max = ObjectionAddressForm.MAX, message = "{paper.setting.long}")
        @Nullable String postal,
    @NotBlank(message = "{paper.objections.digital.empty}")
        @Size(max = ObjectionAddressForm.MAX, message = "{paper.setting.long}")
        @Nullable String digital) {

  static final int MAX = 300;

  static ObjectionAddressForm of(ObjectionAddress address) {
    return new ObjectionAddressForm(address.postal(), address.digital());
  }

  ObjectionAddress toAddress() {
    return new ObjectionAddress(strip(postal), strip(digital));
  }

  private static String strip(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
