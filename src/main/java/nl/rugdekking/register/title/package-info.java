// SPDX-License-Identifier: EUPL-1.2
/**
 * The title of a case in words. It is made from the form and place of the incident, until a handler
 * writes another one. Lists and pages of all rooms get their titles from this package.
 */
@NullMarked
@NamedInterface("title")
package nl.rugdekking.register.title;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
