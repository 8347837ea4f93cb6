// SPDX-License-Identifier: EUPL-1.2
/** The pages of the acute hour and of the duty roster. */
@NullMarked
package nl.rugdekking.alarm.web;

import org.jspecify.annotations.NullMarked;
