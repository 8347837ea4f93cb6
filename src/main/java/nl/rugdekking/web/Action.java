// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

/** A button that leads somewhere: text as shown, path, and whether it is the main one. */
public record Action(String label, String path, boolean primary) {}
