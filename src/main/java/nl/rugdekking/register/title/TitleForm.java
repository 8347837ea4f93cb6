// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.title;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The form for the title of a case. */
public record TitleForm(
    @Size(max = CaseTitles.MAX_LENGTH, message = "{register.title.long}") @Nullable String title) {}
