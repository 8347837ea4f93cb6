// SPDX-License-Identifier: EUPL-1.2
/** The pages on which an administrator sees, hands in and confirms the templates of letters. */
@NullMarked
package nl.rugdekking.paper.web;

import org.jspecify.annotations.NullMarked;
