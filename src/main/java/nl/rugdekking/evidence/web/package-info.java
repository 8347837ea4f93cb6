// SPDX-License-Identifier: EUPL-1.2
/** Hands evidence out. */
@NullMarked
package nl.rugdekking.evidence.web;

import org.jspecify.annotations.NullMarked;
