// SPDX-License-Identifier: EUPL-1.2
/** The pages on which two cases are compared, brought together and taken apart again. */
@NullMarked
package nl.rugdekking.together.web;

import org.jspecify.annotations.NullMarked;
