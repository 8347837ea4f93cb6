// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint;

import java.time.LocalDate;
import nl.rugdekking.register.acting.OnBehalfOf;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a complaint that was made.
 *
 * @param id the id that was made with the form, so that a form sent twice records one complaint
 * @param madeBy the affected, or somebody with their written authority
 * @param place the police station or city
 * @param reference the number that the police gave
 */
public record ComplaintStatement(
    ComplaintId id,
    ComplaintWay way,
    OnBehalfOf madeBy,
    LocalDate madeOn,
    @Nullable String place,
    @Nullable String reference) {}
