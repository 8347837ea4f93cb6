// SPDX-License-Identifier: EUPL-1.2
/** The pages on which people sign in, and manage their password and second step. */
@NullMarked
package nl.rugdekking.signin.web;

import org.jspecify.annotations.NullMarked;
