// SPDX-License-Identifier: EUPL-1.2
/** The pages on which a complaint is recorded and withdrawn, and its blocks on other pages. */
@NullMarked
package nl.rugdekking.complaint.web;

import org.jspecify.annotations.NullMarked;
