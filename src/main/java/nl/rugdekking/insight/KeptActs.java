// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.insight;

import java.util.List;
import java.util.Map;
import nl.rugdekking.audit.AuditTrail.LookSummary;
import nl.rugdekking.objection.Objection;
import nl.rugdekking.organisation.sites.Site;
import nl.rugdekking.outgoing.OutgoingLetter;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.ResponseId;

/**
 * What was done toward a perpetrator in one case, and what they undertook against it.
 *
 * @param sites the sites at which people are told of a measure, for each measure that has some
 * @param looks who opened the page of a site while one of the measures stood there
 * @param letters the letters that were posted
 */
public record KeptActs(
    List<Response> measures,
    Map<ResponseId, List<Site>> sites,
    List<LookSummary> looks,
    List<OutgoingLetter> letters,
    List<Objection> objections) {}
