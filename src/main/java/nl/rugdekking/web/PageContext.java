// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A room's word in the layout: the organisation, the person, an item in the menu. Every bean of
 * this type is asked once per page, in the order of {@code @Order}. Error pages ask too, and go on
 * without whoever throws.
 */
@FunctionalInterface
public interface PageContext {

  Page extend(Page page, HttpServletRequest request);
}
