// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.time.LocalDate;

/** A day on which the organisation is closed, beside the national ones; and what it is called. */
public record ClosedDay(LocalDate day, String name) {}
