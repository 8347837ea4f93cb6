// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import nl.rugdekking.database.OrganisationId;

/** A municipality, province, water board or joint body, found by the slug in its addresses. */
public record Organisation(
    OrganisationId id, String slug, String name, OrganisationKind kind, boolean demo) {}
