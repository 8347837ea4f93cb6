// SPDX-License-Identifier: EUPL-1.2
/**
 * The title of a case in words: as whoever handles it wrote it, or made of its form and place until
 * then. Lists and pages of every room ask for titles here.
 */
@NullMarked
@NamedInterface("title")
package nl.rugdekking.register.title;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
