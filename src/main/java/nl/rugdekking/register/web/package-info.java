// SPDX-License-Identifier: EUPL-1.2
/** The pages of a case: of who handles it, and of who it happened to. */
@NullMarked
package nl.rugdekking.register.web;

import org.jspecify.annotations.NullMarked;
