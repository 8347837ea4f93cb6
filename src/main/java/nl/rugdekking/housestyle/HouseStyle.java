// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.housestyle;

import org.jspecify.annotations.Nullable;

/**
 * What an organisation chose.
 *
 * @param colours null while ours are used
 * @param logoHash a short text that changes with the logo; null when there is none
 */
public record HouseStyle(@Nullable HouseColours colours, @Nullable String logoHash) {

  static final HouseStyle SHIPPED = new HouseStyle(null, null);

  /** Returns a short text that changes with the colours. */
  public String colourVersion() {
    return colours == null ? "0" : (colours.main() + "-" + colours.accent()).replace("#", "");
  }
}
