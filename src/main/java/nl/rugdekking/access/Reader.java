// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import nl.rugdekking.organisation.PersonId;

/** Somebody who can open a part, and as what. */
public record Reader(PersonId person, String name, CaseRole role) {}
