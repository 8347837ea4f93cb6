// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Lets a room add something to the layout: the organisation, the person, an item in the menu. Every
 * bean of this type is called once per page, in the order of {@code @Order}. Error pages call them
 * too, and leave out those that throw.
 */
@FunctionalInterface
public interface PageContext {

  Page extend(Page page, HttpServletRequest request);
}
