// SPDX-License-Identifier: EUPL-1.2
/** Sends files of evidence to the browser. */
@NullMarked
package nl.rugdekking.evidence.web;

import org.jspecify.annotations.NullMarked;
