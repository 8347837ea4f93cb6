// SPDX-License-Identifier: EUPL-1.2
/** The pages with which an administrator keeps policy, lists and closed days. */
@NullMarked
package nl.rugdekking.policy.web;

import org.jspecify.annotations.NullMarked;
