// SPDX-License-Identifier: EUPL-1.2
/** The pages on which subjects are recorded and linked, and those of their dossiers. */
@NullMarked
package nl.rugdekking.subject.web;

import org.jspecify.annotations.NullMarked;
