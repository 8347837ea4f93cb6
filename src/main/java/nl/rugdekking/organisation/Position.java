// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import org.jspecify.annotations.Nullable;

/** The work of a person for a body; the title is a code in {@link OrganisationStructure#titles}. */
public record Position(PersonId person, BodyKind body, String title, @Nullable PersonId manager) {}
