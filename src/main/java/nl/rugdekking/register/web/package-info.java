// SPDX-License-Identifier: EUPL-1.2
/**
 * The pages of a case, for handlers and for affected persons. Rooms (modules) above the register
 * build their own pages of a case with the public classes of this package.
 */
@NullMarked
@NamedInterface("pages")
package nl.rugdekking.register.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
