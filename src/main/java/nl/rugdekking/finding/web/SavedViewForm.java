// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form that saves a filter under a name.
 *
 * @param filter the filter as a query string
 */
record SavedViewForm(
    @Nullable UUID view,
    @NotBlank(message = "{finding.views.name.empty}")
        @Size(max = SavedViewForm.MAX_LENGTH, message = "{finding.views.name.long}")
        String name,
    @Nullable String filter) {

  static final int MAX_LENGTH = 60;

  static SavedViewForm of(FilterParameters form) {
    return new SavedViewForm(UUID.randomUUID(), "", form.toQueryString());
  }

  FilterParameters parameters() {
    return FilterParameters.of(filter == null ? "" : filter);
  }

  UUID id() {
    return view == null ? UUID.randomUUID() : view;
  }
}
