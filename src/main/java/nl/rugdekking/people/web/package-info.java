// SPDX-License-Identifier: EUPL-1.2
/** The pages on which an administrator manages the people of the organisation. */
@NullMarked
package nl.rugdekking.people.web;

import org.jspecify.annotations.NullMarked;
