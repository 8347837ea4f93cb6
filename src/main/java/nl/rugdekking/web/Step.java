// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

/** One step of the breadcrumb: the text to show, and its path. */
public record Step(String label, String path) {}
