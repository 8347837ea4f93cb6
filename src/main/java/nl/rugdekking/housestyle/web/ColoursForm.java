// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.housestyle.web;

import java.util.Optional;
import nl.rugdekking.housestyle.Colour;
import nl.rugdekking.housestyle.HouseColours;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The form with the two colours, as typed. */
record ColoursForm(@Nullable String main, @Nullable String accent) {

  static ColoursForm of(HouseColours colours) {
    return new ColoursForm(colours.main().toString(), colours.accent().toString());
  }

  /**
   * Returns the colours when both are valid and texts in them can be read; otherwise adds the
   * errors.
   */
  Optional<HouseColours> check(BindingResult errors) {
    var typedMain = parse("main", main, errors);
    var typedAccent = parse("accent", accent, errors);
    if (typedMain.isEmpty() || typedAccent.isEmpty()) {
      return Optional.empty();
    }
    var colours = new HouseColours(typedMain.get(), typedAccent.get());
    for (var contrast : colours.listContrasts()) {
      if (!contrast.isEnough()) {
        var field = contrast.pair() == HouseColours.Pair.LINK_ON_PAPER ? "main" : "accent";
        errors.rejectValue(
            field,
            "housestyle.error." + contrast.pair().name(),
            new Object[] {contrast.ratio(), contrast.needed()},
            null);
      }
    }
    return errors.hasErrors() ? Optional.empty() : Optional.of(colours);
  }

  private static Optional<Colour> parse(
      String field, @Nullable String typed, BindingResult errors) {
    var colour = Colour.parse(typed == null ? "" : typed);
    if (colour.isEmpty()) {
      errors.rejectValue(field, "housestyle.error.colour");
    }
    return colour;
  }
}
