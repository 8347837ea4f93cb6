// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

/** Takes mail out of the house. */
interface Carrier {

  /** {@link Delivery#SENT} when whoever comes next has it. */
  Delivery carry(Mail mail);
}
