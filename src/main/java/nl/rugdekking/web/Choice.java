// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import org.jspecify.annotations.Nullable;

/** One radio button, checkbox or option. Label and hint are texts to show, not message keys. */
public record Choice(String value, String label, @Nullable String hint) {

  public Choice(String value, String label) {
    this(value, label, null);
  }
}
