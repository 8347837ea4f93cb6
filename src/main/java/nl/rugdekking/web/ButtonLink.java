// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

/**
 * A button that leads to another page.
 *
 * @param label the text to show
 * @param primary true for the main button of the page
 */
public record ButtonLink(String label, String path, boolean primary) {}
