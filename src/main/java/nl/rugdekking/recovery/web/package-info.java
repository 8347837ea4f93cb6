// SPDX-License-Identifier: EUPL-1.2
/** Pages and blocks about damage. */
@NullMarked
package nl.rugdekking.recovery.web;

import org.jspecify.annotations.NullMarked;
