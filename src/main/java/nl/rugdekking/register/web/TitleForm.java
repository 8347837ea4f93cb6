// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import jakarta.validation.constraints.Size;
import nl.rugdekking.register.title.CaseTitles;
import org.jspecify.annotations.Nullable;

/** The form for the title of a case. */
record TitleForm(
    @Size(max = CaseTitles.MAX_LENGTH, message = "{register.title.long}") @Nullable String title) {}
