// SPDX-License-Identifier: EUPL-1.2
/** Pages and blocks about the police. */
@NullMarked
package nl.rugdekking.police.web;

import org.jspecify.annotations.NullMarked;
