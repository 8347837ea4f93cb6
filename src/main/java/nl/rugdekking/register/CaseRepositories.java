// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The repositories and services that the page of a case reads from. */
@Component
record CaseRepositories(
    IncidentRepository incidents,
    AffectedRepository affecteds,
    Timeline timeline,
    PartPolicy policies,
    ObjectProvider<Alerts> alerts) {}
