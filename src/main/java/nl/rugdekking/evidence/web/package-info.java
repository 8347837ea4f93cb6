// SPDX-License-Identifier: EUPL-1.2
/** Reads files that were uploaded, and sends files of evidence to the browser. */
@NullMarked
@NamedInterface("pages")
package nl.rugdekking.evidence.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
