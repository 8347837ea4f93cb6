// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import nl.rugdekking.paper.LetterSetting.Sender;
import org.jspecify.annotations.Nullable;

/** The form that says who sends the letters, and whom to ask about kept data. */
record SenderForm(
    @NotBlank(message = "{paper.sender.department.empty}")
        @Size(max = ObjectionAddressForm.MAX, message = "{paper.setting.long}")
        @Nullable String department,
    @NotBlank(message = "{paper.sender.privacy.empty}")
        @Size(max = ObjectionAddressForm.MAX, message = "{paper.setting.long}")
        @Nullable String privacyContact,
    @NotBlank(message = "{paper.sender.ground.empty}")
        @Size(max = ObjectionAddressForm.MAX, message = "{paper.setting.long}")
        @Nullable String dataGround) {

  static SenderForm of(Sender sender) {
    return new SenderForm(sender.department(), sender.privacyContact(), sender.dataGround());
  }

  Sender toSender() {
    return new Sender(strip(department), strip(privacyContact), strip(dataGround));
  }

  private static String strip(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
