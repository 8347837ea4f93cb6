// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.time.LocalDate;

/** A day on which the organisation is closed, in addition to national holidays, with its name. */
public record ClosedDay(LocalDate day, String name) {}
