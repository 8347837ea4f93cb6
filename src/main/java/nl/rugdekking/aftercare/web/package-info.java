// SPDX-License-Identifier: EUPL-1.2
/** The pages of aftercare. */
@NullMarked
package nl.rugdekking.aftercare.web;

import org.jspecify.annotations.NullMarked;
