// SPDX-License-Identifier: EUPL-1.2
/**
 * The pages on which a complaint is recorded and withdrawn, and its blocks on other pages. The room
 * of the police says with {@link ComplaintTexts} until when a complaint can be made.
 */
@NullMarked
@NamedInterface("pages")
package nl.rugdekking.complaint.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
