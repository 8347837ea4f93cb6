// SPDX-License-Identifier: EUPL-1.2
/** Checks the access rule of an endpoint before its controller runs. */
@NullMarked
package nl.rugdekking.access.web;

import org.jspecify.annotations.NullMarked;
