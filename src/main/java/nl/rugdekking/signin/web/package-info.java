// SPDX-License-Identifier: EUPL-1.2
/** The pages on which people sign in, and see to how they do. */
@NullMarked
package nl.rugdekking.signin.web;

import org.jspecify.annotations.NullMarked;
