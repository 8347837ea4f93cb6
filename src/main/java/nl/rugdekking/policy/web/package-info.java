// SPDX-License-Identifier: EUPL-1.2
/** The pages on which an administrator manages policies, lists and closed days. */
@NullMarked
package nl.rugdekking.policy.web;

import org.jspecify.annotations.NullMarked;
