// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where a page about an incident reads from. */
@Component
record Sources(
    IncidentRepository incidents,
    AffectedRepository affecteds,
    Timeline timeline,
    PartPolicy owing,
    ObjectProvider<Alerts> alerts) {}
