// SPDX-License-Identifier: EUPL-1.2
/** The page on which an administrator chooses logo and colours, and the files that pages load. */
@NullMarked
package nl.rugdekking.housestyle.web;

import org.jspecify.annotations.NullMarked;
